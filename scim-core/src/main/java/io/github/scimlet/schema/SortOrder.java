package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of resources by one attribute (RFC 7644 §3.4.2.3). */
public final class SortOrder {

    private SortOrder() {}

    /**
     * Compares by the attribute that {@code path} names, of several values by the primary or else the first; resources
     * without a value come last in ascending order and first in descending. Texts that differ in nothing but case are
     * told apart by that, so that the order is the same each time.
     */
    public static Comparator<Attributes> by(SchemaPath path, boolean descending) {
        Comparator<Object> values = Comparator.comparing(
                        (Object value) -> ComparisonKey.of(path.leaf(), value), ComparisonKey.ORDER)
                .thenComparing(Object::toString, ComparisonKey.ORDER);
        Comparator<Attributes> ascending = Comparator.comparing(resource -> value(path, resource), absentLast(values));
        return descending ? ascending.reversed() : ascending;
    }

    /** What stands for the value that {@link #by} compares, if there is one: what {@link #byKey} compares. */
    public static Optional<Object> key(SchemaPath path, Attributes resource) {
        return value(path, resource).map(value -> ComparisonKey.of(path.leaf(), value));
    }

    /** The order of the keys of one attribute; it leaves texts together that differ in nothing but case. */
    public static Comparator<Optional<Object>> byKey(boolean descending) {
        Comparator<Optional<Object>> ascending = absentLast(ComparisonKey.ORDER);
        return descending ? ascending.reversed() : ascending;
    }

    private static Comparator<Optional<Object>> absentLast(Comparator<Object> values) {
        return (one, other) -> one.isPresent() && other.isPresent()
                ? values.compare(one.get(), other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    private static Optional<Object> value(SchemaPath path, Attributes resource) {
        List<Object> values = List.copyOf(path.values(resource));
        Optional<Object> chosen = values.stream()
                .filter(SortOrder::isPrimary)
                .findFirst()
                .or(() -> values.stream().findFirst());
        return path.subAttribute().isEmpty() ? chosen : chosen.flatMap(value -> part(value, path.leaf()));
    }

    private static Optional<Object> part(Object value, AttributeDefinition sub) {
        return value instanceof Attributes complex
                ? complex.values(sub.name()).stream().findFirst().map(Object.class::cast)
                : Optional.empty();
    }

    private static boolean isPrimary(Object value) {
        return value instanceof Attributes complex && complex.flag("primary").orElse(false);
    }
}
