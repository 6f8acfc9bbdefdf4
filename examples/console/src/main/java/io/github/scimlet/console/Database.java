package io.github.scimlet.console;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.ScimTables;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A pool of connections to a database that has the library's tables, and ours. */
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** @throws CannotStartException if the database cannot be reached or used */
    static Database open(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url);
        config.setConnectionTimeout(PATIENCE.toMillis());
        try {
            Database database = new Database(new HikariDataSource(config));
            database.migrate();
            return database;
        } catch (RuntimeException e) { // pool, driver and Flyway throw what they like
            throw new CannotStartException("CONSOLE_DB cannot be used: " + e.getMessage(), e);
        }
    }

    private void migrate() {
        try {
            ScimTables.migrate(pool);
            Flyway.configure()
                    .dataSource(pool)
                    .table("console_schema_history")
                    .baselineOnMigrate(true) // the library's tables are there, with a history of their own
                    .baselineVersion("0")
                    .locations("classpath:io/github/scimlet/console/tables")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
