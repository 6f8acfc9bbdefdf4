package io.github.scimlet.testkit.command;

/** What a command ends with. */
final class ExitCode {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int NOT_BEGUN = 2;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
