package io.github.scimlet.random;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A literal of a filter.
 *
 * @param text as it is written
 * @param value what that means: a text, a boolean or a number; nothing for null
 * @param bare whether it is a word without quotes, which the RFC does not have
 */
record Literal(String text, Optional<Object> value, boolean bare) {

    private static final String WORD = "[^\\s\"()\\[\\]'\\x00][^\\s\"()\\[\\]\\x00]*";
    private static final String JSON = "true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?";

    /** One that most often fits {@code type}. */
    static Literal of(String type, Dice dice) {
        if (dice.oneIn(12)) {
            return new Literal("null", Optional.empty(), false);
        }
        return ofType(dice.oneIn(20) ? dice.pick("string", "boolean", "decimal", "dateTime") : type, dice);
    }

    private static Literal ofType(String type, Dice dice) {
        return switch (type) {
            case "boolean" -> bool(dice.heads(), dice);
            case "integer", "decimal" -> number(Values.number(dice));
            default -> text((String) Values.of(type, dice), dice);
        };
    }

    private static Literal bool(boolean flag, Dice dice) {
        String word = Boolean.toString(flag);
        return dice.oneIn(5) ? text(dice.inSomeCase(word), dice) : new Literal(word, Optional.of(flag), false);
    }

    private static Literal number(String number) {
        return new Literal(number, Optional.of(new BigDecimal(number)), false);
    }

    private static Literal text(String value, Dice dice) {
        boolean bare = dice.oneIn(8) && value.matches(WORD) && !value.matches(JSON);
        return new Literal(bare ? value : quoted(value, dice), Optional.of(value), bare);
    }

    /** Between quotes, with some characters written as numbers. */
    static String quoted(String value, Dice dice) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || dice.oneIn(12)) {
                json.append("\\u").append(String.format(dice.heads() ? "%04x" : "%04X", (int) c));
            } else {
                json.append(c == '"' || c == '\\' || c == '/' && dice.heads() ? "\\" : "")
                        .append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The value that an attribute of {@code type} is compared with, if there can be one. */
    Optional<Object> as(String type, boolean tolerant) {
        if (bare && !tolerant) {
            return Optional.empty();
        }
        return switch (type) {
            case "boolean" -> value.flatMap(given -> bool(given, tolerant));
            case "integer", "decimal" -> value.filter(BigDecimal.class::isInstance);
            case "dateTime" -> value.filter(Literal::isDate);
            case "string" ->
                value.map(given -> given instanceof BigDecimal && tolerant ? given.toString() : given)
                        .filter(String.class::isInstance);
            default -> value.filter(String.class::isInstance);
        };
    }

    private static Optional<Object> bool(Object given, boolean tolerant) {
        if (given instanceof String text && tolerant && text.matches("(?i)true|false")) {
            return Optional.of(text.matches("(?i)true"));
        }
        return Optional.of(given).filter(Boolean.class::isInstance);
    }

    private static boolean isDate(Object given) {
        try {
            return given instanceof String text && NaiveComparison.instant(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
