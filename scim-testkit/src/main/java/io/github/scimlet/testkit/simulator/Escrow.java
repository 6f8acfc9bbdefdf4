package io.github.scimlet.testkit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What has failed, and when it is tried again: ever more rarely, and not for ever. Safe for use by many threads. */
final class Escrow {

    private static final List<Duration> ENTRA =
            List.of(Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    private final List<Duration> pauses;
    private final Duration patience;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    /** @param pauses before the second attempt, the third and so on; the last holds for all that follow */
    Escrow(List<Duration> pauses, Duration patience) {
        this.pauses = List.copyOf(pauses);
        this.patience = patience;
    }

    /** After 6, 12 and 24 hours, then daily, for four weeks. */
    static Escrow likeEntra() {
        return new Escrow(ENTRA, Duration.ofDays(28));
    }

    void failed(String id, Instant now) {
        failures.merge(id, new Failure(now, 1, now.plus(pause(1))), (before, first) -> again(before, now));
    }

    private Failure again(Failure before, Instant now) {
        int attempts = before.attempts() + 1;
        return new Failure(before.since(), attempts, now.plus(pause(attempts)));
    }

    private Duration pause(int attempts) {
        return pauses.get(Math.min(attempts, pauses.size()) - 1);
    }

    void solved(String id) {
        failures.remove(id);
    }

    /** What is to be tried again now. What has failed for too long is given up. */
    Set<String> due(Instant now) {
        failures.values().removeIf(failure -> failure.since().plus(patience).isBefore(now));
        return failures.entrySet().stream()
                .filter(entry -> !entry.getValue().due().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private record Failure(Instant since, int attempts, Instant due) {}
}
