package io.github.scimlet.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.ScimTables;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A pool of connections to a database that has our tables. */
final class Database implements AutoCloseable {

    /** How long a request waits for a connection, when all are in use or the database is away, before it gets a 503. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Warns of a URL that PostgreSQL's driver cannot read by showing it, password and all. */
    private static final Logger URL_WARNINGS = Logger.getLogger("org.postgresql.Driver");

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects, and makes the tables or brings them up to date.
     *
     * @throws CannotStartException if the database cannot be reached or used
     */
    static Database open(DatabaseAddress address) {
        URL_WARNINGS.setLevel(Level.OFF);
        try {
            connect(address);
            Database database = new Database(pool(address));
            database.migrate();
            return database;
        } catch (SQLException | RuntimeException e) { // pool, driver and Flyway throw what they like
            throw new CannotStartException(
                    "SCIM_DB: " + address.withoutPassword(address.place() + " cannot be used: " + reason(e)), e);
        }
    }

    /** Before the pool does, which would wait, try again, and write stack traces about what we say in one line. */
    private static void connect(DatabaseAddress address) throws SQLException {
        DriverManager.setLoginTimeout((int) PATIENCE.toSeconds());
        Properties credentials = new Properties();
        address.user().ifPresent(user -> credentials.setProperty("user", user));
        address.password().ifPresent(password -> credentials.setProperty("password", password));
        DriverManager.getConnection(address.url(), credentials).close();
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
        if (address.isPostgreSql()) { // or a batch that fails is quoted with its values, which the pool logs if that
            // breaks the connection
            config.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return new HikariDataSource(config);
    }

    private void migrate() {
        try {
            ScimTables.migrate(pool);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What the database or its driver says; what is above that has only passed it on. */
    private static String reason(Throwable failure) {
        Stream<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
        return causes.reduce((outer, inner) ->
                        inner instanceof SQLException || !(outer instanceof SQLException) ? inner : outer)
                .map(Throwable::getMessage)
                .orElse("");
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
