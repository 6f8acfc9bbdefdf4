package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one value of a multi-valued attribute is known by: two values with equal keys are one (RFC 7643 §2.4).
 *
 * <p>A reference to a resource is known by its id alone; another complex value by its {@code value} together with what
 * tells it from others of that value, its type above all; one without {@code value} by all it has. Text counts without
 * case unless it is case exact. A key is text because only comparable keys keep a hash table fast whatever a client sends.
 */
public final class ElementKey {

    /** How a value is shown, not which it is. */
    private static final Set<String> LABELS = Set.of("display", "primary", "$ref");

    /** Up to here, to compare each with each is no more than to make a table. */
    private static final int FEW = 4;

    private ElementKey() {}

    /** {@code elements}, of those that are one only the first. */
    static List<?> single(AttributeDefinition attribute, List<?> elements) {
        if (differ(attribute, elements)) {
            return elements;
        }
        Set<String> keys = new HashSet<>();
        return elements.stream()
                .filter(element -> keys.add(of(attribute, element)))
                .toList();
    }

    /**
     * Whether no two of {@code elements} are one, as far as that shows in a single part of their keys: mostly it does, and
     * nobody needs the keys.
     */
    public static boolean differ(AttributeDefinition attribute, List<?> elements) {
        return elements.size() < 2 || differInOnePart(attribute, elements);
    }

    private static boolean differInOnePart(AttributeDefinition attribute, List<?> elements) {
        Optional<AttributeDefinition> part = attribute.subAttribute("value").or(() -> attribute.subAttribute("type"));
        if (part.isEmpty() || part.get().multiValued()) {
            return false;
        }
        Collection<String> different = elements.size() > FEW ? new HashSet<>() : new ArrayList<>(FEW);
        for (Object element : elements) {
            Object value = element instanceof Attributes complex
                    ? complex.mentioned(part.get().name())
                    : Attributes.NULL;
            if (Attributes.isUnassigned(value)) {
                return false;
            }
            String text = text(part.get(), value);
            if (different.contains(text)) {
                return false;
            }
            different.add(text);
        }
        return true;
    }

    /** The key of {@code element}, a value of {@code attribute}. */
    public static String of(AttributeDefinition attribute, Object element) {
        return of(attribute, element, names(attribute, element));
    }

    /** What {@code element} says under {@code names}. */
    public static String of(AttributeDefinition attribute, Object element, List<String> names) {
        if (!(element instanceof Attributes complex)) {
            return text(attribute, element);
        }
        StringBuilder key = new StringBuilder();
        for (String name : names) {
            key.append(name).append('=');
            attribute.subAttribute(name).ifPresent(sub -> append(sub, complex.values(name), key));
        }
        return key.toString();
    }

    /** The names of the sub-attributes by which {@code element} is known; none if it is not complex. */
    public static List<String> names(AttributeDefinition attribute, Object element) {
        if (!(element instanceof Attributes complex)) {
            return List.of();
        }
        boolean named = attribute.subAttribute("value").isPresent() && complex.has("value");
        if (named && attribute.isReference()) {
            return List.of("value");
        }
        List<String> names = new ArrayList<>();
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (complex.has(sub.name()) && !(named && LABELS.contains(sub.name()))) {
                names.add(sub.name());
            }
        }
        return names;
    }

    /** The length goes before each value, so that no two lists of values give the same text. */
    private static void append(AttributeDefinition sub, List<?> values, StringBuilder key) {
        for (Object value : values) {
            String text = text(sub, value);
            key.append(text.length()).append(':').append(text);
        }
    }

    private static String text(AttributeDefinition attribute, Object value) {
        return ComparisonKey.of(attribute, value).toString();
    }
}
