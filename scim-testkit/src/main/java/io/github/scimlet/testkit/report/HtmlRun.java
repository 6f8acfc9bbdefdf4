package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run, as the template of the page knows it. */
final class HtmlRun {

    private static final int ROWS = 300;

    private final Report report;
    private final String id;
    private final List<HtmlFinding> findings = new ArrayList<>();
    private final Map<Long, List<HtmlExchange.Link>> evidenceOf = new HashMap<>();
    private final Map<Long, HtmlExchange> exchanges = new TreeMap<>();

    /** @param number counted from 1 */
    HtmlRun(Report report, int number, TextBudget budget) {
        this.report = report;
        this.id = "run" + number;
        report.findings().forEach(this::add);
        Stream<Exchange> evidence = report.findings().stream()
                .flatMap(finding -> finding.occurrences().stream())
                .flatMap(seen -> seen.evidence().stream());
        Stream.concat(evidence, report.exchanges().stream()).forEach(exchange -> add(exchange, budget));
    }

    private void add(Finding finding) {
        int number = findings.size() + 1;
        findings.add(HtmlFinding.of(finding, id, number));
        HtmlExchange.Link link =
                new HtmlExchange.Link(HtmlFinding.id(id, number), finding.rule().name());
        finding.occurrences().stream()
                .flatMap(seen -> seen.evidence().stream())
                .map(Exchange::number)
                .distinct()
                .forEach(evidence -> evidenceOf
                        .computeIfAbsent(evidence, key -> new ArrayList<>())
                        .add(link));
    }

    /** Those of findings come first: the budget is theirs before it is spent. */
    private void add(Exchange exchange, TextBudget budget) {
        List<HtmlExchange.Link> links = evidenceOf.getOrDefault(exchange.number(), List.of());
        exchanges.computeIfAbsent(exchange.number(), key -> HtmlExchange.of(exchange, id, links, budget));
    }

    String id() {
        return id;
    }

    Verdict verdict() {
        return Verdict.of(List.of(report));
    }

    String product() {
        return Legible.line(report.headline().product(), 200);
    }

    /** What tells it apart from other runs of the same product. */
    String label() {
        return Optional.ofNullable(report.headline().settings().get("dialect"))
                .map(dialect -> product() + ", dialect " + Legible.line(dialect, 100))
                .orElseGet(this::product);
    }

    String target() {
        return Legible.line(report.headline().target(), 500);
    }

    String started() {
        return Words.moment(report.headline().started());
    }

    String took() {
        return Words.time(report.took());
    }

    String requests() {
        return Words.count(report.requests(), "request");
    }

    String checked() {
        return Words.count(report.checked().size(), "rule");
    }

    List<Setting> settings() {
        return report.headline().settings().entrySet().stream()
                .map(setting -> new Setting(setting.getKey(), Legible.line(setting.getValue(), 500)))
                .toList();
    }

    /** What else to know. */
    record Setting(String name, String value) {}

    List<HtmlFinding> findings() {
        return findings;
    }

    List<HtmlCycle> cycles() {
        return CycleRow.of(report.cycles(), ROWS).stream().map(HtmlCycle::of).toList();
    }

    /** Otherwise it is checks that follow one another, and nothing is counted. */
    boolean acting() {
        return CycleRow.hasActions(report.cycles());
    }

    List<HtmlLatency> latencies() {
        return HtmlLatency.of(report.latencies());
    }

    /** The rules that were kept. */
    List<Rule> kept() {
        List<Rule> broken = report.findings().stream().map(Finding::rule).toList();
        return report.checked().stream().filter(rule -> !broken.contains(rule)).toList();
    }

    String shown() {
        return report.requests() == exchanges.size()
                ? "All " + requests()
                : Words.number(exchanges.size()) + " of " + requests() + ", those of the findings among them";
    }

    /** The requests, cycle by cycle: they are numbered in the order of sending, and one cycle follows the other. */
    List<Folded> folded() {
        List<Folded> folded = new ArrayList<>();
        List<HtmlExchange> all = List.copyOf(exchanges.values());
        List<Long> numbers = List.copyOf(exchanges.keySet());
        long sent = 0;
        int next = 0;
        for (CycleRow row : CycleRow.of(report.cycles(), ROWS)) {
            sent += row.requests();
            int first = next;
            while (next < all.size() && numbers.get(next) <= sent) {
                next++;
            }
            folded.add(Folded.of(row, all.subList(first, next)));
        }
        folded.add(new Folded("After the last cycle", "", all.subList(next, all.size())));
        folded.removeIf(one -> one.exchanges().isEmpty());
        return folded;
    }

    /** The requests of one cycle, or of some that are one row. */
    record Folded(String name, String shown, List<HtmlExchange> exchanges) {

        static Folded of(CycleRow row, List<HtmlExchange> exchanges) {
            String requests = Words.count(row.requests(), "request");
            return new Folded(
                    row.numbers() + ". " + row.name(),
                    exchanges.size() == row.requests() ? requests : Words.number(exchanges.size()) + " of " + requests,
                    exchanges);
        }
    }
}
