package io.github.scimlet.jdbc;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The databases that tests run on, all of them real: each is started when first asked for, and stopped with the JVM. */
public final class TestDatabase {

    public static final TestDatabase H2_IN_MEMORY = new TestDatabase("H2 in memory", H2Server::inMemory);
    public static final TestDatabase H2_IN_A_FILE = new TestDatabase("H2 in a file", H2Server::inFiles);
    public static final TestDatabase POSTGRESQL = new TestDatabase("PostgreSQL", PostgresServer::start);
    public static final TestDatabase MARIADB = new TestDatabase("MariaDB", MariaDbServer::start);

    private final String label;
    private final Supplier<DatabaseServer> start;
    private Optional<DatabaseServer> server = Optional.empty();
    private Optional<FreshDatabase> shared = Optional.empty();

    private TestDatabase(String label, Supplier<DatabaseServer> start) {
        this.label = label;
        this.start = start;
    }

    /** Those that run on this machine. None has been started for being in here. */
    public static Stream<TestDatabase> all() {
        Stream<TestDatabase> everywhere = Stream.of(H2_IN_MEMORY, H2_IN_A_FILE, POSTGRESQL);
        return MariaDbServer.runsHere() ? Stream.concat(everywhere, Stream.of(MARIADB)) : everywhere;
    }

    /** Those whose SQL differs, for tests that take long: a file changes nothing of H2's. */
    public static Stream<TestDatabase> ofEachDialect() {
        return all().filter(database -> database != H2_IN_A_FILE);
    }

    /** The one that {@code scimlet.test.database} names; H2 in memory if it names none, or one that does not run here. */
    public static TestDatabase chosen() {
        String label = System.getProperty("scimlet.test.database", H2_IN_MEMORY.label);
        TestDatabase chosen = Stream.of(H2_IN_MEMORY, H2_IN_A_FILE, POSTGRESQL, MARIADB)
                .filter(database -> database.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no database of tests: " + label));
        return chosen != MARIADB || MariaDbServer.runsHere() ? chosen : H2_IN_MEMORY;
    }

    /** A database that all tests of this JVM share, through a pool. */
    public synchronized DataSource dataSource() {
        if (shared.isEmpty()) {
            shared = Optional.of(fresh());
        }
        return shared.get().dataSource();
    }

    /** A new empty database on the same server. */
    public FreshDatabase fresh() {
        return FreshDatabase.on(server());
    }

    private synchronized DatabaseServer server() {
        if (server.isEmpty()) {
            DatabaseServer started = start.get();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            server = Optional.of(started);
        }
        return server.get();
    }

    @Override
    public String toString() {
        return label;
    }
}
