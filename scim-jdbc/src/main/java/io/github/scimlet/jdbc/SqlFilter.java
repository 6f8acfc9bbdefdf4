package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns filter, order and page of a {@link Query} into one statement with parameters, for tables that a {@link
 * ColumnMapping} describes.
 *
 * <p>What the statement finds is what {@link Query#of} would: a value filter holds for one and the same row, {@code ne}
 * also where there is no value, {@code co}, {@code sw} and {@code ew} take no character for a wildcard, dates compare as
 * instants. Texts without case compare as the database's {@code LOWER} has it, unless the mapping says that they are
 * folded. No text of the client is part of a statement, all of it is bound. Safe for use by many threads.
 */
public final class SqlFilter {

    private static final Sql ORDER_BY = Sql.of(" ORDER BY ");

    private final ColumnMapping mapping;
    private final SqlDialect dialect;

    private SqlFilter(ColumnMapping mapping, SqlDialect dialect) {
        this.mapping = Objects.requireNonNull(mapping);
        this.dialect = Objects.requireNonNull(dialect);
    }

    /** Translates for the tables of {@code mapping}, in a database that speaks {@code dialect}. */
    public static SqlFilter of(ColumnMapping mapping, SqlDialect dialect) {
        return new SqlFilter(mapping, dialect);
    }

    ColumnMapping mapping() {
        return mapping;
    }

    SqlDialect dialect() {
        return dialect;
    }

    /**
     * A condition for {@code WHERE}, true for the rows that {@code filter} matches.
     *
     * @param filter as the engine gives it, checked against the schema
     * @throws ScimException {@code invalidFilter} if it asks for what the mapping does not have
     */
    public Sql condition(Filter filter) {
        return SqlConditions.of(filter, mapping, dialect).sql();
    }

    /**
     * The statement that finds the page that {@code query} asks for.
     *
     * @param columns what to select, as it stands between {@code SELECT} and {@code FROM}
     * @throws ScimException {@code invalidFilter} or, for the order, {@code invalidValue} if it asks for what the mapping
     *     does not have
     */
    public Sql select(String columns, Query query) {
        Sql orderBy = order(query).map(SqlOrder::orderBy).orElse(ORDER_BY);
        return selection(Sql.of(columns), query)
                .then(orderBy)
                .then(mapping.id().value())
                .then(" LIMIT ? OFFSET ?", query.count(), query.startIndex() - 1);
    }

    /**
     * The statement that finds what stands behind {@code after}, at most {@code count} rows. Behind {@code columns} it
     * selects the place of the row in the order, if there is one, and its id.
     */
    Sql selectBehind(String columns, Query query, Optional<SqlPosition> after, long count) {
        Optional<SqlOrder> order = order(query);
        Sql id = mapping.id().value();
        Sql selected = Sql.of(columns)
                .then(order.map(by -> by.place().within(", ", " AS scim_place")).orElse(Sql.EMPTY))
                .then(id.within(", ", " AS scim_id"));
        return selection(
                        selected,
                        query,
                        after.map(position -> behind(order, position)).stream().toList())
                .then(order.map(SqlOrder::orderByPlace).orElse(ORDER_BY))
                .then(id)
                .then(" LIMIT ?", count);
    }

    private Sql behind(Optional<SqlOrder> order, SqlPosition position) {
        try {
            Sql behindId = mapping.id().value().then(" > ?", mapping.id().parameter(position.id(), dialect));
            return order.map(by -> by.behind(position.key(), behindId).sql()).orElse(behindId);
        } catch (IllegalArgumentException e) {
            throw SqlPosition.notOurs();
        }
    }

    /** @throws ScimException {@code invalidValue} if the mapping does not have what {@code query} sorts by */
    Optional<SqlOrder> order(Query query) {
        return query.sort().map(sort -> SqlOrder.of(sort, mapping, dialect));
    }

    /**
     * The statement that counts the matches of {@code query}, on whatever page.
     *
     * @throws ScimException {@code invalidFilter} if it asks for what the mapping does not have
     */
    public Sql count(Query query) {
        return selection(Sql.of("COUNT(*)"), query);
    }

    /** Whether the mapping has all that {@code query} asks for. */
    boolean understands(Query query) {
        try {
            query.filter().ifPresent(this::condition);
            order(query);
            return true;
        } catch (ScimException e) {
            return false; // which is the answer: what is lacking is for others to say
        }
    }

    /** Of the conditions that {@code query} joins by {@code and}, those that the mapping has, in no order. */
    Query understood(Query query) {
        Query all = Query.all(mapping.type());
        List<Filter> conditions = query.filter().stream()
                .flatMap(whole -> whole instanceof Filter.And and ? and.operands().stream() : Stream.of(whole))
                .filter(condition -> understands(all.withFilter(condition)))
                .toList();
        return switch (conditions.size()) {
            case 0 -> all;
            case 1 -> all.withFilter(conditions.get(0));
            default -> all.withFilter(new Filter.And(conditions));
        };
    }

    private Sql selection(Sql columns, Query query) {
        return selection(columns, query, List.of());
    }

    private Sql selection(Sql columns, Query query, List<Sql> more) {
        return columns.within("SELECT ", " FROM ").then(mapping.from()).then(where(query, more));
    }

    private Sql where(Query query, List<Sql> more) {
        List<Sql> conditions = new ArrayList<>();
        mapping.where().ifPresent(conditions::add);
        query.filter().map(this::condition).ifPresent(conditions::add);
        conditions.addAll(more);
        return conditions.isEmpty() ? Sql.EMPTY : Sql.of(" WHERE ").then(Sql.joined(conditions, " AND "));
    }
}
