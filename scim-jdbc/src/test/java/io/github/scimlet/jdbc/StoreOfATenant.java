package io.github.scimlet.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.api.ErrorCode;

/** What contracts need of our tables: tenants who are new there, and a start from the beginning. */
final class StoreOfATenant {

    private final TestDatabase database;
    private final String tenant = UUID.randomUUID().toString();

    StoreOfATenant(TestDatabase database) {
        this.database = database;
    }

    JdbcStore store() {
        return JdbcStore.builder(OwnTables.in(database)).build().tenant(tenant);
    }

    JdbcStore storeOfAnother() {
        return store().tenant("another than " + tenant);
    }

    /** A store that another process would have; a file of H2's is closed and opened again. */
    JdbcStore reopened() {
        if (database == TestDatabase.H2_IN_A_FILE) {
            close();
        }
        return store();
    }

    /** The connections of the pool are of no use after that, the one included that it is asked to close first. */
    private void close() {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw new IllegalStateException("Cannot close " + database, e);
            }
        }
        ((HikariDataSource) database.dataSource()).getHikariPoolMXBean().softEvictConnections();
    }
}
