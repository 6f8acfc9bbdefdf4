package io.github.scimlet.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A database that was empty when it was made, with a pool of connections to it. Dropped when it is closed. */
public final class FreshDatabase implements AutoCloseable {

    private final DatabaseServer server;
    private final String name;
    private final String url;
    private final HikariDataSource pool;

    private FreshDatabase(DatabaseServer server, String name, String url) {
        this.server = server;
        this.name = name;
        this.url = url;
        this.pool = pool(url);
    }

    static FreshDatabase on(DatabaseServer server) {
        String name = "scim_" + UUID.randomUUID().toString().replace("-", "");
        try {
            return new FreshDatabase(server, name, server.create(name));
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(32);
        // There may be many of these at a time, and nearly all of them are done with.
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** All that is needed to connect: for JDBC without this pool, and for those who take nothing but a URL. */
    public String url() {
        return url;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.drop(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop " + name, e);
        }
    }
}
