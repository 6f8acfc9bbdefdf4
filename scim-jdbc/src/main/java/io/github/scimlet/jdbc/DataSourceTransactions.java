package io.github.scimlet.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on connections that are borrowed for one each. */
final class DataSourceTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(DataSourceTransactions.class);
    private static final int ATTEMPTS = 8;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final DataSource dataSource;

    DataSourceTransactions(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource);
    }

    @Override
    public <T> T run(Work<T> work) {
        for (int attempt = 1; true; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlFailure.isGivenUp(e)) {
                    throw SqlFailure.of(e);
                }
                pause(attempt, e);
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                return committed(connection, work);
            }
            connection.setAutoCommit(false);
            try {
                return committed(connection, work);
            } finally {
                commitByItself(connection);
            }
        }
    }

    /** A connection that cannot do that is broken, which takes back nothing that was committed on it. */
    private static void commitByItself(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("A connection goes back without auto-commit", e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** A connection that is broken cannot even do that. */
    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static void pause(int attempt, SQLException reason) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(2 << attempt, LONGEST_PAUSE_MILLIS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SqlFailure.of(reason);
        }
    }
}
