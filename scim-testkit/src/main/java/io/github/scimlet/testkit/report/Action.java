package io.github.scimlet.testkit.report;

/** What a cycle does to the server, as identity providers count it. */
public enum Action {
    CREATED,
    UPDATED,
    DISABLED,
    ENABLED,
    DELETED,
    MEMBER_ADDED,
    MEMBER_REMOVED,
    /** Nothing was to do. */
    UNCHANGED,
    /** It did not work; it is tried again in a later cycle. */
    FAILED
}
