package io.github.scimlet.benchmarks.suite.endtoend;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.result.Results;
import io.github.scimlet.benchmarks.suite.result.Wrong;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers with 10,000 users, asked in turn. */
public final class EndToEnd {

    /** The name of the workload. */
    public static final String NAME = "e2e";

    /** The name of the workload that heaps belong to. */
    public static final String HEAP = "heap";

    private static final int USERS = 10_000;
    private static final List<Integer> CONNECTIONS = List.of(1, 8);
    private static final double SECONDS = 1;
    private static final double WARM_UP_SECONDS = 3;

    private final File log;
    private final Results results;
    private final List<Wrong> wrong;

    /** @param wrong where to say what is wrong */
    public EndToEnd(File log, Results results, List<Wrong> wrong) {
        this.log = log;
        this.results = results;
        this.wrong = wrong;
    }

    /** Starts a server of each, and measures all of them in each round. */
    public void run(List<Entrant> entrants, int rounds) {
        Map<Call, List<Pair>> right = new EnumMap<>(Call.class);
        List<Pair> pairs = new ArrayList<>();
        try {
            for (Entrant entrant : entrants) {
                prepare(entrant, pairs, right);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Map.Entry<Call, List<Pair>> call : right.entrySet()) {
                    for (Pair pair : call.getValue()) {
                        attempt(call.getKey(), pair);
                    }
                }
                System.out.println(NAME + ", round " + round);
            }
        } finally {
            pairs.forEach(Pair::close);
        }
    }

    private void prepare(Entrant entrant, List<Pair> pairs, Map<Call, List<Pair>> right) {
        try {
            Pair pair = new Pair(entrant, log);
            pairs.add(pair);
            fill(pair);
            for (Call call : verify(pair)) {
                right.computeIfAbsent(call, key -> new ArrayList<>()).add(pair);
                pair.run(call, CONNECTIONS.get(1), WARM_UP_SECONDS);
                pair.order("tidy");
            }
        } catch (IOException e) {
            for (Call call : Call.values()) {
                wrong.add(new Wrong(NAME, call.title(), entrant.module(), String.valueOf(e.getMessage())));
            }
        }
    }

    /** Also says what the users weigh: of the second to the last, since the first brings classes with it. */
    private void fill(Pair pair) throws IOException {
        pair.order("fill 1");
        double one = pair.ask("heap");
        pair.order("fill " + USERS);
        double all = pair.ask("heap");
        String module = pair.entrant().module();
        results.add(HEAP, "1 user", module, "MB", one / 1e6);
        results.add(HEAP, "10,000 users", module, "MB", all / 1e6);
        results.add(HEAP, "a user", module, "kB", (all - one) / (USERS - 1) / 1e3);
        results.add(HEAP, "resident with 10,000 users", module, "MB", pair.resident() / 1e6);
    }

    private List<Call> verify(Pair pair) throws IOException {
        List<Call> calls = new ArrayList<>();
        for (Call call : Call.values()) {
            Optional<String> problem = pair.tell("verify " + call.title());
            if (problem.isEmpty()) {
                calls.add(call);
            } else {
                wrong.add(new Wrong(NAME, call.title(), pair.entrant().module(), problem.get()));
            }
        }
        return calls;
    }

    private void attempt(Call call, Pair pair) {
        try {
            measure(call, pair);
        } catch (IOException e) {
            wrong.add(new Wrong(NAME, call.title(), pair.entrant().module(), String.valueOf(e.getMessage())));
        }
    }

    private void measure(Call call, Pair pair) throws IOException {
        for (int connections : CONNECTIONS) {
            long cpu = pair.ask("cpu");
            long allocated = pair.ask("allocated");
            Load load = pair.run(call, connections, SECONDS);
            double requests = load.requests();
            String name = call.title() + ", " + connections + (connections == 1 ? " connection" : " connections");
            add(name, pair, "server CPU µs", (pair.ask("cpu") - cpu) / 1e3 / requests);
            add(name, pair, "B", (pair.ask("allocated") - allocated) / requests);
            add(name, pair, "requests/s", requests / load.seconds());
            add(name, pair, "p50 µs", load.p50());
            add(name, pair, "p99 µs", load.p99());
            pair.order("tidy");
        }
    }

    private void add(String name, Pair pair, String metric, double value) {
        results.add(NAME, name, pair.entrant().module(), metric, value);
    }
}
