package io.github.scimlet.testkit;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Filters for what is there, and for what nearly is; the same for the same seed. */
final class SampleFilters {

    private static final List<Operator> OF_TEXT = List.of(Operator.values());
    private static final List<Operator> OF_ORDER =
            List.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GE, Operator.LT, Operator.LE);
    private static final List<Operator> OF_EQUALITY = List.of(Operator.EQ, Operator.NE);

    private final Random random;
    private final ResourceType<?> type;
    private final List<SchemaPath> leaves;
    private final List<? extends Resource> resources;

    SampleFilters(long seed, ResourceType<?> type, List<SchemaPath> searchable, List<? extends Resource> resources) {
        this.random = new Random(seed);
        this.type = type;
        this.leaves = searchable;
        this.resources = resources;
    }

    /** A filter that has been checked against the schema. */
    Filter next() {
        while (true) {
            Optional<Filter> checked = checked(nested(random.nextInt(3)));
            if (checked.isPresent()) {
                return checked.get();
            }
        }
    }

    private Optional<Filter> checked(Filter filter) {
        try {
            return Optional.of(FilterChecker.check(type, filter, new Leniency(Conformance.TOLERANT)));
        } catch (ScimException e) {
            return Optional.empty(); // such as an order of what has none
        }
    }

    private Filter nested(int depth) {
        if (depth == 0) {
            return term();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.And(List.of(nested(depth - 1), nested(depth - 1)));
            case 1 -> new Filter.Or(List.of(nested(depth - 1), nested(depth - 1)));
            case 2 -> new Filter.Not(nested(depth - 1));
            default -> term();
        };
    }

    private Filter term() {
        SchemaPath leaf = pick(leaves);
        boolean several = leaf.subAttribute().isPresent() && leaf.definition().multiValued();
        return several && random.nextBoolean() ? inBrackets(leaf) : condition(leaf, leaf.path());
    }

    /** Conditions for one and the same of several values. */
    private Filter inBrackets(SchemaPath leaf) {
        List<SchemaPath> beside = leaves.stream()
                .filter(other -> other.withoutSubAttribute().equals(leaf.withoutSubAttribute()))
                .toList();
        SchemaPath other = pick(beside);
        Filter one = condition(leaf, AttributePath.of(leaf.leaf().name()));
        Filter both = other.equals(leaf)
                ? one
                : new Filter.And(List.of(
                        one, condition(other, AttributePath.of(other.leaf().name()))));
        return new Filter.ValuePath(leaf.withoutSubAttribute().path(), both);
    }

    private Filter condition(SchemaPath leaf, AttributePath path) {
        if (random.nextInt(8) == 0) {
            return new Filter.Present(path);
        }
        return new Filter.Comparison(path, pick(operators(leaf.leaf())), literal(leaf));
    }

    private static List<Operator> operators(AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case BOOLEAN, BINARY -> OF_EQUALITY;
            case DATE_TIME, INTEGER, DECIMAL -> OF_ORDER;
            default -> OF_TEXT;
        };
    }

    private Literal literal(SchemaPath leaf) {
        List<?> held = resources.stream()
                .flatMap(resource -> leaf.leaves(resource.attributes()).stream())
                .toList();
        Optional<Object> value = held.isEmpty() ? Optional.empty() : Optional.of(pick(held));
        return switch (leaf.leaf().type()) {
            case BOOLEAN -> new Literal.Bool(random.nextBoolean());
            case INTEGER, DECIMAL ->
                new Literal.Number(
                        value.map(number -> new BigDecimal(number.toString())).orElse(BigDecimal.ONE));
            case DATE_TIME -> new Literal.Text(value.map(Object::toString).orElse("2026-01-01T00:00:00Z"));
            case BINARY -> new Literal.Text(value.map(Object::toString).orElse("AAEC"));
            default -> new Literal.Text(nearly(value.map(Object::toString).orElse("x")));
        };
    }

    private String nearly(String text) {
        int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        return switch (random.nextInt(6)) {
            case 0 -> pick(SampleValues.WORDS);
            case 1 -> text.toUpperCase(Locale.ROOT);
            case 2 -> middle == 0 ? text : text.substring(0, middle);
            case 3 -> text.substring(middle);
            case 4 -> pick(List.of("%", "_", "a", "*", "'"));
            default -> text;
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** {@code filter}, after those that it is made of, smaller ones first. */
    static Stream<Filter> parts(Filter filter) {
        Stream<Filter> inner = Stream.empty();
        if (filter instanceof Filter.And and) {
            inner = and.operands().stream();
        } else if (filter instanceof Filter.Or or) {
            inner = or.operands().stream();
        } else if (filter instanceof Filter.Not not) {
            inner = Stream.of(not.operand());
        }
        return Stream.concat(inner.flatMap(SampleFilters::parts), Stream.of(filter));
    }
}
