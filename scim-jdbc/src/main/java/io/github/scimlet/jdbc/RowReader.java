package io.github.scimlet.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes something of a row.
 *
 * @param <T> what
 */
@FunctionalInterface
public interface RowReader<T> {

    /** What {@code row}, at which the result set stands, is; it does not move on. */
    T read(ResultSet row) throws SQLException;
}
