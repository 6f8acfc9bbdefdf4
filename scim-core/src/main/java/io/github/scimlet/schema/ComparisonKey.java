package io.github.scimlet.schema;

import io.github.scimlet.filter.Literal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/**
 * What is compared in the place of a value, so that filters and sorting agree, wherever they are carried out: folded
 * text unless the attribute is case exact, an {@link Instant} for a date, a {@link BigDecimal} for any number.
 */
public final class ComparisonKey {

    /** Text by code points: UTF-16 would sort a few rare characters elsewhere (RFC 7644 §3.4.2.3 wants Unicode order). */
    public static final Comparator<Object> ORDER = (one, other) -> {
        if (one instanceof String text && other instanceof String otherText) {
            return compare(text, otherText);
        }
        return natural(one, other);
    };

    private ComparisonKey() {}

    /** The key of a value that {@code attribute} holds. */
    public static Object of(AttributeDefinition attribute, Object value) {
        return switch (attribute.type()) {
            case DATE_TIME -> DateTime.parse(value.toString()).orElse(Instant.MIN);
            case INTEGER, DECIMAL -> new BigDecimal(value.toString()).stripTrailingZeros();
            case BINARY -> value.toString().replace("=", "");
            case BOOLEAN -> value;
            default -> isFolded(attribute) ? CaseFolding.fold(value.toString()) : value.toString();
        };
    }

    /** Whether its values are texts that are compared without case. */
    static boolean isFolded(AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case DATE_TIME, INTEGER, DECIMAL, BINARY, BOOLEAN -> false;
            default -> !attribute.caseExact();
        };
    }

    /** The key of a literal that {@link FilterChecker} has found fit for {@code attribute}. */
    public static Object of(AttributeDefinition attribute, Literal literal) {
        if (literal instanceof Literal.Text text) {
            return of(attribute, text.value());
        }
        if (literal instanceof Literal.Number number) {
            return of(attribute, (Object) number.value());
        }
        if (literal instanceof Literal.Bool bool) {
            return bool.value();
        }
        throw new IllegalArgumentException("unchecked literal " + literal);
    }

    private static int compare(String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (text.charAt(i) != other.charAt(i)) {
                return compareAt(i, text, other);
            }
        }
        return Integer.compare(text.length(), other.length());
    }

    /** By code points where the first chars differ, which may be the second halves of theirs. */
    private static int compareAt(int index, String text, String other) {
        int before = index == 0 ? 0 : Integer.compare(text.codePointAt(index - 1), other.codePointAt(index - 1));
        return before == 0 ? Integer.compare(text.codePointAt(index), other.codePointAt(index)) : before;
    }

    /** Keys of one attribute are of one class. */
    @SuppressWarnings("unchecked")
    private static int natural(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
