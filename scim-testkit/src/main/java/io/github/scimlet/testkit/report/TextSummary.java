package io.github.scimlet.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports for a terminal: the verdict, the cycles in a table, the findings with what to change. Immutable. */
public final class TextSummary {

    private static final int WIDTH = 100;
    private static final int ROWS = 12;
    private static final int FINDINGS = 8;

    private final List<Report> runs;
    private final TextStyle style;

    private TextSummary(List<Report> runs, TextStyle style) {
        this.runs = List.copyOf(runs);
        this.style = style;
    }

    /** Without colours. */
    public static TextSummary of(List<Report> runs) {
        return new TextSummary(runs, TextStyle.PLAIN);
    }

    /** The same with colours, for terminals that know the escape sequences of ANSI. */
    public TextSummary withColours() {
        return new TextSummary(runs, TextStyle.COLOURED);
    }

    /** The text, a line break at its end. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        runs.forEach(run -> lines.addAll(lines(run)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(Report run) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(Legible.line(run.headline().product(), WIDTH)) + " against "
                + Legible.line(run.headline().target(), WIDTH));
        lines.add("");
        lines.addAll(new CycleTable(CycleRow.of(run.cycles(), ROWS), CycleRow.hasActions(run.cycles())).lines());
        lines.add("");
        run.findings().stream().limit(FINDINGS).forEach(finding -> lines.addAll(lines(finding)));
        if (run.findings().size() > FINDINGS) {
            lines.add("… and " + Words.count(run.findings().size() - FINDINGS, "finding") + " more, see the report.");
            lines.add("");
        }
        lines.add(style.of(Verdict.of(List.of(run))) + " (" + Words.count(run.requests(), "request") + ", "
                + Words.count(run.checked().size(), "rule") + " looked at, " + Words.time(run.took()) + ")");
        lines.add("");
        return lines;
    }

    private List<String> lines(Finding finding) {
        Rule rule = finding.rule();
        List<String> lines = new ArrayList<>();
        lines.add(style.of(rule.severity()) + " " + style.strong(Legible.line(rule.promise(), 300)) + " " + rule.name()
                + ", " + Words.count(finding.count(), "time"));
        Stream<String> seen = finding.occurrences().stream()
                .limit(1)
                .flatMap(one -> FindingText.lines(one).stream())
                .filter(line -> !line.isEmpty())
                .map(line -> Legible.line(line, 3 * WIDTH));
        Stream.of(Stream.of(rule.consequence(), "Change: " + rule.advice()), seen)
                .flatMap(all -> all)
                .flatMap(text -> wrapped(text, WIDTH - 4).stream())
                .forEach(line -> lines.add("    " + line));
        lines.add("");
        return lines;
    }

    /** Broken at spaces; a word that is longer than a line stays in one piece, so that it can be copied. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
