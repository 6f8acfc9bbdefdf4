package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;

/** True, false or neither: a column of that type, or a condition. */
record FlagColumn(String expression) implements Column {

    @Override
    public Condition compare(Operator operator, Literal literal, SqlDialect dialect) {
        boolean wanted = ((Literal.Bool) literal).value();
        // Never null, but MariaDB takes "not (x is false)" of an outer join for a condition that null does not fulfil.
        return Condition.ofValue(Sql.of("(" + expression + ") IS " + (wanted ? "TRUE" : "FALSE")));
    }

    @Override
    public Condition present(SqlDialect dialect) {
        return Condition.known(Sql.of("(" + expression + ") IS NOT NULL"));
    }

    @Override
    public Sql value() {
        return Sql.of("CASE WHEN (" + expression + ") IS TRUE THEN 1 WHEN (" + expression + ") IS FALSE THEN 0 END");
    }

    @Override
    public Object parameter(String place, SqlDialect dialect) {
        return Integer.valueOf(place);
    }
}
