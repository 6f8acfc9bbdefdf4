package io.github.scimlet.testkit.report;

/** How bad a finding is. */
public enum Severity {
    /** An identity provider fails, or accounts are not what they should be: the run has failed. */
    ERROR,
    /** It works, but costs more, breaks with another identity provider, or is against the letter. */
    WARNING
}
