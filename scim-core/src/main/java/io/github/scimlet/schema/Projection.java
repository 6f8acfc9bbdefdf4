package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which attributes a client gets to see: those it asks for, as far as the schema returns them (RFC 7644 §3.9).
 *
 * <p>Stores ask {@link #includes} before they load what is dear; the engine trims every answer by {@link #apply}.
 * Immutable.
 */
public final class Projection {

    private final ResourceType<?> type;
    private final Selection selection;

    private Projection(ResourceType<?> type, Selection selection) {
        this.type = type;
        this.selection = selection;
    }

    /** What is returned by default. */
    public static Projection everything(ResourceType<?> type) {
        return new Projection(type, Selection.DEFAULT);
    }

    /** What is returned always, {@code id} above all. */
    public static Projection minimum(ResourceType<?> type) {
        return new Projection(type, Selection.NONE);
    }

    /**
     * All that a store keeps, whoever may see it: also what is returned on request alone or never, and what the type does
     * not know. Changes start from that, so that they lose nothing.
     */
    public static Projection stored(ResourceType<?> type) {
        return new Projection(type, Selection.STORED);
    }

    /**
     * What a request's {@code attributes} and {@code excludedAttributes} leave; names that do not exist have no effect.
     *
     * @throws ScimException {@code invalidValue} if both are given, or if one is no attribute path
     */
    public static Projection of(
            ResourceType<?> type, List<String> attributes, List<String> excludedAttributes, Leniency leniency) {
        if (!attributes.isEmpty() && !excludedAttributes.isEmpty()) {
            throw ScimException.invalidValue("Give attributes or excludedAttributes, not both.");
        }
        return attributes.isEmpty()
                ? new Projection(type, Selection.without(tree(type, excludedAttributes, leniency)))
                : new Projection(type, Selection.only(tree(type, attributes, leniency)));
    }

    /** The same, without {@code attribute}, which stands at the top. */
    public Projection without(String attribute) {
        return new Projection(type, selection.without(attribute));
    }

    /** Whether any part of {@code attribute} is wanted: one that stands at the top, or an extension by its URN. */
    public boolean includes(String attribute) {
        Selection selected = selection.of(attribute);
        return type.attribute(attribute)
                .map(selected::wants)
                .or(() -> type.extension(attribute).map(extension -> includes(extension.schema(), selected)))
                .orElse(selected.isStored());
    }

    private static boolean includes(Schema extension, Selection selected) {
        return extension.attributes().stream()
                .anyMatch(attribute -> selected.of(attribute.name()).wants(attribute));
    }

    /**
     * {@code resource} as the client sees it.
     *
     * @param written the top-level attributes that this request has set; of these, also the ones that are only
     *     returned on request are shown
     */
    public Attributes apply(Attributes resource, Set<String> written) {
        if (selection.isStored()) {
            return stored(resource);
        }
        Set<String> writtenInAnyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        writtenInAnyCase.addAll(written);
        Attributes.Builder seen = Attributes.builder();
        resource.forEach((name, value) -> {
            boolean asWritten = writtenInAnyCase.contains(name);
            Optional<Extension> extension = type.extension(name);
            if (extension.isPresent() && value instanceof Attributes data) {
                add(seen, name, applyExtension(extension.get().schema(), data, asWritten));
            } else {
                type.attribute(name)
                        .ifPresent(definition -> addAttribute(seen, definition, value, selection.of(name), asWritten));
            }
        });
        return seen.build();
    }

    private Attributes stored(Attributes resource) {
        Attributes left = resource;
        for (String excluded : selection.names().keySet()) {
            left = left.without(excluded);
        }
        return left;
    }

    private Attributes applyExtension(Schema extension, Attributes data, boolean written) {
        Selection within = selection.of(extension.id());
        Attributes.Builder seen = Attributes.builder();
        data.forEach((name, value) -> extension
                .attribute(name)
                .ifPresent(definition -> addAttribute(seen, definition, value, within.of(name), written)));
        return seen.build();
    }

    private static void addAttribute(
            Attributes.Builder seen,
            AttributeDefinition definition,
            Object value,
            Selection selected,
            boolean written) {
        if (selected.wants(definition) || written && selected.allowsRequested(definition)) {
            add(seen, definition.name(), definition.complex() ? trimmed(definition, value, selected) : value);
        }
    }

    private static Object trimmed(AttributeDefinition definition, Object value, Selection selected) {
        if (selected.isWhole()
                && !definition.isNarrowed()
                && definition.subAttributes().stream().allMatch(Selection.DEFAULT::wants)) {
            return value;
        }
        if (value instanceof List<?> elements) {
            return elements.stream()
                    .map(element -> trimmed(definition, element, selected))
                    .filter(element -> !isNothing(element))
                    .toList();
        }
        Attributes.Builder seen = Attributes.builder();
        ((Attributes) value)
                .forEach((name, sub) -> definition
                        .subAttribute(name)
                        .filter(selected.ofSubAttribute(name)::wants)
                        .ifPresent(found -> add(seen, name, sub)));
        return seen.build();
    }

    private static void add(Attributes.Builder seen, String name, Object value) {
        if (!isNothing(value)) {
            seen.add(name, value);
        }
    }

    private static boolean isNothing(Object value) {
        return Attributes.isUnassigned(value) || value.equals(Attributes.EMPTY);
    }

    private static Map<String, Selection> tree(ResourceType<?> type, List<String> names, Leniency leniency) {
        Map<String, Selection> tree = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : names) {
            Optional<Extension> extension = type.extension(name, leniency);
            if (extension.isPresent()) {
                put(tree, List.of(extension.get().schema().id()));
            } else if (name.equalsIgnoreCase(type.schema().id())) {
                type.schema().attributes().forEach(attribute -> put(tree, List.of(attribute.name())));
            } else {
                type.resolve(path(name), leniency).ifPresent(found -> put(tree, steps(found)));
            }
        }
        return tree;
    }

    private static AttributePath path(String name) {
        try {
            return AttributePath.parse(name);
        } catch (FilterSyntaxException e) {
            throw ScimException.invalidValue(Excerpt.of(name) + " is no attribute path: " + e.getMessage() + ".");
        }
    }

    private static List<String> steps(SchemaPath path) {
        AttributePath names = path.path();
        return Stream.of(names.schema(), Optional.of(names.attribute()), names.subAttribute())
                .flatMap(Optional::stream)
                .toList();
    }

    private static void put(Map<String, Selection> tree, List<String> steps) {
        String first = steps.get(0);
        Selection known = tree.getOrDefault(first, Selection.NONE);
        tree.put(first, known.with(steps.subList(1, steps.size())));
    }
}
