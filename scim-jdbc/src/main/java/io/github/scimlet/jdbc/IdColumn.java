package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An id that is no text in the database.
 *
 * @param parse what the database has for a text; throws an IllegalArgumentException if it can have nothing
 */
record IdColumn(String expression, Function<String, ?> parse) implements Column {

    @Override
    public Condition compare(Operator operator, Literal literal, SqlDialect dialect) {
        if (operator != Operator.EQ) {
            throw new ScimException(
                    ScimType.INVALID_FILTER,
                    "Ids can be compared by eq and ne here, not by " + operator.keyword() + ".");
        }
        return parsed(((Literal.Text) literal).value())
                .map(id -> Condition.ofValue(Sql.of(expression + " = ?", id)))
                .orElse(Condition.FALSE);
    }

    private Optional<Object> parsed(String text) {
        try {
            return Optional.<Object>of(parse.apply(text)).filter(id -> isWritten(id, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an id that nobody can have
        }
    }

    /** Ids are case exact, so a number with a zero in front, or a UUID in capitals, is another id. */
    private static boolean isWritten(Object id, String text) {
        return !(id instanceof Number || id instanceof UUID) || id.toString().equals(text);
    }

    @Override
    public Sql value() {
        return Sql.of(expression);
    }

    @Override
    public Object parameter(String place, SqlDialect dialect) {
        return parse.apply(place);
    }
}
