package io.github.scimlet.testkit.report;

/** A rule that is told in three lines: what must be, what happens to people otherwise, and what to change. */
public interface Worded extends Rule {

    /** The three lines. */
    String words();

    @Override
    default String promise() {
        return line(0);
    }

    @Override
    default String consequence() {
        return line(1);
    }

    @Override
    default String advice() {
        return line(2);
    }

    /** Those that are no errors say so themselves. */
    @Override
    default Severity severity() {
        return Severity.ERROR;
    }

    private String line(int number) {
        return words().lines().toList().get(number);
    }
}
