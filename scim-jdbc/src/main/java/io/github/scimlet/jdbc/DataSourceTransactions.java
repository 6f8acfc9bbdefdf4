package io.github.scimlet.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on connections that are borrowed for one each. */
final class DataSourceTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(DataSourceTransactions.class);
    static final int ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Duration patience;

    /**
     * @param patience when this is over, no other attempt begins: each may have waited for a lock as long as the database
     *     lets it
     */
    DataSourceTransactions(DataSource dataSource, Duration patience) {
        this.dataSource = Objects.requireNonNull(dataSource);
        this.patience = patience;
    }

    @Override
    public <T> T run(Work<T> work) {
        long end = System.nanoTime() + patience.toNanos();
        for (int attempt = 1; true; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || System.nanoTime() - end > 0 || !SqlFailure.isGivenUp(e)) {
                    throw SqlFailure.of(e);
                }
                pause(attempt, e);
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            boolean byItself = connection.getAutoCommit();
            if (byItself) {
                connection.setAutoCommit(false);
            }
            T result = committed(connection, work, byItself);
            restore(connection, byItself);
            return result;
        } finally {
            giveBack(connection);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work, boolean byItself) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, byItself, e);
            throw e;
        }
    }

    /** A connection that cannot do that goes back as it is: to let it commit by itself would commit what is left. */
    private static void rollBack(Connection connection, boolean byItself, Throwable reason) {
        try {
            connection.rollback();
            restore(connection, byItself);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** A connection that cannot do that is broken, which takes back nothing that was committed on it. */
    private static void restore(Connection connection, boolean byItself) {
        try {
            if (byItself) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("A connection goes back without auto-commit: {}", SqlMessage.of(e));
        }
    }

    /** Nor does this, and it must not hide what was the matter before. */
    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection does not go back: {}", SqlMessage.of(e));
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
