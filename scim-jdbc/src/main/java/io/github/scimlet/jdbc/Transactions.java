package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lends a connection for as long as a transaction lasts. Implement it to have our statements be part of transactions
 * that are yours. Must be safe for use by many threads at a time.
 *
 * <p>For Spring, where {@code template} is a {@code TransactionTemplate}:
 *
 * <pre>{@code
 * new Transactions() {
 *     public <T> T run(Work<T> work) {
 *         return template.execute(status -> Transactions.on(DataSourceUtils.getConnection(dataSource), work));
 *     }
 * }
 * }</pre>
 */
public interface Transactions {

    /**
     * What is done in a transaction.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Does it, neither closing the connection nor ending the transaction.
         *
         * @throws SQLException if the database refuses; then, as after any other exception, nothing must be left of it
         */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Has {@code work} done as a whole or, if it throws, not at all. Committed isolation is enough.
     *
     * @throws ScimException what {@code work} throws, and what {@link #on} makes of an {@code SQLException}
     */
    <T> T run(Work<T> work);

    /**
     * Each time another connection of {@code dataSource}, and a transaction of its own, which is tried again, a bounded
     * number of times, if the database gives it up for another one.
     *
     * <p>A pool gets its connections back with the auto-commit mode that they had.
     */
    static Transactions of(DataSource dataSource) {
        return new DataSourceTransactions(dataSource, DataSourceTransactions.PATIENCE);
    }

    /**
     * Does {@code work} on {@code connection}, in whose transaction it stays.
     *
     * @throws ScimException 503 if the database cannot be reached, is stopping, or has given up the transaction or a
     *     statement that took too long
     * @throws SqlFailureException for any other {@code SQLException}
     */
    static <T> T on(Connection connection, Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }
}
