package io.github.scimlet.jdbc;

import java.sql.SQLException;

/** What can hold databases, and forgets them when it is closed. */
interface DatabaseServer extends AutoCloseable {

    /** Makes an empty database and returns its URL, which says the user too. */
    String create(String database) throws SQLException;

    void drop(String database) throws SQLException;

    @Override
    void close();
}
