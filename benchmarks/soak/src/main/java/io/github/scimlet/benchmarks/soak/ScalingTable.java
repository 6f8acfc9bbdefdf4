package io.github.scimlet.benchmarks.soak;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Medians over all rounds, beside the first variant of the same round; and each kill. */
final class ScalingTable {

    private ScalingTable() {}

    static String markdown(List<ScalingRow> rows) {
        return trials(rows.stream().filter(row -> !row.killed()).toList()) + "\n"
                + kills(rows.stream().filter(ScalingRow::killed).toList());
    }

    private static String kills(List<ScalingRow> rows) {
        StringBuilder text = new StringBuilder(500);
        text.append(
                "| | requests | failures | the last, seconds after | longest pause of writes, s | acknowledged writes"
                        + " | compared | lost | wrong |\n|---|---:|---|---:|---:|---:|---:|---:|---:|\n");
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.1f | %d | %d | %d | %d |%n",
                row.variant(),
                row.requests(),
                row.failures().isEmpty() ? "none" : row.failures(),
                row.failing(),
                row.pause(),
                row.acknowledged(),
                row.compared(),
                row.lost(),
                row.wrong())));
        return text.toString();
    }

    private static String trials(List<ScalingRow> rows) {
        Map<String, List<ScalingRow>> variants = rows.stream()
                .collect(Collectors.groupingBy(ScalingRow::variant, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder(1_000);
        text.append(
                "| | requests/s | to the first | read p50, p99 ms | write p50, p99 ms | server CPU ms | database CPU ms |"
                        + " conflicts in 1,000 writes | acknowledged writes | lost | wrong |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        variants.forEach((variant, some) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.0f (%.0f–%.0f) | ×%.2f | %.1f, %.1f | %.1f, %.1f | %.2f | %.2f | %.1f | %d | %d | %d |%n",
                variant,
                median(some, ScalingRow::perSecond),
                some.stream().mapToDouble(ScalingRow::perSecond).min().orElse(0),
                some.stream().mapToDouble(ScalingRow::perSecond).max().orElse(0),
                median(some, row -> row.perSecond() / first(rows, row.round())),
                median(some, ScalingRow::read50),
                median(some, ScalingRow::read99),
                median(some, ScalingRow::write50),
                median(some, ScalingRow::write99),
                median(some, ScalingRow::serverCpu),
                median(some, ScalingRow::databaseCpu),
                1_000.0 * sum(some, ScalingRow::conflicts) / Math.max(1, sum(some, ScalingRow::acknowledged)),
                (long) sum(some, ScalingRow::acknowledged),
                (long) sum(some, ScalingRow::lost),
                (long) sum(some, ScalingRow::wrong))));
        return text.toString();
    }

    private static double first(List<ScalingRow> rows, int round) {
        return rows.stream()
                .filter(row -> row.round() == round)
                .findFirst()
                .orElseThrow()
                .perSecond();
    }

    static double median(List<ScalingRow> rows, ToDoubleFunction<ScalingRow> of) {
        double[] sorted = rows.stream().mapToDouble(of).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElse(0);
    }

    private static double sum(List<ScalingRow> rows, ToDoubleFunction<ScalingRow> of) {
        return rows.stream().mapToDouble(of).sum();
    }
}
