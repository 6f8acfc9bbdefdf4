package io.github.scimlet.jdbc;

import java.io.Serial;
import java.sql.SQLException;

/**
 * What a database has refused for a reason that is no client's: tables that are missing, for example.
 *
 * <p>It says SQLSTATE, the vendor's code and what the driver says as far as there are no values in it, and has the driver's
 * stack; it has no cause, since the log would have the values from there.
 */
public final class SqlFailureException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    SqlFailureException(SQLException reason) {
        super(SqlMessage.of(reason));
        setStackTrace(reason.getStackTrace());
    }
}
