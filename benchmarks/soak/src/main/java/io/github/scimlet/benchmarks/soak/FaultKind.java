package io.github.scimlet.benchmarks.soak;

import java.util.Set;

/** What is done to the server while it works, and what clients may see of it. */
enum FaultKind {
    CONNECTIONS_KILLED("connections ended by pg_terminate_backend", Set.of(503), true, 3),
    DATABASE_KILLED("PostgreSQL killed (SIGKILL) and started again", Set.of(503), true, 10),
    DATABASE_QUIT("PostgreSQL stopped at once (SIGQUIT, immediate) and started again", Set.of(503), true, 10),
    TABLE_LOCKED("a table locked by somebody else", Set.of(503), false, 3),
    NO_CONNECTION("no connection to be had", Set.of(503), true, 3),
    COMMIT_LOST("connection lost after a commit", Set.of(503), true, 3),
    COMMIT_TIMES_OUT("timeout after a commit", Set.of(503), true, 3),
    DISK_FULL("disk full", Set.of(500), true, 3),
    INTERRUPTED("threads interrupted", Set.of(503), true, 3);

    final String label;
    final Set<Integer> statuses;
    /** Whether an answer that has begun may break off, and the connection with it. */
    final boolean breaksOff;
    /** How many seconds it may show when it has ended: a pool tries for a while before it has good connections again. */
    final int afterwards;

    FaultKind(String label, Set<Integer> statuses, boolean breaksOff, int afterwards) {
        this.label = label;
        this.statuses = statuses;
        this.breaksOff = breaksOff;
        this.afterwards = afterwards;
    }
}
