package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.result.Participant;
import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** All contenders beside one another in one workload. */
record Comparison(Figures figures, String workload, String metric) {

    /** The unit to show nanoseconds in, by the smallest of them. */
    private enum Unit {
        NANOS("ns", 1, 0),
        MICROS("µs", 1e3, 1e4),
        MILLIS("ms", 1e6, 1e7);

        private final String symbol;
        private final double nanos;
        private final double from;

        Unit(String symbol, double nanos, double from) {
            this.symbol = symbol;
            this.nanos = nanos;
            this.from = from;
        }

        static Unit of(double smallest) {
            return smallest >= MILLIS.from ? MILLIS : smallest >= MICROS.from ? MICROS : NANOS;
        }
    }

    boolean measured() {
        return !names().isEmpty();
    }

    String markdown() {
        List<String> head = new ArrayList<>(List.of(""));
        participants().forEach(each -> head.add(each.module()));
        head.addAll(List.of("Scimlet to floor", "Scimlet to best peer"));
        Markdown table = new Markdown().row(head);
        names().forEach(name -> table.row(line(name)));
        if (names().size() > 1) {
            table.row(means());
        }
        return "**" + symbol() + "**\n\n" + table;
    }

    private List<Participant> participants() {
        return figures.outcome().contenders();
    }

    private List<String> names() {
        return figures.cases(workload).stream()
                .filter(name -> participants().stream()
                        .anyMatch(each -> figures.series(workload, name, each.module(), metric)
                                .isPresent()))
                .toList();
    }

    private List<String> line(String name) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Participant each : participants()) {
            cells.add(figures.series(workload, name, each.module(), metric)
                    .map(series -> Numbers.of(series, unit()))
                    .orElse("–"));
        }
        cells.add(Numbers.ratio(figures.toFloor(workload, name, metric)));
        cells.add(Numbers.ratio(figures.toBestPeer(workload, name, metric)));
        return cells;
    }

    private List<String> means() {
        List<String> cells = new ArrayList<>(List.of("geometric mean"));
        participants().forEach(each -> cells.add(""));
        cells.add(Numbers.ratio(mean(name -> figures.toFloor(workload, name, metric))));
        cells.add(Numbers.ratio(mean(name -> figures.toBestPeer(workload, name, metric))));
        return cells;
    }

    OptionalDouble mean(Function<String, OptionalDouble> ratio) {
        OptionalDouble logarithm = names().stream()
                .flatMapToDouble(name -> ratio.apply(name).stream())
                .map(Math::log)
                .average();
        return logarithm.isPresent() ? OptionalDouble.of(Math.exp(logarithm.getAsDouble())) : logarithm;
    }

    private String symbol() {
        if (metric.equals(Series.BYTES)) {
            return "Bytes allocated";
        }
        return metric.equals(Series.TIME) ? fitting().symbol : metric;
    }

    private double unit() {
        return metric.equals(Series.TIME) ? fitting().nanos : 1;
    }

    private Unit fitting() {
        DoubleStream medians = participants().stream()
                .flatMap(each -> names().stream()
                        .flatMap(name -> figures.series(workload, name, each.module(), metric).stream()))
                .mapToDouble(Series::median);
        return Unit.of(medians.min().orElse(0));
    }
}
