package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.result.Outcome;
import io.github.scimlet.benchmarks.suite.result.Participant;
import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The medians of an outcome, and how they compare. */
record Figures(Outcome outcome) {

    static final String OURS = "scimlet";
    static final String FLOOR = "floor";

    /** The metrics of which more is better. */
    private static final List<String> GAINS = List.of("requests/s");

    /** Of whatever unit: the noise of the profiler that counts bytes is below. */
    private static final double LEAST = 0.5;

    /** The cases of a workload, in the order in which they were measured. */
    List<String> cases(String workload) {
        return outcome.series().stream()
                .filter(series -> series.workload().equals(workload))
                .map(Series::name)
                .distinct()
                .toList();
    }

    Optional<Series> series(String workload, String name, String contender, String metric) {
        return outcome.series().stream()
                .filter(series -> series.workload().equals(workload)
                        && series.name().equals(name)
                        && series.contender().equals(contender)
                        && series.metric().equals(metric))
                .findFirst();
    }

    OptionalDouble median(String workload, String name, String contender, String metric) {
        return series(workload, name, contender, metric).stream()
                .mapToDouble(Series::median)
                .findFirst();
    }

    /** The best of those who are neither we nor the floor. */
    OptionalDouble bestPeer(String workload, String name, String metric) {
        DoubleStream peers = outcome.contenders().stream()
                .map(Participant::module)
                .filter(module -> !module.equals(OURS) && !module.equals(FLOOR))
                .flatMapToDouble(module -> median(workload, name, module, metric).stream());
        return GAINS.contains(metric) ? peers.max() : peers.min();
    }

    /** Ours as a multiple of the floor's. */
    OptionalDouble toFloor(String workload, String name, String metric) {
        return ratio(median(workload, name, OURS, metric), median(workload, name, FLOOR, metric));
    }

    /** Ours as a multiple of the best peer's. */
    OptionalDouble toBestPeer(String workload, String name, String metric) {
        return ratio(median(workload, name, OURS, metric), bestPeer(workload, name, metric));
    }

    /** What is not measurable, such as the bytes of somebody who allocates none, is the same for all. */
    static OptionalDouble ratio(OptionalDouble ours, OptionalDouble theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double divisor = theirs.getAsDouble() < LEAST ? 0 : theirs.getAsDouble();
        double dividend = ours.getAsDouble() < LEAST ? 0 : ours.getAsDouble();
        return OptionalDouble.of(dividend == divisor ? 1 : dividend / divisor);
    }
}
