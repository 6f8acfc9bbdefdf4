package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.report.GrowthChart.Line;
import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a chart, for people and for spreadsheets. */
record GrowthTable(GrowthChart chart, List<Line> lines) {

    String markdown() {
        Markdown table = new Markdown();
        List<String> head = new ArrayList<>(List.of(""));
        sizes().forEach(size -> head.add(Numbers.whole(size)));
        head.add("grows with the power");
        table.row(head);
        for (Line line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.name()));
            sizes().forEach(size -> cells.add(at(size, line)));
            cells.add(String.format(Locale.ROOT, "%.2f", line.exponent()));
            table.row(cells);
        }
        return table.toString();
    }

    private List<Double> sizes() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Line::size)
                .distinct()
                .sorted()
                .toList();
    }

    private static String at(double size, Line line) {
        return line.points().stream()
                .filter(point -> Line.size(point) == size)
                .map(point -> Numbers.of(point, 1e3))
                .findFirst()
                .orElse("");
    }

    String csv() {
        StringBuilder text = new StringBuilder("line,size,median ns,lowest ns,highest ns\n");
        for (Line line : lines) {
            for (Series point : line.points()) {
                text.append(String.format(
                        Locale.ROOT,
                        "\"%s\",%s,%.1f,%.1f,%.1f%n",
                        line.name(),
                        point.name(),
                        point.median(),
                        point.lowest(),
                        point.highest()));
            }
        }
        return text.toString();
    }
}
