package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** One trial: a tenant is filled, loaded for a while, and compared with what clients know of it, on each server. */
final class ScalingTrial {

    private static final int TEAMS = 4;
    private static final int MOST_SHOWN = 5;

    /** A server that was killed works on nothing; the others answer what they have been asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String variant;
    private final int round;
    private final Directory directory;
    private final String token;
    private final int port;
    private final Timeline timeline = new Timeline();
    private final Results results = new Results();
    private final FaultLog faults = new FaultLog();
    private long compared;
    private long lost;
    private double seconds;
    private double serverCpu;
    private double databaseCpu;

    ScalingTrial(String variant, int round, String tenant, String token, int port) {
        this.variant = variant;
        this.round = round;
        this.directory = new Directory(tenant);
        this.token = token;
        this.port = port;
    }

    void populate(int users) throws InterruptedException {
        Later later = new Later(PATIENCE);
        Turn.Surroundings surroundings = new Turn.Surroundings(new Results(), new FaultLog(), later);
        try (Turn turn = Population.turn(directory, new HttpClientOfTenant(port, token), surroundings)) {
            Population.create(turn, users, TEAMS);
        }
        surroundings.results().wrong().forEach(wrong -> System.err.println("while filling: " + wrong));
        later.await();
    }

    void load(int clients, Duration time) throws InterruptedException {
        Later later = new Later(PATIENCE);
        double servers = Cpu.seconds(command -> command.endsWith("java"));
        double database = Cpu.seconds(ScalingTrial::isDatabase);
        long begin = System.nanoTime();
        Saturation.run(
                directory,
                tenant -> new TimedClient(new HttpClientOfTenant(port, token), timeline),
                clients,
                time,
                round,
                new Turn.Surroundings(results, faults, later));
        seconds = (System.nanoTime() - begin) / 1e9;
        serverCpu = Cpu.seconds(command -> command.endsWith("java")) - servers;
        databaseCpu = Cpu.seconds(ScalingTrial::isDatabase) - database;
        later.await();
    }

    private static boolean isDatabase(String command) {
        return command.endsWith("mariadbd") || command.endsWith("postgres");
    }

    /** From now on errors have a reason. */
    long beginFault() {
        FaultLog.Fault unused = faults.begin(FaultKind.DATABASE_KILLED);
        return System.nanoTime();
    }

    void compare(int server) throws IOException {
        Checker.Finding finding = Checker.compare(directory, ScimReader.read(new HttpClientOfTenant(server, token)));
        compared += finding.compared();
        lost += finding.discrepancies().size();
        finding.discrepancies().stream().limit(MOST_SHOWN).forEach(amiss -> System.err.println("AMISS " + amiss));
    }

    /** @param killed when, or a negative number if nothing was */
    ScalingRow row(long conflicts, long killed) {
        results.wrong().stream().limit(MOST_SHOWN).forEach(wrong -> System.err.println("WRONG " + wrong));
        List<Timeline.Entry> entries = timeline.entries();
        String failures = timeline.failures().entrySet().stream()
                .map(failure -> failure.getValue() + " × " + failure.getKey())
                .collect(Collectors.joining("; "));
        return new ScalingRow(
                variant,
                round,
                entries.size(),
                entries.size() / seconds,
                timeline.quantile(0.5, entry -> !entry.write()),
                timeline.quantile(0.99, entry -> !entry.write()),
                timeline.quantile(0.5, Timeline.Entry::write),
                timeline.quantile(0.99, Timeline.Entry::write),
                killed < 0 ? serverCpu * 1_000 / entries.size() : 0, // that of the dead is not known
                killed < 0 ? databaseCpu * 1_000 / entries.size() : 0,
                conflicts,
                results.acknowledged.sum(),
                compared,
                results.wrongCount(),
                lost,
                failures,
                killed < 0 ? 0 : timeline.failingAfter(killed),
                killed < 0 ? 0 : timeline.longestPause(killed, Timeline.Entry::write));
    }
}
