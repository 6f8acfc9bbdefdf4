package io.github.scimlet.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** What all stores over the same tables share. */
record JdbcSetup(
        Transactions transactions,
        SqlDialect dialect,
        TableNames tables,
        Clock clock,
        TimeOrderedIds ids,
        Duration timeout) {

    /** Has {@code work} done in a transaction. */
    <T> T run(Work<T> work) {
        return transactions.run(connection -> {
            try (Session session = new Session(connection, timeout)) {
                return work.in(session);
            }
        });
    }

    /**
     * What is done in a transaction.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {
        T in(Session session) throws SQLException;
    }
}
