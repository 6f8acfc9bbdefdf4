package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Writes down what happens in a run, so that there is a report of it at any time. Safe for use by many threads.
 *
 * <p>Of the exchanges it keeps those of findings, and the first of each cycle: a year of cycles fits into memory.
 */
public final class Recorder {

    private static final int EXCHANGES_KEPT_OF_A_CYCLE = 100;
    private static final int EXCHANGES_KEPT = 3_000;

    /** More than a page shows of it. */
    private static final int CHARACTERS_KEPT = 100_000;

    private final Headline headline;
    private final Secrets secrets;
    private final long started = System.nanoTime();
    private final List<CycleSummary> cycles = new ArrayList<>();
    private final Set<Rule> checked = new LinkedHashSet<>();
    private final Map<Rule, Finding> findings = new LinkedHashMap<>();
    private final Map<Long, Exchange> kept = new TreeMap<>();
    private final Map<String, Histogram> latencies = new TreeMap<>();
    private CycleInProgress cycle = new CycleInProgress("Before the first cycle", Instant.EPOCH);
    private long requests;
    private boolean complete;

    /** A record of nothing so far, into which no secret gets. */
    public Recorder(Headline headline, Secrets secrets) {
        this.headline = headline;
        this.secrets = secrets;
    }

    /** Another cycle begins; the one before has ended. */
    public synchronized void beginCycle(String name, Instant simulated) {
        endCycle();
        cycle = new CycleInProgress(name, simulated);
    }

    /** The number of the cycle that goes on, counted from 1. */
    public synchronized int cycle() {
        return cycles.size() + 1;
    }

    /** The run has come to its end. */
    public synchronized void complete() {
        endCycle();
        complete = true;
    }

    private void endCycle() {
        if (!cycle.isEmpty()) {
            cycles.add(cycle.summary(cycles.size() + 1));
        }
        cycle = new CycleInProgress("After the last cycle", Instant.EPOCH);
    }

    /** Something was sent. */
    public synchronized void add(Exchange exchange) {
        requests++;
        cycle.requests++;
        if (cycle.requests <= EXCHANGES_KEPT_OF_A_CYCLE && kept.size() < EXCHANGES_KEPT) {
            kept.put(exchange.number(), keepable(secrets, exchange));
        }
        latencies
                .computeIfAbsent(Latencies.operation(exchange.request()), operation -> Latencies.histogram())
                .recordValue(Math.max(1, exchange.took().toNanos() / 1_000));
    }

    /** Something was done. */
    public synchronized void count(Action action) {
        cycle.actions.merge(action, 1L, Long::sum);
    }

    /** These rules are looked at. */
    public synchronized void check(Collection<? extends Rule> rules) {
        checked.addAll(rules);
    }

    /** A rule is broken. */
    public synchronized void broken(Rule rule, String subject, String difference, List<Exchange> evidence) {
        check(List.of(rule));
        cycle.findings++;
        Finding before = findings.getOrDefault(rule, new Finding(rule, 0, List.of()));
        findings.put(rule, before.isFull() ? before.andAnother() : before.and(kept(subject, difference, evidence)));
    }

    private Occurrence kept(String subject, String difference, List<Exchange> evidence) {
        Secrets all = secrets.and(evidence);
        List<Exchange> masked =
                evidence.stream().map(exchange -> keepable(all, exchange)).toList();
        masked.forEach(exchange -> kept.put(exchange.number(), exchange));
        return new Occurrence(cycle(), all.masked(subject), all.masked(difference), masked);
    }

    private static Exchange keepable(Secrets secrets, Exchange exchange) {
        return secrets.masked(exchange).abridged(CHARACTERS_KEPT);
    }

    /** What is known until now. */
    public synchronized Report report() {
        return new Report(
                headline,
                Duration.ofNanos(System.nanoTime() - started),
                complete,
                Stream.concat(
                                cycles.stream(),
                                Stream.of(cycle).filter(now -> !now.isEmpty()).map(now -> now.summary(cycle())))
                        .toList(),
                List.copyOf(checked),
                findings.values().stream()
                        .sorted(Comparator.comparing(finding -> finding.rule().severity()))
                        .toList(),
                List.copyOf(kept.values()),
                requests,
                Latencies.of(latencies));
    }

    /** What is counted of the cycle that goes on. */
    private static final class CycleInProgress {

        private final String name;
        private final Instant simulated;
        private final long began = System.nanoTime();
        private final Map<Action, Long> actions = new EnumMap<>(Action.class);
        private long requests;
        private long findings;

        CycleInProgress(String name, Instant simulated) {
            this.name = name;
            this.simulated = simulated;
        }

        boolean isEmpty() {
            return requests == 0 && findings == 0 && actions.isEmpty();
        }

        CycleSummary summary(int number) {
            return new CycleSummary(
                    number, name, simulated, Duration.ofNanos(System.nanoTime() - began), requests, actions, findings);
        }
    }
}
