package io.github.scimlet.patch;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ElementKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** Adds values to those of a multi-valued attribute and takes values away, in the time that it takes to read both. */
final class Elements {

    private Elements() {}

    /** {@code before} and those of {@code given} that are not there yet. */
    static List<?> joined(AttributeDefinition attribute, List<?> before, List<?> given) {
        return joined(attribute, before, given, (there, added) -> there);
    }

    /** {@code before} and those of {@code given} that are not there yet; {@code merge} makes one of two that are one. */
    static List<?> joined(AttributeDefinition attribute, List<?> before, List<?> given, BinaryOperator<Object> merge) {
        List<Object> joined = new ArrayList<>(before.size() + given.size());
        joined.addAll(before);
        joined.addAll(given);
        return ElementKey.differ(attribute, joined) ? joined : merged(attribute, before, given, merge);
    }

    private static List<?> merged(
            AttributeDefinition attribute, List<?> before, List<?> given, BinaryOperator<Object> merge) {
        List<Object> joined = new ArrayList<>(before);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.putIfAbsent(ElementKey.of(attribute, before.get(i)), i);
        }
        for (Object element : given) {
            Integer place = places.putIfAbsent(ElementKey.of(attribute, element), joined.size());
            if (place == null) {
                joined.add(element);
            } else {
                joined.set(place, merge.apply(joined.get(place), element));
            }
        }
        return joined;
    }

    /** {@code values}, of those that are one only the first; it is the primary one if one of them was. */
    static List<?> single(AttributeDefinition attribute, List<?> values) {
        return ElementKey.differ(attribute, values)
                ? values
                : merged(
                        attribute,
                        List.of(),
                        values,
                        (there, twin) -> isPrimary(twin) ? ((Attributes) there).with("primary", true) : there);
    }

    private static boolean isPrimary(Object value) {
        return value instanceof Attributes complex && complex.flag("primary").orElse(false);
    }

    /** {@code before} without those that are {@code listed}. */
    static List<?> without(AttributeDefinition attribute, List<?> before, List<?> listed) {
        return before.stream().filter(among(attribute, listed).negate()).toList();
    }

    /** Whether a value is among {@code listed}: it says all by which one of those is known. */
    static Predicate<Object> among(AttributeDefinition attribute, List<?> listed) {
        Map<List<String>, Set<String>> keys = new HashMap<>();
        for (Object element : listed) {
            List<String> names = ElementKey.names(attribute, element);
            keys.computeIfAbsent(names, none -> new HashSet<>()).add(ElementKey.of(attribute, element, names));
        }
        return element -> keys.entrySet().stream()
                .anyMatch(same -> same.getValue().contains(ElementKey.of(attribute, element, same.getKey())));
    }

    /** Whether nothing is left of a value but what it is called, and what {@code template} says of it. */
    static boolean isOnlyLabels(Attributes element, Attributes template) {
        Attributes left = element.without("type").without("primary");
        for (String name : template.names()) {
            left = left.without(name);
        }
        return left.isEmpty();
    }
}
