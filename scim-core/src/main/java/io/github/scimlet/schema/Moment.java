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

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int FRACTION = FORM.length() + 1;

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
        if (!isPlain(date)) {
            return DateTime.parse(date).orElse(Instant.MIN).compareTo(instant);
        }
        int order = Long.compare(second(date), second);
        return order == 0 ? Integer.compare(nano(date), nano) : order;
    }

    private static boolean isPlain(String date) {
        int last = date.length() - 1;
        if (last < FORM.length() || last > FRACTION + 9 || date.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            if (wanted == '0' ? !isDigit(date.charAt(i)) : date.charAt(i) != wanted) {
                return false;
            }
        }
        return isOnClock(date) && isInCalendar(date) && hasPlainFraction(date, last);
    }

    private static boolean isOnClock(String date) {
        return number(date, 11) < 24 && number(date, 14) < 60 && number(date, 17) < 60;
    }

    private static boolean isInCalendar(String date) {
        int month = number(date, 5);
        int day = number(date, 8);
        return month > 0
                && month <= 12
                && day > 0
                && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year(date))));
    }

    private static boolean hasPlainFraction(String date, int last) {
        for (int i = FRACTION; i < last; i++) {
            if (!isDigit(date.charAt(i))) {
                return false;
            }
        }
        return last == FORM.length() || date.charAt(FRACTION - 1) == '.' && last > FRACTION;
    }

    private static long second(String date) {
        return second(
                year(date), number(date, 5), number(date, 8), number(date, 11), number(date, 14), number(date, 17));
    }

    private static long second(int year, int month, int day, int hour, int minute, int second) {
        return ((((year * 13L + month) * 32 + day) * 24 + hour) * 60 + minute) * 60 + second;
    }

    private static int nano(String date) {
        int nano = 0;
        for (int i = FRACTION; i < FRACTION + 9; i++) {
            nano = nano * 10 + (i < date.length() - 1 ? date.charAt(i) - '0' : 0);
        }
        return nano;
    }

    private static int year(String date) {
        return number(date, 0) * 100 + number(date, 2);
    }

    private static int number(String date, int start) {
        return (date.charAt(start) - '0') * 10 + date.charAt(start + 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
