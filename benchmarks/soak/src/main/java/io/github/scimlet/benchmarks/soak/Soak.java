package io.github.scimlet.benchmarks.soak;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.benchmarks.soak.server.State;
import io.github.scimlet.jdbc.PostgresServer;
import io.github.scimlet.jdbc.ScimTables;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Loads a server for a long time, makes it fail now and then, and looks whether all is there that it has acknowledged. */
public final class Soak {

    private static final List<String> TENANTS = List.of("acme", "globex");
    private static final int TEAMS = 8;

    /** The server cannot be working any longer than this on a request that nobody waits for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Before the end no fault begins any more. */
    private static final Duration CALM = Duration.ofSeconds(20);

    private final Options options;
    private final List<Directory> directories =
            TENANTS.stream().map(Directory::new).toList();
    private final Map<String, String> tokens = new TreeMap<>();
    private final Report report;

    private Soak(Options options) {
        this.options = options;
        this.report = new Report(options);
        TENANTS.forEach(tenant -> tokens.put(tenant, UUID.randomUUID().toString()));
    }

    /** @param args as {@code benchmarks/soak/README.md} says */
    public static void main(String[] args) throws Exception {
        boolean well = new Soak(Options.parse(List.of(args))).run();
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws Exception {
        Files.createDirectories(options.out());
        try (PostgresServer postgres =
                PostgresServer.start(List.of("shared_buffers=256MB", "max_wal_size=2GB", "log_min_messages=fatal"))) {
            String url = postgres.create("soak");
            migrate(url);
            try (ServerUnderLoad server = ServerUnderLoad.start(url, tokens, options.out())) {
                run(postgres, url, server);
                report.logged(server.logged());
            }
        }
        Files.writeString(options.out().resolve("soak.md"), report.markdown());
        System.out.println(report.verdict());
        System.out.println("The report is " + options.out().resolve("soak.md"));
        return report.isWell();
    }

    private static void migrate(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ScimTables.migrate(pool);
        }
    }

    private void run(PostgresServer postgres, String url, ServerUnderLoad server) throws Exception {
        ScimClient.Connecting connecting =
                tenant -> new HttpClientOfTenant(server.port(), tokens.getOrDefault(tenant, ""));
        populate(connecting);
        Load load = new Load(directories, connecting, options.seed());
        Later later = new Later(PATIENCE);
        int rate = rate(new Ramp(load, options.step(), later, report::wrong));
        report.state("start", server.state());
        Turn.Surroundings surroundings = new Turn.Surroundings(new Results(), new FaultLog(), later);
        report.surroundings(surroundings);
        soak(postgres, url, server, load, rate, surroundings);
        later.await();
        report.state("end", server.state());
        report.connections(
                text(
                        url,
                        "SELECT count(*) || ' of the server, ' || count(*) FILTER (WHERE state LIKE 'idle in%')"
                                + " || ' of them in a transaction' FROM pg_stat_activity WHERE application_name = 'soak-server'"));
        compare(connecting, url);
    }

    private int rate(Ramp ramp) throws InterruptedException {
        if (options.rate() > 0) {
            ramp.warmUp(options.rate());
            report.ramp(List.of("As asked for."));
            return options.rate();
        }
        Ramp.Found found = ramp.find();
        report.ramp(found.story());
        return found.rate();
    }

    private void populate(ScimClient.Connecting connecting) {
        Turn.Surroundings surroundings = new Turn.Surroundings(new Results(), new FaultLog(), new Later(PATIENCE));
        for (Directory directory : directories) {
            try (Turn turn = Population.turn(directory, connecting.to(directory.tenant), surroundings)) {
                Population.create(turn, options.users(), TEAMS);
            }
        }
        surroundings.later().close();
        surroundings.results().wrong().forEach(report::wrong);
        System.err.println(options.users() + " users in each of " + TENANTS);
    }

    private void soak(
            PostgresServer postgres,
            String url,
            ServerUnderLoad server,
            Load load,
            int rate,
            Turn.Surroundings surroundings)
            throws InterruptedException {
        long end = System.nanoTime() + options.time().minus(CALM).toNanos();
        Thread faults = new Thread(new Faults(postgres, url, server, surroundings, options, end), "faults");
        Mischief mischief = new Mischief(directories, server.port(), tokens, surroundings, options.seed());
        Thread bad = new Thread(mischief, "mischief");
        Thread states = new Thread(() -> observe(server), "states");
        List.of(faults, bad, states).forEach(Thread::start);
        report.kept(load.run(rate, options.time(), surroundings));
        mischief.end();
        states.interrupt();
        for (Thread thread : List.of(faults, bad, states)) {
            thread.join();
        }
    }

    private void observe(ServerUnderLoad server) {
        try {
            for (int minute = 1; true; minute++) {
                Thread.sleep(60_000);
                State state = server.state();
                System.err.println("minute " + minute + ": " + state);
                report.state("minute " + minute, state);
            }
        } catch (InterruptedException e) {
            return; // that is all
        } catch (IOException e) {
            report.wrong("the server does not answer: " + e);
        }
    }

    private void compare(ScimClient.Connecting connecting, String url) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Directory directory : directories) {
                ScimClient client = connecting.to(directory.tenant);
                report.compared("over SCIM", Checker.compare(directory, ScimReader.read(client)));
                SqlReader.Reading reading = SqlReader.read(connection, directory.tenant);
                List<String> discrepancies = new ArrayList<>(reading.discrepancies());
                Checker.Finding finding = Checker.compare(directory, reading.snapshot());
                discrepancies.addAll(finding.discrepancies());
                report.compared("by SQL", new Checker.Finding(finding.compared(), discrepancies));
            }
            report.compared("rows without a resource", new Checker.Finding(0, SqlReader.orphans(connection)));
        }
    }

    private static String text(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
