package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.AttributeType;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.ResourceType;
import java.util.List;
import java.util.function.Function;

/** Turns a checked filter into a condition that holds for the rows of what it matches. */
final class SqlConditions implements Filter.Visitor<Condition> {

    private static final AttributePath RESOURCE_TYPE = AttributePath.of("meta", "resourceType");

    private final ResourceType<?> type;
    private final SqlDialect dialect;
    private final Function<AttributePath, Place> places;

    private SqlConditions(ResourceType<?> type, SqlDialect dialect, Function<AttributePath, Place> places) {
        this.type = type;
        this.dialect = dialect;
        this.places = places;
    }

    /** @throws ScimException {@code invalidFilter} if {@code filter} asks for what {@code mapping} does not have */
    static Condition of(Filter filter, ColumnMapping mapping, SqlDialect dialect) {
        ResourceType<?> type = mapping.type();
        return filter.accept(new SqlConditions(
                type, dialect, path -> Place.of(mapping, type.resolve(path).orElseThrow(() -> unmapped(type, path)))));
    }

    @Override
    public Condition and(Filter.And filter) {
        return Condition.all(each(filter.operands()));
    }

    @Override
    public Condition or(Filter.Or filter) {
        return Condition.any(each(filter.operands()));
    }

    private List<Condition> each(List<Filter> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toList();
    }

    @Override
    public Condition not(Filter.Not filter) {
        return filter.operand().accept(this).not();
    }

    @Override
    public Condition present(Filter.Present filter) {
        if (filter.path().equals(RESOURCE_TYPE)) {
            return Condition.TRUE;
        }
        Place place = mapped(filter.path());
        return place.some(Condition.any(place.targets().stream()
                .map(target -> present(place.leaf(), target))
                .toList()));
    }

    private Condition present(AttributeDefinition attribute, Target target) {
        if (!attribute.complex()) {
            return holds(target, column -> column.present(dialect));
        }
        return target instanceof Rows rows // of which the parts may be anything, even empty texts
                ? rows.exist()
                : Condition.known(((Column) target).value().then(" IS NOT NULL"));
    }

    @Override
    public Condition comparison(Filter.Comparison filter) {
        if (filter.operator() == Operator.NE) {
            return comparison(new Filter.Comparison(filter.path(), Operator.EQ, filter.literal()))
                    .not();
        }
        if (filter.path().equals(RESOURCE_TYPE)) {
            return FilterMatcher.of(type, filter).test(Attributes.EMPTY) ? Condition.TRUE : Condition.FALSE;
        }
        Place place = mapped(filter.path());
        return place.some(comparison(place.leaf(), place.targets().get(0), filter));
    }

    private Condition comparison(AttributeDefinition leaf, Target target, Filter.Comparison filter) {
        boolean primary = leaf.name().equals("primary") && leaf.type() == AttributeType.BOOLEAN;
        if (primary
                && filter.literal().equals(new Literal.Bool(false))) { // which is also what is not said to be primary
            return holds(target, column -> column.compare(Operator.EQ, new Literal.Bool(true), dialect))
                    .not();
        }
        return holds(target, column -> column.compare(filter.operator(), filter.literal(), dialect));
    }

    private static Condition holds(Target target, Function<Column, Condition> test) {
        if (target instanceof Rows rows) {
            return rows.exist(holds(rows.part(Rows.VALUE).orElseThrow(), test));
        }
        return test.apply((Column) target);
    }

    @Override
    public Condition valuePath(Filter.ValuePath filter) {
        Place place = mapped(filter.path());
        Rows values = place.rows().orElseThrow(() -> unmapped(type, filter.path()));
        AttributeDefinition attribute = place.leaf();
        SqlConditions ofOne = new SqlConditions(
                type,
                dialect,
                path -> Place.of(
                        attribute, attribute.subAttribute(path.attribute()).orElse(attribute), values));
        return values.exist(filter.filter().accept(ofOne));
    }

    private Place mapped(AttributePath path) {
        Place place = places.apply(path);
        if (place.targets().isEmpty()) {
            throw unmapped(type, path);
        }
        return place;
    }

    private static ScimException unmapped(ResourceType<?> type, AttributePath path) {
        return new ScimException(
                ScimType.INVALID_FILTER, type.name() + " resources cannot be searched by " + path + " here.");
    }
}
