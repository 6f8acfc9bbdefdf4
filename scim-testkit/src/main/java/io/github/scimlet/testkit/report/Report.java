package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Exchange;
import java.time.Duration;
import java.util.List;

/**
 * What a run found. Immutable.
 *
 * @param took by the real clock
 * @param complete whether the run came to its end, and was not interrupted
 * @param checked the rules that the run looked at, broken or not
 * @param findings the rules that were broken, errors first
 * @param exchanges some of the requests, those of the findings among them, in the order of sending
 * @param requests how many there were in all
 */
public record Report(
        Headline headline,
        Duration took,
        boolean complete,
        List<CycleSummary> cycles,
        List<Rule> checked,
        List<Finding> findings,
        List<Exchange> exchanges,
        long requests,
        List<Latency> latencies) {

    public Report {
        cycles = List.copyOf(cycles);
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
        exchanges = List.copyOf(exchanges);
        latencies = List.copyOf(latencies);
    }

    /** Whether the run came to its end, and no finding is an error. */
    public boolean passed() {
        return complete && findings.stream().noneMatch(finding -> finding.rule().severity() == Severity.ERROR);
    }
}
