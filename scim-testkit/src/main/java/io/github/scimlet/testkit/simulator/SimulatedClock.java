package io.github.scimlet.testkit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is advanced: a year of cycles takes minutes. Safe for use by many threads. */
final class SimulatedClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** One that shows {@code start}. */
    SimulatedClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private SimulatedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Lets time pass. */
    void advance(Duration time) {
        now.updateAndGet(instant -> Objects.requireNonNull(instant).plus(time));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, seen from elsewhere. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SimulatedClock(now, other);
    }
}
