package io.github.scimlet.docs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A minute later each time that it is asked, so that answers are the same each time that they are recorded. */
final class CountingClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final AtomicLong minutes = new AtomicLong();

    @Override
    public Instant instant() {
        return START.plusSeconds(60 * minutes.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
