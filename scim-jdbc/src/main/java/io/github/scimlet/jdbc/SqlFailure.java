package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an SQLException means, whichever database says so. */
final class SqlFailure {

    private static final Logger LOG = LoggerFactory.getLogger(SqlFailure.class);

    /** The first two of SQLSTATE: connection failures, too few resources, and operator intervention. */
    private static final Set<String> OUT_OF_ORDER = Set.of("08", "53", "57");

    /** A connection was lost, so that nobody knows whether a transaction was committed; it must not be tried again. */
    private static final String UNKNOWN = "40003";

    /** Of what is out of order, a disk that is full waits for somebody who reads the log. */
    private static final String DISK_FULL = "53100";

    /** Serialisation failure, deadlock, lock timeout, and what a row refers to has gone since it was read. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01", "55P03", "23503", "23506");

    /**
     * Of H2: lock timeout, concurrent update; of MariaDB and MySQL: a row that has changed since the transaction began,
     * lock timeout, deadlock, what a row refers to has gone.
     */
    private static final Set<Integer> GIVEN_UP_CODES = Set.of(50200, 90131, 1020, 1205, 1213, 1451, 1452);

    /**
     * Of H2: the database is closed, or being so; of MariaDB and MySQL: a user has too many connections, or somebody has
     * ended this one; a commit that failed, as on a node of Galera that loses the others: nobody knows what they have.
     */
    private static final Set<Integer> CLOSED_CODES = Set.of(90098, 90121, 90067, 1203, 1226, 1927, 1180);

    /** Of PostgreSQL, which has its own limits of time: to run, to be idle in a transaction, and for that as a whole. */
    private static final Set<String> CUT_OFF = Set.of("57014", "25P03", "25P04");

    private static final Set<String> DUPLICATE = Set.of("23505");

    /** Of MariaDB and MySQL, which have one SQLSTATE for all constraints. */
    private static final Set<Integer> DUPLICATE_CODES = Set.of(1062, 1586);

    /** Of MariaDB and MySQL: a statement that was cut off. */
    private static final Set<Integer> CUT_OFF_CODES = Set.of(1969, 3024, 1317);

    private static final Duration SOON = Duration.ofSeconds(5);

    private SqlFailure() {}

    /** Whether the same transaction may succeed if it is tried again. */
    static boolean isGivenUp(SQLException e) {
        return GIVEN_UP.contains(state(e)) || GIVEN_UP_CODES.contains(e.getErrorCode());
    }

    /** Whether a value that must be unique is there already. */
    static boolean isDuplicate(SQLException e) {
        return DUPLICATE.contains(state(e)) || DUPLICATE_CODES.contains(e.getErrorCode());
    }

    static RuntimeException of(SQLException e) {
        if (e.getCause() instanceof InterruptedException) {
            return unavailable("The server is about to stop.", e);
        }
        if (isCutOff(e)) {
            return unavailable("The database took too long for this request.", e);
        }
        if (isGivenUp(e)) {
            return unavailable("Too many requests change the same at a time.", e);
        }
        return isOutOfOrder(e) ? unavailable("The database cannot be reached.", e) : new SqlFailureException(e);
    }

    private static boolean isCutOff(SQLException e) {
        return e instanceof SQLTimeoutException
                || CUT_OFF.contains(state(e))
                || CUT_OFF_CODES.contains(e.getErrorCode());
    }

    private static boolean isOutOfOrder(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || OUT_OF_ORDER.stream().anyMatch(state(e)::startsWith) && !state(e).equals(DISK_FULL)
                || state(e).equals(UNKNOWN)
                || CLOSED_CODES.contains(e.getErrorCode());
    }

    /** The engine logs no reason for a status that is not 500. */
    private static ScimException unavailable(String detail, SQLException cause) {
        SqlFailureException withoutValues = new SqlFailureException(cause);
        LOG.warn("{} {}", detail, withoutValues.getMessage());
        ScimException unavailable = ScimException.unavailable(detail, SOON);
        unavailable.initCause(withoutValues);
        return unavailable;
    }

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }
}
