package io.github.scimlet.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Makes the tables of a {@link JdbcStore}, and brings those of an older version up to date, by Flyway, which must be on
 * the class path together with what it needs for the database.
 *
 * <p>A host that has its own way to do so finds the same scripts as resources beside this class, one folder for each
 * database; the prefix of the tables is the placeholder {@code prefix} in them.
 */
public final class ScimTables {

    private static final String SCRIPTS = "classpath:io/github/scimlet/jdbc/";

    private ScimTables() {}

    /** Makes tables whose names begin with {@code scim_}, or does nothing if they are up to date. */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, TableNames.DEFAULT_PREFIX);
    }

    /**
     * Makes tables whose names begin with {@code prefix}, or does nothing if they are up to date. Several servers may do so
     * at the same time, but over a cluster of Galera, which has no lock for all of its nodes: there one server goes first.
     * A pool must have at least two connections to give at a time.
     *
     * @throws IllegalArgumentException if {@code prefix} is none, as {@link JdbcStore.Builder#tablePrefix} says, or the
     *     database is none of those of {@link SqlDialect}
     * @throws IllegalStateException if Flyway is not on the class path
     */
    public static void migrate(DataSource dataSource, String prefix) {
        SqlDialect dialect = Transactions.of(dataSource).run(SqlDialect::of);
        TableNames tables = new TableNames(prefix);
        try {
            migrate(dataSource, dialect, tables);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Flyway makes the tables: add org.flywaydb:flyway-core to the class path, and what it needs for "
                            + dialect,
                    e);
        }
    }

    private static void migrate(DataSource dataSource, SqlDialect dialect, TableNames tables) {
        Flyway.configure(ScimTables.class.getClassLoader())
                .dataSource(dataSource)
                .locations(SCRIPTS + dialect.scripts())
                .placeholders(Map.of("prefix", tables.prefix(), "collation", dialect.collation()))
                .table(tables.history())
                .baselineOnMigrate(true) // the schema may have tables of the host
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
