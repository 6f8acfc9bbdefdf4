package io.github.scimlet.benchmarks.floor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Compares values with a literal, which is looked at once. Nothing is allocated for a value. */
final class Values {

    private Values() {}

    /** Whether a value of {@code attribute} stands to {@code literal} as {@code operator} says. */
    static Predicate<Object> test(Attribute attribute, Operator operator, Object literal) {
        if (literal instanceof String text && attribute.type() == Attribute.Type.STRING) {
            return attribute.caseExact() ? exact(operator, text) : withoutCase(operator, text);
        }
        if (literal instanceof String text && attribute.type() == Attribute.Type.DATE_TIME) {
            return time(operator, text);
        }
        if (literal instanceof Boolean flag && attribute.type() == Attribute.Type.BOOLEAN && operator == Operator.EQ) {
            return flag::equals;
        }
        throw Refused.bad("invalidFilter", attribute.name() + " cannot be compared so");
    }

    private static Predicate<Object> withoutCase(Operator operator, String wanted) {
        int length = wanted.length();
        return switch (operator) {
            case EQ -> value -> wanted.equalsIgnoreCase((String) value);
            case SW -> value -> ((String) value).regionMatches(true, 0, wanted, 0, length);
            case EW ->
                value -> {
                    String text = (String) value;
                    return text.regionMatches(true, text.length() - length, wanted, 0, length);
                };
            case CO -> value -> contains((String) value, wanted);
            default -> ordered(operator, value -> ((String) value).compareToIgnoreCase(wanted));
        };
    }

    private static boolean contains(String value, String wanted) {
        int last = value.length() - wanted.length();
        for (int at = 0; at <= last; at++) {
            if (value.regionMatches(true, at, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Object> exact(Operator operator, String wanted) {
        return switch (operator) {
            case EQ -> wanted::equals;
            case SW -> value -> ((String) value).startsWith(wanted);
            case EW -> value -> ((String) value).endsWith(wanted);
            case CO -> value -> ((String) value).contains(wanted);
            default -> ordered(operator, value -> ((String) value).compareTo(wanted));
        };
    }

    private static Predicate<Object> time(Operator operator, String wanted) {
        Instant instant = instant(wanted);
        ToIntFunction<Object> order = value -> isPlain((String) value) && isPlain(wanted)
                ? ((String) value).compareTo(wanted)
                : instant((String) value).compareTo(instant);
        return operator == Operator.EQ ? value -> order.applyAsInt(value) == 0 : ordered(operator, order);
    }

    /** Whether it is like {@code 2011-05-13T04:42:34Z}; of such, the earlier is also the lesser string. */
    private static boolean isPlain(String time) {
        return time.length() == 20 && time.charAt(19) == 'Z';
    }

    private static Instant instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw Refused.bad("invalidFilter", "no dateTime: " + time);
        }
    }

    private static Predicate<Object> ordered(Operator operator, ToIntFunction<Object> order) {
        IntPredicate side = switch (operator) {
            case GT -> sign -> sign > 0;
            case GE -> sign -> sign >= 0;
            case LT -> sign -> sign < 0;
            case LE -> sign -> sign <= 0;
            default -> throw Refused.bad("invalidFilter", "dates have no " + operator);
        };
        return value -> side.test(order.applyAsInt(value));
    }
}
