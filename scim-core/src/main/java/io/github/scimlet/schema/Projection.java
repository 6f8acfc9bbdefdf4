package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        return new Projection(type, selection.without(spelt(attribute)));
    }

    /** Whether any part of {@code attribute} is wanted: one that stands at the top, or an extension by its URN. */
    public boolean includes(String attribute) {
        Selection selected = selection.of(spelt(attribute));
        return type.attribute(attribute)
                .map(selected::wants)
                .or(() -> type.extension(attribute).map(extension -> includes(extension.schema(), selected)))
                .orElse(selected.isStored());
    }

    /** The name in the spelling of the schema; nobody else's spelling counts. */
    private String spelt(String attribute) {
        return type.attribute(attribute)
                .map(AttributeDefinition::name)
                .or(() -> type.extension(attribute)
                        .map(extension -> extension.schema().id()))
                .orElseGet(() -> attribute.toLowerCase(Locale.ROOT));
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
        Seen seen = new Seen(Attributes.like(resource), written);
        resource.forEach(seen::add);
        return seen.build();
    }

    /**
     * Starts what the client sees of a resource that is put together for it: as {@link #apply} of all that is added, without
     * a tree of that in between.
     */
    public Seen seen(Set<String> written) {
        return new Seen(Attributes.builder(), written);
    }

    /**
     * One value of an attribute that is shown, as {@link #apply} shows it; empty if nothing is left of it.
     *
     * @param attribute complex, and one that stands at the top
     */
    public Attributes element(AttributeDefinition attribute, Attributes value) {
        return selection.isStored() ? value : (Attributes) trimmed(attribute, value, selection.of(attribute.name()));
    }

    /** What the client sees of one resource. Not safe for use by several threads. */
    public final class Seen {

        private final Attributes.Builder seen;
        private final Predicate<String> written;

        private Seen(Attributes.Builder seen, Set<String> written) {
            this.seen = seen;
            this.written = name -> written.stream().anyMatch(name::equalsIgnoreCase);
        }

        /** Adds an attribute that stands at the top, or an extension, as far as the client sees it. */
        public void add(String name, Object value) {
            if (selection.isStored()) {
                addStored(name, value);
                return;
            }
            Optional<AttributeDefinition> attribute = type.attribute(name);
            Optional<Extension> extension = attribute.isPresent() ? Optional.empty() : type.extension(name);
            if (extension.isPresent() && value instanceof Attributes data) {
                Schema schema = extension.get().schema();
                Projection.add(seen, name, applyExtension(schema, data, any -> written.test(name)));
            } else if (attribute.isPresent()) {
                addAttribute(seen, attribute.get(), value, selection, written);
            }
        }

        private void addStored(String name, Object value) {
            if (selection.names().keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                seen.add(name, value);
            }
        }

        /** The resource as the client sees it. */
        public Attributes build() {
            return seen.build();
        }
    }

    private Attributes applyExtension(Schema extension, Attributes data, Predicate<String> written) {
        Selection within = selection.of(extension.id());
        Attributes.Builder seen = Attributes.like(data);
        data.forEach((name, value) -> {
            Optional<AttributeDefinition> attribute = extension.attribute(name);
            if (attribute.isPresent()) {
                addAttribute(seen, attribute.get(), value, within, written);
            }
        });
        return seen.build();
    }

    /** @param holder what was said of all that stands beside the attribute */
    private static void addAttribute(
            Attributes.Builder seen,
            AttributeDefinition definition,
            Object value,
            Selection holder,
            Predicate<String> written) {
        Selection selected = holder.of(definition.name());
        if (selected.wants(definition) || selected.allowsRequested(definition) && written.test(definition.name())) {
            add(seen, definition.name(), definition.complex() ? trimmed(definition, value, selected) : value);
        }
    }

    private static Object trimmed(AttributeDefinition definition, Object value, Selection selected) {
        if (selected.isWhole() && definition.showsAllParts()) {
            return value;
        }
        if (value instanceof List<?> elements) {
            List<Object> left = new ArrayList<>(elements.size());
            for (Object element : elements) {
                Object part = trimmed(definition, element, selected);
                if (!isNothing(part)) {
                    left.add(part);
                }
            }
            return left;
        }
        Attributes complex = (Attributes) value;
        Attributes.Builder seen = Attributes.like(complex);
        complex.forEach((name, sub) -> {
            Optional<AttributeDefinition> part = definition.subAttribute(name);
            if (part.isPresent() && selected.ofSubAttribute(part.get().name()).wants(part.get())) {
                add(seen, name, sub);
            }
        });
        return seen.build();
    }

    private static void add(Attributes.Builder seen, String name, Object value) {
        if (!isNothing(value)) {
            seen.add(name, value);
        }
    }

    private static boolean isNothing(Object value) {
        return Attributes.isUnassigned(value) || value instanceof Attributes complex && complex.isEmpty();
    }

    private static Map<String, Selection> tree(ResourceType<?> type, List<String> names, Leniency leniency) {
        Map<String, Selection> tree = new HashMap<>();
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
