package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of resources by one attribute (RFC 7644 §3.4.2.3). */
public final class SortOrder {

    private static final Comparator<Object> BY_TYPE_AND_KEY =
            Comparator.comparing(key -> key.getClass().getName()).thenComparing(ComparisonKey.ORDER);

    private SortOrder() {}

    /**
     * Compares by the attribute that {@code path} names, of several values by the primary or else the first; resources
     * without a value come last in ascending order and first in descending. What is equal in a filter is equal here: it
     * stays in the order in which it was given.
     */
    public static Comparator<Attributes> by(SchemaPath path, boolean descending) {
        return by(resource -> Optional.of(path), Function.identity(), descending);
    }

    /**
     * Compares resources of several types in the same way, each by what its own type has under one name; where that is
     * nothing, the resource is one without a value. Values of different data types are kept apart.
     *
     * @param path the attribute that the type of a resource has, if it has one
     * @param resource the resource itself
     */
    public static <T> Comparator<T> by(
            Function<T, Optional<SchemaPath>> path, Function<T, Attributes> resource, boolean descending) {
        Comparator<T> ascending = Comparator.comparing(
                one -> path.apply(one).flatMap(found -> key(found, resource.apply(one))), absentLast(BY_TYPE_AND_KEY));
        return descending ? ascending.reversed() : ascending;
    }

    /** What stands for the value that {@link #by} compares, if there is one: what {@link #byKey} compares. */
    public static Optional<Object> key(SchemaPath path, Attributes resource) {
        return value(path, resource).map(value -> ComparisonKey.of(path.leaf(), value));
    }

    /** The order of the keys of one attribute. */
    public static Comparator<Optional<Object>> byKey(boolean descending) {
        Comparator<Optional<Object>> ascending = absentLast(ComparisonKey.ORDER);
        return descending ? ascending.reversed() : ascending;
    }

    private static <T> Comparator<Optional<T>> absentLast(Comparator<? super T> values) {
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
