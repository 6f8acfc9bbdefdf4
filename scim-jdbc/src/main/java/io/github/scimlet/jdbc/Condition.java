package io.github.scimlet.jdbc;

import java.util.List;

/**
 * A condition of SQL.
 *
 * @param neverNull whether it is true or false for every row: any other is null where there is no value, which counts as
 *     false
 */
record Condition(Sql sql, boolean neverNull) {

    static final Condition TRUE = known(Sql.of("1 = 1"));
    static final Condition FALSE = known(Sql.of("1 = 0"));

    static Condition known(Sql sql) {
        return new Condition(sql, true);
    }

    /** One that is null where there is no value. */
    static Condition ofValue(Sql sql) {
        return new Condition(sql, false);
    }

    /** True where this is not, be it false or null. */
    Condition not() {
        return known(neverNull ? sql.within("NOT (", ")") : sql.within("(", ") IS NOT TRUE"));
    }

    static Condition all(List<Condition> conditions) {
        return joined(conditions, " AND ");
    }

    static Condition any(List<Condition> conditions) {
        return joined(conditions, " OR ");
    }

    private static Condition joined(List<Condition> conditions, String separator) {
        return new Condition(
                Sql.joined(conditions.stream().map(Condition::sql).toList(), separator)
                        .within("(", ")"),
                conditions.stream().allMatch(Condition::neverNull));
    }
}
