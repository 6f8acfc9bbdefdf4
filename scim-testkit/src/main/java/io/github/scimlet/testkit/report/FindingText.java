package io.github.scimlet.testkit.report;

import java.util.ArrayList;
import java.util.List;

/** A finding as lines of text, for where there is no page. */
final class FindingText {

    private static final int LINE = 300;
    private static final int DIFFERENCE = 1_000;

    private FindingText() {}

    /** The promise first, then why it matters, then what was seen. */
    static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(Legible.line(finding.rule().promise(), LINE));
        lines.add("");
        lines.add("What it does to people: " + finding.rule().consequence());
        lines.add("What to change: " + finding.rule().advice());
        lines.add("Seen: " + Words.count(finding.count(), "time"));
        finding.occurrences().forEach(seen -> lines.addAll(lines(seen)));
        return lines.stream().map(Legible::text).toList();
    }

    /** One occurrence: who, what, and the requests. */
    static List<String> lines(Occurrence occurrence) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(Legible.line(occurrence.subject(), LINE) + " in cycle " + occurrence.cycle() + ": "
                + Legible.line(occurrence.difference(), DIFFERENCE));
        occurrence.evidence().stream()
                .map(exchange -> Legible.line(exchange.request() + " → " + exchange.outcome(), LINE))
                .forEach(lines::add);
        return lines;
    }
}
