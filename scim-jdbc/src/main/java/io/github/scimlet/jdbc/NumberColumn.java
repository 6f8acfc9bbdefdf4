package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import java.math.BigDecimal;

/** An integer or a decimal. */
record NumberColumn(String expression) implements Column {

    /** In digits, before or behind the point. */
    private static final int LONGEST = 2_000;

    @Override
    public Condition compare(Operator operator, Literal literal, SqlDialect dialect) {
        Bound<BigDecimal> bound = Bound.of(((Literal.Number) literal).value());
        return bound.compare(expression, operator, narrowed(bound.floor()));
    }

    /** As an integer if it is one: no index of an integer column is used for a parameter with decimals. */
    private static Number narrowed(BigDecimal number) {
        boolean fits = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return fits ? (Number) number.longValueExact() : number;
    }

    @Override
    public Sql value() {
        return Sql.of(expression);
    }

    @Override
    public Object parameter(String place, SqlDialect dialect) {
        BigDecimal number = new BigDecimal(place);
        if (number.precision() > LONGEST || Math.abs((long) number.scale()) > LONGEST) {
            throw new IllegalArgumentException("no number of a database");
        }
        return narrowed(number);
    }
}
