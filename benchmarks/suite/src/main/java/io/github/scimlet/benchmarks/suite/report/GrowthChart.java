package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.result.Participant;
import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Work that gets more and more.
 *
 * @param file its name without an ending
 * @param size what there is more and more of
 * @param workloads what is drawn together, and what each is called
 */
record GrowthChart(String file, String title, String size, Map<String, String> workloads) {

    static final List<GrowthChart> ALL = List.of(
            new GrowthChart(
                    "filters",
                    "Parsing a filter",
                    "terms joined by or; pairs of parentheses",
                    ordered("growth-terms", "terms", "growth-depth", "depth")),
            new GrowthChart("patches", "A PATCH of a user", "operations", ordered("growth-operations", "PATCH")),
            new GrowthChart(
                    "lists",
                    "A ListResponse",
                    "users in it",
                    ordered("growth-list-read", "read", "growth-list-write", "write")),
            new GrowthChart(
                    "members", "A member added and removed", "members of the group", ordered("growth-members", "both")),
            new GrowthChart(
                    "stores",
                    "A request, with the store in memory",
                    "users in the store",
                    ordered(
                            "growth-store-get",
                            "GET by id",
                            "growth-store-find",
                            "GET by userName",
                            "growth-store-create",
                            "POST and DELETE",
                            "growth-store-patch",
                            "PATCH")));

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }

    /**
     * A line of the chart: the medians of one contender.
     *
     * @param points by size, in ascending order
     */
    record Line(String name, List<Series> points) {

        /** How the time grows with the size from the first point to the last: 0 is flat, 1 is linear. */
        double exponent() {
            Series first = points.get(0);
            Series last = points.get(points.size() - 1);
            return Math.log(last.median() / first.median()) / Math.log(size(last) / size(first));
        }

        static double size(Series point) {
            return Double.parseDouble(point.name());
        }
    }

    /** Those for which there are figures. */
    List<Line> lines(Figures figures) {
        List<Line> lines = new ArrayList<>();
        for (Participant each : figures.outcome().contenders()) {
            workloads.forEach((workload, name) -> {
                List<Series> points = figures.cases(workload).stream()
                        .flatMap(size -> figures.series(workload, size, each.module(), Series.TIME).stream())
                        .toList();
                if (points.size() > 1) {
                    lines.add(new Line(each.module() + ", " + name, points));
                }
            });
        }
        return lines;
    }
}
