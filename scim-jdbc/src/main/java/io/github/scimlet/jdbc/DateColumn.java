package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ComparisonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;

/** A date with a time. */
record DateColumn(String expression, AttributeDefinition attribute) implements Column {

    @Override
    public Condition compare(Operator operator, Literal literal, SqlDialect dialect) {
        Bound<Instant> bound = Bound.of((Instant) ComparisonKey.of(attribute, literal));
        return bound.compare(expression, operator, dialect.parameter(bound.floor()));
    }

    @Override
    public Sql value() {
        return Sql.of(expression);
    }

    @Override
    public String read(ResultSet row, int column, SqlDialect dialect) throws SQLException {
        return dialect.instant(row, column).toString();
    }

    @Override
    public Object parameter(String place, SqlDialect dialect) {
        try {
            return dialect.parameter(Bound.date(Instant.parse(place)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
