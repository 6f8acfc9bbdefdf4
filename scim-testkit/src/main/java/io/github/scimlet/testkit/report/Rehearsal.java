package io.github.scimlet.testkit.report;

/** Something to run against a server, once. */
public interface Rehearsal {

    /** Runs until the end, or until it is stopped, and tells what was found. */
    Report run();

    /** What is known until now; may be called by another thread at any time. */
    Report report();

    /** Has {@link #run} return soon, with a report that is not complete; may be called by another thread. */
    void stop();
}
