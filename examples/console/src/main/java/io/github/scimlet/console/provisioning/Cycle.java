package io.github.scimlet.console.provisioning;

import java.time.Duration;
import java.time.Instant;

/**
 * Requests of a directory with no long pause between them, which is as near to its cycle as a server can get.
 *
 * @param failed requests that were refused or failed
 */
public record Cycle(
        long id,
        Instant startedAt,
        Instant lastAt,
        int requests,
        int created,
        int updated,
        int disabled,
        int deleted,
        int failed) {

    /** Microsoft's begins every 40 minutes, and pauses for seconds at most. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    public boolean isRunning(Instant now) {
        return lastAt.plus(PAUSE).isAfter(now);
    }

    public Duration duration() {
        return Duration.between(startedAt, lastAt);
    }
}
