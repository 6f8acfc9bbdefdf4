package io.github.scimlet.testkit.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times, as people write them. */
final class Words {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** {@code 13,140}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 error}, {@code 2 errors}. */
    static String count(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** With three digits at most: {@code 12 ms}, {@code 1.3 s}, {@code 2 min 5 s}. */
    static String time(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        if (micros < 1_000) {
            return micros + " µs";
        }
        if (micros < 10_000) {
            return String.format(Locale.ROOT, "%.1f ms", micros / 1e3);
        }
        if (micros < 1_000_000) {
            return micros / 1_000 + " ms";
        }
        if (micros < 60_000_000) {
            return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
        }
        return duration.toMinutes() < 60
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : number(duration.toHours()) + " h " + duration.toMinutesPart() + " min";
    }

    /** To the minute; a dash for what is outside of all cycles and has no time. */
    static String moment(Instant instant) {
        return instant.equals(Instant.EPOCH) ? "–" : MINUTE.format(instant);
    }
}
