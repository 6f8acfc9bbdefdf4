package io.github.scimlet.filter;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What a {@link Filter.Comparison} compares an attribute with: a JSON value that is neither array nor object. Its
 * {@code toString} is that JSON.
 */
public sealed interface Literal {

    /** A string, without its quotes and escapes. */
    record Text(String value) implements Literal {
        public Text {
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return JsonText.quoted(value);
        }
    }

    /**
     * A number, exactly as it was written: {@code 1.0} and {@code 1} are different literals.
     *
     * <p>A filter may contain {@code 1e1000000000}. Comparing such a number is cheap; {@link BigDecimal#toPlainString},
     * {@link BigDecimal#toBigInteger} and arithmetic are not.
     *
     * @param value with a scale of at most 2,000,000,000, since beyond that BigDecimal cannot read what it prints
     */
    @SuppressWarnings("JavaLangClash") // always written as Literal.Number
    record Number(BigDecimal value) implements Literal {
        public Number {
            if (Math.abs((long) value.scale()) > 2_000_000_000) {
                throw new IllegalArgumentException("exponent out of range: " + value);
            }
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Literal {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** {@code null}: no value. */
    record Null() implements Literal {
        @Override
        public String toString() {
            return "null";
        }
    }
}
