package io.github.scimlet.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How two values of one attribute compare, by the words of RFC 7644 §3.4.2.2, slowly. */
final class NaiveComparison {

    private final Attr attribute;

    NaiveComparison(Attr attribute) {
        this.attribute = attribute;
    }

    /** Whether {@code operator} may be used with an attribute of {@code type}. */
    static boolean knows(String operator, String type) {
        return switch (operator) {
            case "eq", "ne" -> true;
            case "co", "sw", "ew" -> type.equals("string") || type.equals("reference");
            default -> !type.equals("boolean") && !type.equals("binary");
        };
    }

    /** {@code ne} is asked as {@code eq} and then turned round. */
    boolean holds(Object value, String operator, Object literal) {
        return switch (operator) {
            case "eq", "ne" -> order(value, literal) == 0;
            case "co" -> text(value).contains(text(literal));
            case "sw" -> text(value).startsWith(text(literal));
            case "ew" -> text(value).endsWith(text(literal));
            case "gt" -> order(value, literal) > 0;
            case "ge" -> order(value, literal) >= 0;
            case "lt" -> order(value, literal) < 0;
            default -> order(value, literal) <= 0;
        };
    }

    int order(Object one, Object other) {
        return switch (attribute.type()) {
            case "boolean" -> Boolean.compare((Boolean) one, (Boolean) other);
            case "integer", "decimal" -> new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
            case "dateTime" -> instant((String) one).compareTo(instant((String) other));
            default -> byCodePoints(text(one), text(other));
        };
    }

    private String text(Object value) {
        String text = (String) value;
        if (attribute.type().equals("binary")) {
            return text.replace("=", "");
        }
        return attribute.caseExact() ? text : NaiveFolding.fold(text);
    }

    static int byCodePoints(String one, String other) {
        int[] ones = one.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        for (int i = 0; i < ones.length && i < others.length; i++) {
            if (ones[i] != others[i]) {
                return Integer.compare(ones[i], others[i]);
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    static Instant instant(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
