package io.github.scimlet.testkit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What happened in one cycle, or in one suite of checks. Immutable.
 *
 * @param number counted from 1
 * @param name "Initial cycle" for example
 * @param simulated when it began, by the simulated clock
 * @param took by the real clock
 * @param requests how many were sent
 * @param findings how often rules were broken
 */
public record CycleSummary(
        int number,
        String name,
        Instant simulated,
        Duration took,
        long requests,
        Map<Action, Long> actions,
        long findings) {

    public CycleSummary {
        actions = Map.copyOf(actions);
    }

    /** How often that was done. */
    public long count(Action action) {
        return actions.getOrDefault(action, 0L);
    }
}
