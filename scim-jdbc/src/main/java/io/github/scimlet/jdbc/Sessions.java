package io.github.scimlet.jdbc;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Transactions in which statements run, each for no longer than is allowed.
 *
 * @param timeout for each statement; none if it is zero
 */
record Sessions(Transactions transactions, Duration timeout) {

    Sessions(Transactions transactions) {
        this(transactions, Duration.ofSeconds(30));
    }

    Sessions {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a negative timeout: " + timeout);
        }
    }

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
