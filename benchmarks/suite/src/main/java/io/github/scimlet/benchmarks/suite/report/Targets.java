package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was to be reached, and whether it has been. */
final class Targets {

    private static final List<String> JSON = List.of("read", "write", "readList", "writeList");

    private final Figures figures;
    private final Markdown table = new Markdown();

    private Targets(Figures figures) {
        this.figures = figures;
    }

    static String markdown(Figures figures) {
        Targets targets = new Targets(figures);
        targets.table.row(List.of("Workload", "Wanted", "Reached", ""));
        targets.micro();
        targets.servers();
        targets.bytes();
        return targets.table.toString();
    }

    private void micro() {
        toPeer("Filter parse, each of the 12", "parse", figures.cases("parse"), Series.TIME, 1);
        mean("Filter parse, geometric mean", "parse", 1 / 4.0);
        toFloor("Filter parse, each", "parse", figures.cases("parse"), Series.TIME, 8);
        toPeer("Filter match, each", "match", figures.cases("match"), Series.TIME, 1 / 4.0);
        toFloor("Filter match, each", "match", figures.cases("match"), Series.TIME, 2.5);
        toPeer("PATCH of a user, each of the 5", "patch", figures.cases("patch"), Series.TIME, 1 / 4.0);
        toFloor("PATCH of a user, each", "patch", figures.cases("patch"), Series.TIME, 3);
        toPeer("A member more or less of 100,000", "members", List.of("100000"), Series.TIME, 1 / 100.0);
        line(
                "A member more or less of 100,000",
                "at most 1.5 times that of 10",
                List.of("100000"),
                name -> Figures.ratio(
                        figures.median("members", name, Figures.OURS, Series.TIME),
                        figures.median("members", "10", Figures.OURS, Series.TIME)),
                ratio -> ratio <= 1.5);
        toPeer("Read and write a user, a list of 100", "json", JSON, Series.TIME, 1 / 2.0);
        toFloor("Read and write a user, a list of 100", "json", JSON, Series.TIME, 1.8);
    }

    private void servers() {
        List<String> calls = figures.cases("e2e");
        line(
                "End to end, requests/s",
                "at least 2 times the best peer",
                calls,
                name -> figures.toBestPeer("e2e", name, "requests/s"),
                ratio -> ratio >= 2);
        line(
                "End to end, requests/s",
                "at least 0.7 of the floor",
                calls,
                name -> figures.toFloor("e2e", name, "requests/s"),
                ratio -> ratio >= 0.7);
        toFloor("JVM start to first answer", "start", List.of("first answer"), "ms", 1.2);
        toPeer("Heap for a user", "heap", List.of("a user"), "kB", 1);
        line(
                "Heap for a user",
                "at most 5 kB",
                List.of("a user"),
                name -> figures.median("heap", name, Figures.OURS, "kB"),
                size -> size <= 5);
    }

    private void bytes() {
        for (String workload : List.of("parse", "match", "patch", "members", "json", "e2e")) {
            toPeer("Bytes allocated, " + workload, workload, figures.cases(workload), Series.BYTES, 1);
        }
    }

    private void mean(String what, String workload, double limit) {
        Comparison comparison = new Comparison(figures, workload, Series.TIME);
        line(
                what,
                "at most " + share(limit) + " the best peer's",
                List.of("mean"),
                any -> comparison.mean(name -> figures.toBestPeer(workload, name, Series.TIME)),
                ratio -> ratio <= limit);
    }

    private void toPeer(String what, String workload, List<String> names, String metric, double limit) {
        line(
                what,
                "at most " + share(limit) + " the best peer's",
                names,
                name -> figures.toBestPeer(workload, name, metric),
                ratio -> ratio <= limit);
    }

    private void toFloor(String what, String workload, List<String> names, String metric, double limit) {
        line(
                what,
                "at most " + limit + " times the floor's",
                names,
                name -> figures.toFloor(workload, name, metric),
                ratio -> ratio <= limit);
    }

    private static String share(double limit) {
        return limit == 1 ? "as much as" : "1/" + Math.round(1 / limit) + " of";
    }

    private void line(
            String what,
            String wanted,
            List<String> names,
            Function<String, OptionalDouble> figure,
            DoublePredicate reached) {
        List<String> all = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (String name : names) {
            OptionalDouble value = figure.apply(name);
            if (value.isPresent()) {
                all.add(Numbers.of(value.getAsDouble()));
                if (!reached.test(value.getAsDouble())) {
                    missed.add(name + " " + Numbers.of(value.getAsDouble()));
                }
            }
        }
        String verdict = all.isEmpty()
                ? "not measured"
                : missed.isEmpty() ? "met" : "missed" + missed.stream().collect(Collectors.joining(", ", ": ", ""));
        table.row(List.of(what, wanted, String.join(" ", all), verdict));
    }
}
