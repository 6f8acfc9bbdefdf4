package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What every suite needs in order to run at all. */
public enum SuiteRule implements Worded {
    SUITE_IS_ANSWERED("""
            Every request of the suite is answered.
            The suite ends here: whoever runs it sees nothing of the rest.
            See whether the server runs, whether the URL is right, and what its log says about this request."""),
    SUITE_CAN_CLEAN_UP("""
            What a suite has created can be deleted again.
            Users and groups of the suite stay behind, and count as accounts.
            Answer DELETE of an existing resource with 204, and remove those that are named here by hand.""");

    private final String words;

    SuiteRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == SUITE_CAN_CLEAN_UP ? Severity.WARNING : Severity.ERROR;
    }
}
