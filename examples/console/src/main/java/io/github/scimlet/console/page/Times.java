package io.github.scimlet.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Times {

    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private Times() {}

    static String whole(Instant time) {
        return WHOLE.format(time);
    }

    static String toTheMinute(Instant time) {
        return SHORT.format(time);
    }

    /** How long ago that was. */
    static String ago(Instant time, Instant now) {
        Duration since = Duration.between(time, now);
        if (since.toMinutes() < 1) {
            return "just now";
        }
        return span(since) + " ago";
    }

    /** Roughly how long. */
    static String span(Duration duration) {
        if (duration.toMinutes() < 1) {
            return number(Math.max(1, duration.toSeconds()), "second");
        }
        if (duration.toHours() < 1) {
            return number(duration.toMinutes(), "minute");
        }
        return duration.toDays() < 2 ? number(duration.toHours(), "hour") : number(duration.toDays(), "day");
    }

    /** "1 user", "2 users". */
    static String number(long count, String what) {
        return String.format(Locale.UK, "%,d", count) + " " + (count == 1 ? what : what + "s");
    }
}
