package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A number or a date that a column can hold, next to one that it may not be able to hold.
 *
 * @param floor the greatest that is not above the literal
 * @param exact whether it is the literal itself
 */
record Bound<T>(T floor, boolean exact) {

    /** MariaDB has 65 digits, of which 30 may follow the point. */
    private static final int SCALE = 30;

    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(34);

    /** An offset can bring a date of four digits out of these years, for which MariaDB has no date. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    static Bound<BigDecimal> of(BigDecimal number) {
        if (number.abs().compareTo(GREATEST) > 0) {
            return new Bound<>(
                    number.signum() > 0 ? GREATEST : GREATEST.negate().subtract(BigDecimal.ONE), false);
        }
        if (isTiny(number)) {
            return new Bound<>(
                    number.signum() < 0 ? BigDecimal.ONE.movePointLeft(SCALE).negate() : BigDecimal.ZERO, false);
        }
        BigDecimal floor = number.setScale(SCALE, RoundingMode.FLOOR);
        return new Bound<>(floor.stripTrailingZeros(), floor.compareTo(number) == 0);
    }

    /** Not by {@code setScale}, which would first make a number of a billion digits. */
    private static boolean isTiny(BigDecimal number) {
        return number.signum() != 0 && (long) number.precision() - number.scale() < -SCALE;
    }

    /** Microseconds are what all databases have. */
    static Bound<Instant> of(Instant instant) {
        Instant floor = date(instant).truncatedTo(ChronoUnit.MICROS);
        return new Bound<>(floor, floor.equals(instant));
    }

    /** The date that is nearest to {@code instant} among those that all databases know. */
    static Instant date(Instant instant) {
        return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
    }

    /** {@code expression operator parameter}, {@code parameter} being the floor. */
    Condition compare(String expression, Operator operator, Object parameter) {
        return switch (operator) {
            case EQ -> exact ? condition(expression, "=", parameter) : Condition.FALSE;
            case GT -> condition(expression, ">", parameter);
            case GE -> condition(expression, exact ? ">=" : ">", parameter);
            case LT -> condition(expression, exact ? "<" : "<=", parameter);
            case LE -> condition(expression, "<=", parameter);
            default -> throw new IllegalArgumentException("not an operator of numbers and dates: " + operator);
        };
    }

    private static Condition condition(String expression, String operator, Object parameter) {
        return Condition.ofValue(Sql.of(expression + " " + operator + " ?", parameter));
    }

    /** Without what is somebody's data. */
    @Override
    public String toString() {
        return exact ? "exact bound" : "bound";
    }
}
