package io.github.scimlet.schema;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * An instant that dates are compared with as they are written, without making objects of them. That holds for dates in UTC,
 * as servers write them, with up to nine digits of the second; others take the way of {@link DateTime}.
 *
 * @param second grows with time and holds all but the fraction
 */
record Moment(Instant instant, long second, int nano) {

    /** Where the fraction of the second begins, or else the Z. */
    private static final int FRACTION = "0000-00-00T00:00:00".length();

    static Moment of(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        long second = second(
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond());
        return new Moment(instant, second, utc.getNano());
    }

    /** Negative if the date comes before this, zero if it is the same; what is no date comes before all. */
    int compare(String date) {
        long written = second(date);
        if (written < 0) {
            return DateTime.parse(date).orElse(Instant.MIN).compareTo(instant);
        }
        return written == second ? Integer.compare(nano(date), nano) : Long.compare(written, second);
    }

    /** Whether it is a date in UTC, as servers write them, with up to nine digits of the second. */
    static boolean isPlain(String date) {
        return second(date) >= 0;
    }

    /** What a plain date says. */
    static Instant instant(String plain) {
        return LocalDateTime.of(
                        number(plain, 0) * 100 + number(plain, 2),
                        number(plain, 5),
                        number(plain, 8),
                        number(plain, 11),
                        number(plain, 14),
                        number(plain, 17),
                        nano(plain))
                .toInstant(ZoneOffset.UTC);
    }

    /** Negative if {@code date} is not plain, or no date at all. */
    private static long second(String date) {
        if (!hasMarks(date)) {
            return -1;
        }
        int century = number(date, 0);
        int year = number(date, 2);
        int month = number(date, 5);
        int day = number(date, 8);
        int hour = number(date, 11);
        int minute = number(date, 14);
        int second = number(date, 17);
        boolean exists = (century | year | hour | minute | second) >= 0
                && (hour < 24 && minute < 60 && second < 60)
                && isInCalendar(century * 100 + year, month, day);
        return exists ? second(century * 100 + year, month, day, hour, minute, second) : -1;
    }

    private static boolean hasMarks(String date) {
        int last = date.length() - 1;
        return last >= FRACTION
                && last <= FRACTION + 10
                && date.charAt(4) == '-'
                && date.charAt(7) == '-'
                && date.charAt(10) == 'T'
                && date.charAt(13) == ':'
                && date.charAt(16) == ':'
                && date.charAt(last) == 'Z'
                && (last == FRACTION || hasPlainFraction(date, last));
    }

    private static boolean hasPlainFraction(String date, int last) {
        for (int i = FRACTION + 1; i < last; i++) {
            if (!isDigit(date.charAt(i))) {
                return false;
            }
        }
        return date.charAt(FRACTION) == '.' && last > FRACTION + 1;
    }

    private static boolean isInCalendar(int year, int month, int day) {
        return month > 0
                && month <= 12
                && day > 0
                && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
    }

    private static long second(int year, int month, int day, int hour, int minute, int second) {
        return ((((year * 13L + month) * 32 + day) * 24 + hour) * 60 + minute) * 60 + second;
    }

    private static int nano(String date) {
        int nano = 0;
        for (int i = FRACTION + 1; i <= FRACTION + 9; i++) {
            nano = nano * 10 + (i < date.length() - 1 ? date.charAt(i) - '0' : 0);
        }
        return nano;
    }

    /** Two digits; negative if they are none. */
    private static int number(String date, int start) {
        char tens = date.charAt(start);
        char ones = date.charAt(start + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
