package io.github.scimlet.jdbc;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Ids in the order of their creation (RFC 9562 §5.7), so that resources stand in that order by their primary key alone.
 * On several servers it holds as far as their clocks agree, and no two ids are ever the same.
 */
final class TimeOrderedIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int BITS_OF_COUNTER = 12;
    private static final long VERSION_7 = 0x7000;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** Whether {@code text} can be one of these. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    String next() {
        long now = clock.millis() << BITS_OF_COUNTER;
        long next = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = next >>> BITS_OF_COUNTER << 16 | VERSION_7 | next & (1 << BITS_OF_COUNTER) - 1;
        return new UUID(high, UUID.randomUUID().getLeastSignificantBits()).toString();
    }
}
