package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.List;
import java.util.Locale;

/** A finding, as the template of the page knows it. */
record HtmlFinding(
        String id,
        String kind,
        String tag,
        String rule,
        String promise,
        String consequence,
        String advice,
        String times,
        String more,
        List<Seen> first,
        List<Seen> others) {

    private static final int SHOWN = 2;

    private static final int SUBJECT = 300;
    private static final int DIFFERENCE = 4_000;

    /** One occurrence. */
    record Seen(int cycle, String subject, Excerpt difference, List<Evidence> evidence) {}

    /** A request that shows it. */
    record Evidence(String id, String number, String request, String outcome, String purpose, String kind) {}

    static HtmlFinding of(Finding finding, String run, int number) {
        Rule rule = finding.rule();
        List<Seen> seen =
                finding.occurrences().stream().map(one -> seen(one, run)).toList();
        long unseen = finding.count() - finding.occurrences().size();
        return new HtmlFinding(
                id(run, number),
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.severity() == Severity.ERROR ? "Error" : "Warning",
                rule.name(),
                rule.promise(),
                rule.consequence(),
                rule.advice(),
                finding.count() == 1 ? "once" : Words.count(finding.count(), "time"),
                unseen > 0 ? Words.number(unseen) : "",
                seen.subList(0, Math.min(SHOWN, seen.size())),
                seen.subList(Math.min(SHOWN, seen.size()), seen.size()));
    }

    static String id(String run, int number) {
        return run + "-f" + number;
    }

    private static Seen seen(Occurrence occurrence, String run) {
        return new Seen(
                occurrence.cycle(),
                Legible.line(occurrence.subject(), SUBJECT),
                Excerpt.of(occurrence.difference(), DIFFERENCE),
                occurrence.evidence().stream()
                        .map(exchange -> evidence(exchange, run))
                        .toList());
    }

    private static Evidence evidence(Exchange exchange, String run) {
        return new Evidence(
                HtmlExchange.id(run, exchange),
                Words.number(exchange.number()),
                Legible.line(exchange.request().toString(), SUBJECT),
                Legible.line(exchange.outcome(), SUBJECT),
                Legible.line(exchange.purpose(), SUBJECT),
                exchange.isSuccess() ? "success" : "refusal");
    }
}
