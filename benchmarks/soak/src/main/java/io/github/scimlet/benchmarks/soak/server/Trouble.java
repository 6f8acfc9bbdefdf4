package io.github.scimlet.benchmarks.soak.server;

/** What the server process can do to itself while it is told to. */
public enum Trouble {
    /** No connection is to be had. */
    NO_CONNECTION,
    /** One commit of five succeeds, and the connection is lost before anybody is told. */
    COMMIT_LOST,
    /** One commit of five succeeds, and takes too long to say so. */
    COMMIT_TIMES_OUT,
    /** One statement of five finds the disk full: the one thing that is a 500, since somebody has to read the log. */
    DISK_FULL,
    /** Threads are interrupted in the middle of requests. */
    INTERRUPTED
}
