package io.github.scimlet.jdbc;

import java.io.Serial;
import java.sql.SQLException;

/** What a database has refused for a reason that is no client's: tables that are missing, for example. */
public final class SqlFailureException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    SqlFailureException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
