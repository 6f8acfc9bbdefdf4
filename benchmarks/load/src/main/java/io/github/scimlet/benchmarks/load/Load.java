package io.github.scimlet.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures what requests cost, over HTTP and in PostgreSQL, with different numbers of users. */
public final class Load {

    /** What somebody gives a small server, and all that a power failure must not take is synced. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "shared_buffers=1GB",
            "effective_cache_size=4GB",
            "work_mem=16MB",
            "maintenance_work_mem=256MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "wal_compression=on",
            "random_page_cost=1.1",
            "max_connections=50");

    private final Options options;

    private Load(Options options) {
        this.options = options;
    }

    /** @param args as {@code benchmarks/README.md} says */
    public static void main(String[] args) throws Exception {
        new Load(Options.parse(List.of(args))).run();
    }

    private void run() throws Exception {
        List<String> settings =
                Stream.concat(SETTINGS.stream(), options.postgres().stream()).toList();
        PostgresServer postgres = PostgresServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        List<String> environment = new ArrayList<>(Machine.description());
        List<Report.Run> runs = new ArrayList<>();
        for (int users : options.users()) {
            String url = postgres.create("users" + users);
            System.err.println(users + " users: " + url);
            if (runs.isEmpty()) {
                environment.add(text(url, "SELECT version()"));
                environment.add("PostgreSQL has " + String.join(", ", settings));
            }
            runs.add(run(users, url));
        }
        write(new Report(environment, runs));
        if (options.hold()) {
            System.in.readAllBytes();
        }
    }

    private Report.Run run(int users, String url) throws Exception {
        Population population = Population.of(users, options.byStore(), url);
        long start = System.nanoTime();
        execute(url, "VACUUM ANALYZE");
        execute(url, "CHECKPOINT");
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> notes = List.of(
                String.format(
                        Locale.ROOT,
                        "%,d loaded by the store, all in %d s, members in %d s, VACUUM ANALYZE and CHECKPOINT in %.0f s",
                        Math.min(users, options.byStore()),
                        population.usersTook().toSeconds(),
                        population.membersTook().toSeconds(),
                        seconds),
                "bytes on disk for each: " + text(url, sizes(users)));
        notes.forEach(System.err::println);
        return new Report.Run(users, notes, measured(population, url));
    }

    private static String sizes(int users) {
        return "SELECT string_agg(relname || ' ' || pg_table_size(oid) / " + users + " || ' and indexes '"
                + " || pg_indexes_size(oid) / " + users + ", ', ' ORDER BY relname)"
                + " FROM pg_class WHERE relkind = 'r' AND relname LIKE 'scim\\_%' AND relname NOT LIKE '%history'";
    }

    private List<Figures> measured(Population population, String url) throws Exception {
        Path ids = Files.createDirectories(options.out()).resolve("ids.txt");
        Files.write(ids, population.ids());
        try (HikariDataSource pool = Pool.of(url);
                ScimServer server = new ScimServer(pool)) {
            Process client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LoadClient.class.getName(),
                            server.baseUri(),
                            ids.toString(),
                            population.group(),
                            Integer.toString(options.seconds()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return figures(client);
        } finally {
            Files.delete(ids);
        }
    }

    private static List<Figures> figures(Process client) throws IOException, InterruptedException {
        List<Figures> figures = new ArrayList<>();
        try (var lines = client.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.err.println(line);
                figures.add(Figures.parse(line));
            }
        }
        if (client.waitFor() != 0) {
            throw new IllegalStateException("the client failed");
        }
        return figures;
    }

    private void write(Report report) throws IOException {
        Files.createDirectories(options.out());
        Files.writeString(options.out().resolve("load.md"), report.markdown());
        Files.writeString(options.out().resolve("load.csv"), report.csv());
        System.out.print(report.markdown());
    }

    private static String text(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
