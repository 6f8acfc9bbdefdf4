package io.github.scimlet.benchmarks.soak;

/** What is done to the server while it works, and what clients may see of it. */
enum FaultKind {
    CONNECTIONS_KILLED("connections ended by pg_terminate_backend", 503, true, 3),
    DATABASE_KILLED("PostgreSQL killed (SIGKILL) and started again", 503, true, 10),
    DATABASE_QUIT("PostgreSQL stopped at once (SIGQUIT, immediate) and started again", 503, true, 10),
    TABLE_LOCKED("a table locked by somebody else", 503, false, 3),
    NO_CONNECTION("no connection to be had", 503, true, 3),
    COMMIT_LOST("connection lost after a commit", 503, true, 3),
    COMMIT_TIMES_OUT("timeout after a commit", 503, true, 3),
    DISK_FULL("disk full", 500, true, 3),
    INTERRUPTED("threads interrupted", 503, true, 3);

    final String label;
    final int status;
    /** Whether an answer that has begun may break off, and the connection with it. */
    final boolean breaksOff;
    /** How many seconds it may show when it has ended: a pool tries for a while before it has good connections again. */
    final int afterwards;

    FaultKind(String label, int status, boolean breaksOff, int afterwards) {
        this.label = label;
        this.status = status;
        this.breaksOff = breaksOff;
        this.afterwards = afterwards;
    }
}
