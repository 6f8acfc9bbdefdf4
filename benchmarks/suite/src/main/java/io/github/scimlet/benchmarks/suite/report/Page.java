package io.github.scimlet.benchmarks.suite.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import io.github.scimlet.benchmarks.suite.report.GrowthChart.Line;
import io.github.scimlet.benchmarks.suite.result.Outcome;
import io.github.scimlet.benchmarks.suite.result.Wrong;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the page, and the charts in a directory beside it, which has the same name without the ending. */
public final class Page {

    /** What somebody has written between these two stays. */
    private static final String BEGIN = "<!-- by hand -->";

    private static final String END = "<!-- measured -->";

    private final Figures figures;
    private final Path file;

    private Page(Figures figures, Path file) {
        this.figures = figures;
        this.file = file;
    }

    /** @param file the page */
    public static void write(Outcome outcome, Path file) throws IOException {
        Page page = new Page(new Figures(outcome), file);
        Files.writeString(file, page.text());
    }

    private String text() throws IOException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("environment", figures.outcome().environment());
        parts.put("participants", participants());
        parts.put("targets", Targets.markdown(figures));
        parts.put("byHand", BEGIN + byHand() + END);
        parts.put("sections", sections());
        parts.put("charts", charts());
        try (Reader template = new InputStreamReader(
                Objects.requireNonNull(Page.class.getResourceAsStream("performance.md")), UTF_8)) {
            return Mustache.compiler().escapeHTML(false).compile(template).execute(parts);
        }
    }

    private String byHand() throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        return begin < 0 || end < begin ? "\n" : before.substring(begin + BEGIN.length(), end);
    }

    private String participants() {
        Markdown table = new Markdown()
                .row(List.of("", "name here", "jars at run time", "MB", "without Jetty, servlet API, SLF4J", "MB"));
        figures.outcome()
                .contenders()
                .forEach(each -> table.row(List.of(
                        each.title(),
                        each.module(),
                        Integer.toString(each.jars()),
                        Numbers.of(each.bytes() / 1e6),
                        Integer.toString(each.ownJars()),
                        Numbers.of(each.ownBytes() / 1e6))));
        return table.toString();
    }

    private List<Map<String, Object>> sections() {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Section section : Section.ALL) {
            List<String> tables = section.metrics().stream()
                    .map(metric -> new Comparison(figures, section.workload(), metric))
                    .filter(Comparison::measured)
                    .map(Comparison::markdown)
                    .toList();
            if (!tables.isEmpty()) {
                sections.add(Map.of(
                        "title", section.title(), "text", section.text(), "tables", tables, "wrong", wrong(section)));
            }
        }
        return sections;
    }

    /** One note for what is wrong for one reason. */
    private List<String> wrong(Section section) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Wrong each : figures.outcome().wrong()) {
            if (each.workload().equals(section.workload())) {
                names.computeIfAbsent(each.contender() + ": " + each.reason(), key -> new LinkedHashSet<>())
                        .add(each.name());
            }
        }
        return names.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " of " + entry.getKey())
                .toList();
    }

    private List<Map<String, Object>> charts() throws IOException {
        String name = file.getFileName().toString();
        Path directory = file.resolveSibling(name.substring(0, name.lastIndexOf('.')));
        Files.createDirectories(directory);
        List<Map<String, Object>> charts = new ArrayList<>();
        for (GrowthChart chart : GrowthChart.ALL) {
            List<Line> lines = chart.lines(figures);
            if (!lines.isEmpty()) {
                GrowthTable table = new GrowthTable(chart, lines);
                Drawing.write(chart, lines, directory.resolve(chart.file() + ".svg"));
                Files.writeString(directory.resolve(chart.file() + ".csv"), table.csv());
                charts.add(Map.of(
                        "title", chart.title(),
                        "size", chart.size(),
                        "path", directory.getFileName() + "/" + chart.file(),
                        "table", table.markdown()));
            }
        }
        return charts;
    }
}
