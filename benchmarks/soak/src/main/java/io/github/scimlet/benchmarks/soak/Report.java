package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.server.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What is to be said in the end. */
final class Report {

    private static final long MOST_GROWTH_BYTES = 24_000_000;
    private static final double LATE = 1.05;

    private final Options options;
    private final List<String> ramp = new ArrayList<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> comparisons = new ArrayList<>();
    private final List<String> discrepancies = new ArrayList<>();
    private final Map<String, Integer> logged = new LinkedHashMap<>();
    private Optional<Turn.Surroundings> surroundings = Optional.empty();
    private Optional<Load.Kept> kept = Optional.empty();
    private String connections = "";

    Report(Options options) {
        this.options = options;
    }

    void ramp(List<String> story) {
        ramp.addAll(story);
    }

    synchronized void state(String when, State state) {
        states.put(when, state);
    }

    synchronized void wrong(String what) {
        wrong.add(what);
    }

    void surroundings(Turn.Surroundings all) {
        surroundings = Optional.of(all);
    }

    void kept(Load.Kept rate) {
        kept = Optional.of(rate);
    }

    void connections(String text) {
        connections = text;
    }

    void logged(Map<String, Integer> counts) {
        logged.putAll(counts);
    }

    void compared(String how, Checker.Finding finding) {
        comparisons.add(how + ": " + finding.compared() + " users, groups and memberships compared, "
                + finding.discrepancies().size() + " discrepancies");
        finding.discrepancies().forEach(discrepancy -> discrepancies.add(how + ": " + discrepancy));
    }

    private Results results() {
        return surroundings.orElseThrow().results();
    }

    private long wrongs() {
        return results().wrongCount() + wrong.size();
    }

    boolean isWell() {
        return complaints().isEmpty();
    }

    /** What must not be, each in a few words. */
    private List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (wrongs() > 0) {
            complaints.add(wrongs() + " errors that nobody injected");
        }
        if (!discrepancies.isEmpty()) {
            complaints.add(discrepancies.size() + " discrepancies");
        }
        if (growth() > MOST_GROWTH_BYTES) {
            complaints.add("heap has grown by " + megabytes(growth()));
        }
        State end = states.getOrDefault("end", new State(0, 0, 0, 0, 1, 0, 0));
        if (end.temporary() > 0) {
            complaints.add(end.temporary() + " temporary files left");
        }
        if (end.active() > 0) {
            complaints.add(end.active() + " requests that never end");
        }
        if (end.files() > states.getOrDefault("start", end).files() + 20) {
            complaints.add(
                    "open files from " + states.getOrDefault("start", end).files() + " to " + end.files());
        }
        if (kept.isEmpty() || kept.get().seconds() > options.time().toSeconds() * LATE + 30) {
            complaints.add("the rate was not kept");
        }
        return complaints;
    }

    private long growth() {
        return states.containsKey("end") && states.containsKey("start")
                ? states.get("end").heap() - states.get("start").heap()
                : 0;
    }

    String verdict() {
        Results results = results();
        return String.format(
                Locale.ROOT,
                "%s: %,d requests at %d/s (%.1f/s kept), %,d errors injected, %d not; %,d writes acknowledged, %,d unknown, %,d"
                        + " refused, %d discrepancies; heap %s at start, %s at end%s",
                isWell() ? "PASSED" : "FAILED",
                results.overall().all().getTotalCount(),
                kept.map(Load.Kept::rate).orElse(0),
                kept.map(Load.Kept::perSecond).orElse(0.0),
                sum(results.injected()),
                wrongs(),
                results.acknowledged.sum(),
                results.unknown.sum(),
                results.refused.sum(),
                discrepancies.size(),
                megabytes(states.containsKey("start") ? states.get("start").heap() : 0),
                megabytes(states.containsKey("end") ? states.get("end").heap() : 0),
                complaints().isEmpty() ? "" : "; " + String.join(", ", complaints()));
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Soak\n\n" + verdict() + "\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d s under load with faults, seed %d, server process with %s heap, %d users in each tenant.%n%n",
                options.time().toSeconds(),
                options.seed(),
                ServerUnderLoad.HEAP,
                options.users()));
        list(text, "The rate", ramp);
        latencies(text);
        list(text, "Answers", counts(results().answers()));
        faults(text);
        list(text, "Errors injected", counts(results().injected()));
        list(text, "Errors that nobody injected", concat(wrong, results().wrong()));
        list(text, "Comparison with the database, each tenant", comparisons);
        list(text, "Discrepancies", discrepancies.stream().limit(200).toList());
        states(text);
        list(text, "Connections to the database at the end", List.of(connections));
        list(
                text,
                "What the server has logged",
                logged.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList());
        return text.toString();
    }

    private void latencies(StringBuilder text) {
        text.append(
                "## Requests\n\nLatency in ms, from when a request was due; calm: those that no fault was in the way of.\n\n");
        text.append(
                "| kind | requests | p50 | p99 | max | calm | p50 | p99 | max |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        results().latencies().forEach((kind, latencies) -> row(text, kind.label, latencies));
        row(text, "all", results().overall());
        text.append('\n');
    }

    private static void row(StringBuilder text, String label, Results.Latencies latencies) {
        text.append("| ")
                .append(label)
                .append(columns(latencies.all()))
                .append(columns(latencies.calm()))
                .append(" |\n");
    }

    private static String columns(Histogram micros) {
        return String.format(
                Locale.ROOT,
                " | %,d | %.1f | %.1f | %.1f",
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0);
    }

    private void faults(StringBuilder text) {
        text.append("## Faults\n\n| fault | times | seconds in all | allowed |\n|---|--:|--:|---|\n");
        surroundings
                .orElseThrow()
                .faults()
                .byKind()
                .forEach((kind, faults) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %s |%n",
                        kind.label,
                        faults.size(),
                        faults.stream().mapToDouble(FaultLog.Fault::seconds).sum(),
                        kind.status + (kind.breaksOff ? ", broken off" : ""))));
        text.append("| listener that throws | ")
                .append(states.containsKey("end") ? states.get("end").thrown() : 0)
                .append(" | | nothing |\n\n");
    }

    private void states(StringBuilder text) {
        text.append("## What the server uses, after a full garbage collection\n\n");
        text.append("| when | heap | threads | files | connections | temporary files | requests |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|\n");
        states.forEach((when, state) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d |%n",
                when,
                megabytes(state.heap()),
                state.threads(),
                state.files(),
                state.connections(),
                state.temporary(),
                state.active())));
        text.append('\n');
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        text.append("## ").append(title).append("\n\n");
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append(lines.isEmpty() ? "None.\n\n" : "\n");
    }

    private static List<String> counts(Map<String, LongAdder> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.toList());
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static long sum(Map<String, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
