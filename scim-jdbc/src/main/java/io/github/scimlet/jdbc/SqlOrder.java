package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.store.Sort;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order that a query asks for, as SQL.
 *
 * @param column what is compared
 * @param value where it is for a row of the resource
 * @param place the same, of a bounded length
 */
record SqlOrder(Column column, Sql value, Sql place, boolean descending, SqlDialect dialect) {

    /** @throws ScimException {@code invalidValue} if {@code sort} is by what {@code mapping} does not have */
    static SqlOrder of(Sort sort, ColumnMapping mapping, SqlDialect dialect) {
        Place place = Place.of(mapping, sort.path());
        return place.targets().stream()
                .findFirst()
                .flatMap(target -> of(place, target, sort.descending(), dialect))
                .orElseThrow(() -> ScimException.invalidValue(
                        mapping.type().name() + " resources cannot be sorted by " + sort.path() + " here."));
    }

    private static Optional<SqlOrder> of(Place place, Target target, boolean descending, SqlDialect dialect) {
        Function<Function<Column, Sql>, Optional<Sql>> ofOne = part -> expression(target, part)
                .flatMap(sql -> place.several().isEmpty()
                        ? Optional.of(sql)
                        : place.several().get().choose(sql));
        return ofOne.apply(Column::value)
                .flatMap(value -> ofOne.apply(Column::place)
                        .map(bounded -> new SqlOrder(column(target), value, bounded, descending, dialect)));
    }

    private static Optional<Sql> expression(Target target, Function<Column, Sql> part) {
        return target instanceof Rows rows
                ? rows.part(Rows.VALUE)
                        .flatMap(value -> expression(value, part))
                        .flatMap(rows::choose)
                : Optional.of(part.apply((Column) target));
    }

    private static Column column(Target target) {
        return target instanceof Rows rows ? column(rows.part(Rows.VALUE).orElseThrow()) : (Column) target;
    }

    /** By the whole value, for pages that are found by their number. */
    Sql orderBy() {
        return orderBy(value);
    }

    /** By places, for pages that begin behind one. */
    Sql orderByPlace() {
        return orderBy(place);
    }

    /** Databases do not agree on where null stands. */
    private Sql orderBy(Sql by) {
        String direction = descending ? " DESC" : "";
        return by.within(" ORDER BY CASE WHEN ", " IS NULL THEN 1 ELSE 0 END" + direction + ", ")
                .then(column.inOrder(by, dialect))
                .then(direction + ", ");
    }

    /**
     * What stands behind a place, or next to it and {@code behindId}.
     *
     * @param key the text of the place; none if the resource there has no value
     * @throws IllegalArgumentException if {@code key} is no place in this order
     */
    Condition behind(Optional<String> key, Sql behindId) {
        return Condition.ofValue(key.map(text -> behindValue(text, behindId)).orElseGet(() -> behindNone(behindId)));
    }

    private Sql behindValue(String text, Sql behindId) {
        Sql bound = column.inOrder(Sql.of("?", column.parameter(text, dialect)), dialect);
        Sql ordered = column.inOrder(place, dialect);
        Sql behind = ordered.within("(", descending ? " < " : " > ")
                .then(bound)
                .then(" OR (")
                .then(ordered)
                .then(" = ")
                .then(bound)
                .then(" AND ")
                .then(behindId)
                .then(")");
        return descending ? behind.then(")") : behind.then(" OR ").then(place).then(" IS NULL)");
    }

    private Sql behindNone(Sql behindId) {
        return descending
                ? place.within("(", " IS NOT NULL OR ").then(behindId).then(")")
                : place.within("(", " IS NULL AND ").then(behindId).then(")");
    }
}
