package io.github.scimlet.jdbc;

import java.util.Map;
import java.util.Optional;

/**
 * Rows of another table, each one value of an attribute.
 *
 * @param from the table, with its alias
 * @param where what leads there from the row at hand
 * @param chosen what follows the conditions to leave the one that counts in sorting; none if nobody has said which
 * @param parts by the name of the sub-attribute; a value that has none is its own {@code value}
 */
record Rows(Sql from, Sql where, Optional<Sql> chosen, Map<String, Target> parts) implements Target {

    static final String VALUE = "value";

    Optional<Target> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Whether one of them is such that {@code condition}. */
    Condition exist(Condition condition) {
        return Condition.known(rows().then(" AND ").then(condition.sql()).within("EXISTS (SELECT 1", ")"));
    }

    /** Whether there is any. */
    Condition exist() {
        return Condition.known(rows().within("EXISTS (SELECT 1", ")"));
    }

    /** What the one that counts in sorting has at {@code part}. */
    Optional<Sql> choose(Sql part) {
        return chosen.map(
                one -> part.within("(SELECT ", "").then(rows()).then(one).then(")"));
    }

    private Sql rows() {
        return from.within(" FROM ", " WHERE ").then(where);
    }
}
