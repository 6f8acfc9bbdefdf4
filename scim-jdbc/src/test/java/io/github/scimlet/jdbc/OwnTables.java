package io.github.scimlet.jdbc;

import javax.sql.DataSource;

/** The database that the tests of this JVM share, with our tables in it. */
final class OwnTables {

    private OwnTables() {}

    static synchronized DataSource in(TestDatabase database) {
        ScimTables.migrate(database.dataSource());
        return database.dataSource();
    }
}
