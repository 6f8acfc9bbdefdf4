package io.github.scimlet.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lexical form of xsd:dateTime, which is text in SCIM (RFC 7643 §2.3.5). */
final class DateTime {

    /** Nine digits of the fraction count and more may follow: the standard names no bound. */
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)"
            + "(?:(?<=\\.\\d{9})\\d{1,30})?(Z|[+-]\\d\\d:\\d\\d)?");

    private DateTime() {}

    /** The instant that {@code text} names, if it is a date with a time; without an offset it is meant in UTC. */
    static Optional<Instant> parse(String text) {
        if (Moment.isPlain(text)) {
            return Optional.of(Moment.instant(text));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            ZoneOffset offset = form.group(2) == null ? ZoneOffset.UTC : ZoneOffset.of(form.group(2));
            return Optional.of(LocalDateTime.parse(form.group(1)).toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty(); // the form is right, but there is no such day, time or offset
        }
    }
}
