package io.github.scimlet.benchmarks.soak;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.PostgresServer;
import io.github.scimlet.jdbc.ScimTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Loads one, two and three servers behind a balancer, over one PostgreSQL or a node of a cluster each, and kills one. */
public final class Scaling {

    private static final int SERVERS = 3;
    private static final int TENANTS = 60;
    private static final int VICTIM = 1;

    /** Until the balancer has seen twice that a server answers. */
    private static final int BALANCER_MILLIS = 3_500;

    /** What a node sees is no older than what any other has acknowledged. */
    private static final String CAUSAL = "&sessionVariables=wsrep_sync_wait=1";

    private final ScalingOptions options;
    private final Map<String, String> tokens = new TreeMap<>();
    private final List<String> unused = new ArrayList<>();
    private final List<ScalingRow> rows = new ArrayList<>();

    private Scaling(ScalingOptions options) {
        this.options = options;
        for (int i = 0; i < TENANTS; i++) {
            tokens.put("tenant" + i, UUID.randomUUID().toString());
        }
        unused.addAll(tokens.keySet());
    }

    /** @param args as {@code benchmarks/soak/README.md} says */
    public static void main(String[] args) throws Exception {
        boolean well = new Scaling(ScalingOptions.parse(List.of(args))).run();
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws Exception {
        Files.createDirectories(options.out());
        if (options.galera()) {
            overGalera();
        } else {
            overPostgres();
        }
        Path csv = options.out().resolve(options.galera() ? "galera.csv" : "postgresql.csv");
        List<String> lines = new ArrayList<>(List.of(ScalingRow.HEADER));
        rows.forEach(row -> lines.add(row.csv()));
        Files.write(csv, lines);
        String table = ScalingTable.markdown(rows);
        Files.writeString(Path.of(csv.toString().replace(".csv", ".md")), table);
        System.out.println(table);
        return rows.stream()
                .allMatch(row ->
                        row.lost() == 0 && (row.wrong() == 0 || row.variant().contains("stale")));
    }

    private void overPostgres() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(List.of("shared_buffers=128MB", "max_connections=100"));
                Replicas replicas = new Replicas(tokens, options.out())) {
            String url = postgres.create("scaling");
            migrate(url);
            List<Integer> ports = Replicas.freePorts(2 * SERVERS);
            for (int i = 0; i < SERVERS; i++) {
                replicas.start(i, ports.get(i), url);
            }
            List<Integer> listening = ports.subList(SERVERS, 2 * SERVERS);
            try (Balancer balancer = balancer(listening, ports.subList(0, SERVERS))) {
                Thread.sleep(BALANCER_MILLIS);
                for (int round = 0; round <= options.rounds(); round++) {
                    for (int servers = 1; servers <= SERVERS; servers++) {
                        trial(servers + " servers", round, balancer.port(servers), ports.subList(0, servers), () -> 0);
                    }
                }
                for (int kill = 1; kill <= options.kills(); kill++) {
                    Victim server = new Victim(
                            () -> replicas.kill(VICTIM), () -> replicas.start(VICTIM, ports.get(VICTIM), url));
                    killing("server killed", kill, balancer.port(SERVERS), ports.subList(0, SERVERS), () -> 0, server);
                }
            }
        }
    }

    private void overGalera() throws Exception {
        try (Galera galera = new Galera(options.out().resolve("galera"), options.provider());
                Replicas replicas = new Replicas(tokens, options.out())) {
            galera.resize(1);
            migrate(Galera.url(0, "")); // before the others, and on one node: Galera has no lock for all
            galera.resize(SERVERS);
            List<Integer> ports = Replicas.freePorts(4 * SERVERS);
            for (int i = 0; i < 2 * SERVERS; i++) {
                replicas.start(i, ports.get(i), Galera.url(i % SERVERS, i < SERVERS ? CAUSAL : ""));
            }
            List<Integer> causal = ports.subList(0, SERVERS);
            List<Integer> others = ports.subList(SERVERS, 2 * SERVERS);
            List<Integer> listening = ports.subList(2 * SERVERS, 3 * SERVERS);
            List<Integer> listeningStale = ports.subList(3 * SERVERS, 4 * SERVERS);
            try (Balancer balancer = balancer(listening, causal);
                    Balancer stale = balancer(listeningStale, others)) {
                Counter conflicts = () -> galera.sum("wsrep_local_cert_failures") + galera.sum("wsrep_local_bf_aborts");
                for (int round = 0; round <= options.rounds(); round++) {
                    for (int nodes = 1; nodes <= SERVERS; nodes++) {
                        galera.resize(nodes);
                        Thread.sleep(BALANCER_MILLIS);
                        trial(nodes + " nodes", round, balancer.port(nodes), causal.subList(0, nodes), conflicts);
                    }
                    trial("1 server, 3 nodes", round, balancer.port(1), causal, conflicts);
                    trial("3 nodes, stale reads", round, stale.port(SERVERS), causal, conflicts);
                }
                for (int kill = 1; kill <= options.kills(); kill++) {
                    Victim node = new Victim(() -> galera.kill(VICTIM), () -> galera.revive(VICTIM));
                    killing("node killed", kill, balancer.port(SERVERS), causal, conflicts, node);
                }
            }
        }
    }

    /** Something that can be counted. */
    private interface Counter {
        long count() throws SQLException;
    }

    /** @param round 0 is to warm up, and counts for nothing */
    private void trial(String variant, int round, int port, List<Integer> servers, Counter conflicts) throws Exception {
        ScalingTrial trial = next(variant, round, port);
        trial.populate(options.users());
        long before = conflicts.count();
        trial.load(options.clients(), options.time());
        long during = conflicts.count() - before;
        for (int server : servers) {
            trial.compare(server);
        }
        ScalingRow row = trial.row(during, -1);
        System.err.println(row.csv());
        if (round > 0) {
            rows.add(row);
        }
    }

    private void killing(String variant, int round, int port, List<Integer> servers, Counter conflicts, Victim victim)
            throws Exception {
        ScalingTrial trial = next(variant, round, port);
        trial.populate(options.users());
        long before = conflicts.count();
        Thread load = new Thread(() -> load(trial), "load");
        load.start();
        Thread.sleep(options.time().toMillis());
        long moment = trial.beginFault();
        victim.kill().take();
        load.join();
        for (int server = 0; server < servers.size(); server++) {
            if (server != VICTIM) {
                trial.compare(servers.get(server));
            }
        }
        long during = conflicts.count() - before;
        victim.revive().take();
        Thread.sleep(BALANCER_MILLIS);
        trial.compare(servers.get(VICTIM));
        ScalingRow row = trial.row(Math.max(0, during), moment);
        System.err.println(row.csv());
        rows.add(row);
    }

    private void load(ScalingTrial trial) {
        try {
            trial.load(options.clients(), options.time().multipliedBy(3));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScalingTrial next(String variant, int round, int port) {
        String tenant = unused.remove(unused.size() - 1);
        return new ScalingTrial(variant, round, tenant, tokens.getOrDefault(tenant, ""), port);
    }

    private Balancer balancer(List<Integer> listening, List<Integer> servers) throws Exception {
        Path out = Files.createDirectories(options.out().resolve("balancer-" + listening.get(0)));
        return Balancer.start(listening, servers, tokens.getOrDefault("tenant0", ""), out);
    }

    private static void migrate(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ScimTables.migrate(pool);
        }
    }
}
