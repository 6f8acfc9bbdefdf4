package io.github.scimlet.jdbc;

import java.time.Clock;

/** What all stores over the same tables share. */
record JdbcSetup(Sessions sessions, SqlDialect dialect, TableNames tables, Clock clock, TimeOrderedIds ids) {

    /** Has {@code work} done in a transaction. */
    <T> T run(Sessions.Work<T> work) {
        return sessions.run(work);
    }
}
