package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A column, or any expression of SQL, and how it compares with the literals of filters. Null is no value. */
non-sealed interface Column extends Target {

    /** @param operator any but {@code ne}, which is the negation of {@code eq} */
    Condition compare(Operator operator, Literal literal, SqlDialect dialect);

    default Condition present(SqlDialect dialect) {
        return Condition.known(value().then(" IS NOT NULL"));
    }

    /** What puts rows in order. */
    Sql value();

    /** The same, if need be cut to a bounded length: what is left of a row in a cursor. */
    default Sql place() {
        return value();
    }

    /** A value, a place or a parameter such that two of them compare as their attribute wants. */
    default Sql inOrder(Sql value, SqlDialect dialect) {
        return value;
    }

    /** The text of a place, which is not null. */
    default String read(ResultSet row, int column, SqlDialect dialect) throws SQLException {
        return row.getString(column);
    }

    /**
     * What a place is compared with.
     *
     * @throws IllegalArgumentException if {@code place} has not been read from here
     */
    Object parameter(String place, SqlDialect dialect);
}
