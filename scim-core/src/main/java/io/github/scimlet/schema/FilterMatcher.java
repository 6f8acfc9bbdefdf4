package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says which resources a checked filter matches (RFC 7644 §3.4.2.2).
 *
 * <p>Paths are looked up in the schema and literals folded once, when the filter is translated, not for each resource.
 * {@code ne} is the negation of {@code eq}: it also holds where there is no value. The predicates are safe for use by
 * many threads.
 */
public final class FilterMatcher implements Filter.Visitor<Predicate<Attributes>> {

    private static final AttributePath SCHEMAS = AttributePath.of("schemas");
    private static final AttributePath RESOURCE_TYPE = AttributePath.of("meta", "resourceType");

    private final Function<AttributePath, Place> places;

    private FilterMatcher(Function<AttributePath, Place> places) {
        this.places = places;
    }

    /** Whether a resource of {@code type} matches {@code filter}, which {@link FilterChecker} has checked. */
    public static Predicate<Attributes> of(ResourceType<?> type, Filter filter) {
        return filter.accept(new FilterMatcher(path -> Place.in(type, path)));
    }

    /**
     * Whether one value of {@code attribute} matches {@code filter}, which {@link FilterChecker} has checked.
     *
     * <p>A value that is not complex is tested as its own {@code value}.
     */
    public static Predicate<Object> of(AttributeDefinition attribute, Filter filter) {
        Predicate<Attributes> matches = filter.accept(new FilterMatcher(path -> Place.in(attribute, path)));
        return element ->
                matches.test(element instanceof Attributes complex ? complex : Attributes.of("value", element));
    }

    @Override
    public Predicate<Attributes> and(Filter.And filter) {
        List<Predicate<Attributes>> operands = translated(filter.operands());
        return resource -> {
            for (Predicate<Attributes> operand : operands) {
                if (!operand.test(resource)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Predicate<Attributes> or(Filter.Or filter) {
        List<Predicate<Attributes>> operands = translated(filter.operands());
        return resource -> {
            for (Predicate<Attributes> operand : operands) {
                if (operand.test(resource)) {
                    return true;
                }
            }
            return false;
        };
    }

    @Override
    public Predicate<Attributes> not(Filter.Not filter) {
        return filter.operand().accept(this).negate();
    }

    @Override
    public Predicate<Attributes> present(Filter.Present filter) {
        Place place = places.apply(filter.path());
        return resource -> place.anyLeaf(resource, value -> !value.equals(""));
    }

    @Override
    public Predicate<Attributes> comparison(Filter.Comparison filter) {
        Place place = places.apply(filter.path());
        Object wanted = ComparisonKey.of(place.leaf(), filter.literal());
        Test test = test(filter.operator());
        Predicate<Object> holds = value -> test.holds(ComparisonKey.of(place.leaf(), value), wanted);
        Predicate<Attributes> some = resource -> place.anyLeafOrDefault(resource, holds);
        return filter.operator() == Operator.NE ? some.negate() : some;
    }

    @Override
    public Predicate<Attributes> valuePath(Filter.ValuePath filter) {
        Place place = places.apply(filter.path());
        Predicate<Object> matches = of(place.attribute(), filter.filter());
        return resource -> place.anyElement(resource, matches);
    }

    private List<Predicate<Attributes>> translated(List<Filter> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toList();
    }

    private static Test test(Operator operator) {
        return switch (operator) {
            case EQ, NE -> Object::equals;
            case CO -> (value, wanted) -> value.toString().contains(wanted.toString());
            case SW -> (value, wanted) -> value.toString().startsWith(wanted.toString());
            case EW -> (value, wanted) -> value.toString().endsWith(wanted.toString());
            case GT -> (value, wanted) -> ComparisonKey.ORDER.compare(value, wanted) > 0;
            case GE -> (value, wanted) -> ComparisonKey.ORDER.compare(value, wanted) >= 0;
            case LT -> (value, wanted) -> ComparisonKey.ORDER.compare(value, wanted) < 0;
            case LE -> (value, wanted) -> ComparisonKey.ORDER.compare(value, wanted) <= 0;
        };
    }

    /** Compares the keys of a resource's value and of the literal. */
    private interface Test {
        boolean holds(Object value, Object wanted);
    }

    /** Where in an object the values are that a path names, and what they are. */
    private record Place(
            AttributeDefinition attribute, AttributeDefinition leaf, Function<Attributes, List<?>> elements) {

        static Place in(ResourceType<?> type, AttributePath path) {
            SchemaPath found = type.resolve(path).orElseThrow();
            if (path.equals(SCHEMAS)) {
                return new Place(found.leaf(), found.leaf(), type::schemasOf);
            }
            if (path.equals(RESOURCE_TYPE)) {
                return new Place(found.leaf(), found.leaf(), resource -> List.of(type.name()));
            }
            return new Place(found.definition(), found.leaf(), found::values);
        }

        static Place in(AttributeDefinition attribute, AttributePath path) {
            AttributeDefinition leaf = attribute.subAttribute(path.attribute()).orElse(attribute);
            return new Place(leaf, leaf, element -> element.values(path.attribute()));
        }

        boolean anyElement(Attributes object, Predicate<Object> test) {
            for (Object element : elements.apply(object)) {
                if (test.test(element)) {
                    return true;
                }
            }
            return false;
        }

        boolean anyLeaf(Attributes object, Predicate<Object> test) {
            return anyElement(object, element -> anyLeafOf(element, test));
        }

        /** As {@link #anyLeaf}, but a missing {@code primary} is false (RFC 7643 §2.4). */
        boolean anyLeafOrDefault(Attributes object, Predicate<Object> test) {
            if (!leaf.name().equals("primary") || leaf.type() != AttributeType.BOOLEAN) {
                return anyLeaf(object, test);
            }
            if (leaf == attribute) {
                List<?> values = elements.apply(object);
                return test.test(values.isEmpty() ? false : values.get(0));
            }
            return anyElement(
                    object,
                    element -> element instanceof Attributes complex
                            && test.test(complex.flag(leaf.name()).orElse(false)));
        }

        private boolean anyLeafOf(Object element, Predicate<Object> test) {
            if (leaf == attribute) {
                return test.test(element);
            }
            return element instanceof Attributes complex
                    && complex.values(leaf.name()).stream().anyMatch(test);
        }
    }
}
