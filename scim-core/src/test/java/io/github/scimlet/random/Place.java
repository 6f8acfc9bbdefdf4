package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a path of a filter names, and how to get there from what the filter is about.
 *
 * @param path as it is written
 * @param attribute what it names; nothing if there is no such attribute
 * @param nodes the values that are there, for {@code pr}
 */
record Place(String path, Optional<Attr> attribute, Function<Attributes, List<?>> nodes) {

    /** A path that leads nowhere. */
    static Place nowhere(String path) {
        return new Place(path, Optional.empty(), object -> List.of());
    }

    /** An attribute of {@code holder}, which is in or is the object at hand. */
    static Place of(String path, Attr attribute, Function<Attributes, Attributes> holder) {
        return new Place(path, Optional.of(attribute), object -> values(holder.apply(object), attribute));
    }

    /** A sub-attribute of each value. */
    Place at(Attr sub, String name) {
        return new Place(path + "." + name, Optional.of(sub), object -> {
            List<Object> found = new ArrayList<>();
            nodes.apply(object).forEach(value -> found.addAll(values((Attributes) value, sub)));
            return found;
        });
    }

    /** A {@code primary} that is not said is false, but has no value (RFC 7643 §2.4). */
    private static List<?> values(Attributes holder, Attr attribute) {
        List<?> values = holder.values(attribute.name());
        return values.isEmpty() && attribute.name().equals("primary") ? List.of(Unsaid.FALSE) : values;
    }

    /** The place that is compared: a complex value by its {@code value}. */
    Place compared() {
        if (attribute.isEmpty() || !attribute.get().isComplex()) {
            return this;
        }
        return attribute.get().sub("value").map(sub -> at(sub, "value")).orElseGet(() -> nowhere(path));
    }

    boolean isPresent(Attributes object) {
        return nodes.apply(object).stream().anyMatch(value -> !value.equals("") && value != Unsaid.FALSE);
    }

    /** The values for comparisons. */
    List<Object> values(Attributes object) {
        return nodes.apply(object).stream()
                .map(value -> value == Unsaid.FALSE ? (Object) false : value)
                .toList();
    }

    enum Unsaid {
        FALSE
    }
}
