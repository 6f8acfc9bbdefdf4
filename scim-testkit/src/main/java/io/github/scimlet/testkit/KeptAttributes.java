package io.github.scimlet.testkit;

import static java.util.function.Predicate.not;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.SchemaPath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a store says it keeps of a resource, down to sub-attributes.
 *
 * @param leaves the attributes and sub-attributes that have values of their own
 */
record KeptAttributes(List<SchemaPath> leaves) {

    private static final List<String> COMMON =
            List.of("externalId", "meta.created", "meta.lastModified", "meta.version");

    /** Not for clients to set, kept where nobody reads it, or a reference, of which there are tests enough. */
    private static final Set<String> NEVER_SET =
            Set.of("id", "schemas", "meta", "password", "groups", "members", "manager");

    /** @throws IllegalArgumentException if one of {@code paths} names nothing in {@code type} */
    static KeptAttributes of(ResourceType<?> type, Collection<String> paths) {
        return new KeptAttributes(
                paths.stream().flatMap(path -> leaves(type, path)).distinct().toList());
    }

    /** All that clients can set and get back, and what a store keeps in {@code meta}. */
    static List<String> all(ResourceType<?> type) {
        Stream<String> own = type.paths().stream()
                .filter(path ->
                        !path.definition().readOnly() && path.definition().returned() != Returned.NEVER)
                .map(SchemaPath::toString);
        return Stream.concat(own, COMMON.stream()).distinct().toList();
    }

    boolean has(String path) {
        return leaves.stream().anyMatch(leaf -> leaf.toString().equals(path));
    }

    /** Those that a client sets: {@code meta} is the store's own. */
    List<SchemaPath> settable() {
        return leaves.stream()
                .filter(leaf -> !NEVER_SET.contains(leaf.definition().name()))
                .toList();
    }

    /**
     * What {@code resource} has of what a client sets, by path. Several values are in no order, and what is not {@code
     * primary} need not say so.
     */
    Map<String, List<String>> of(Resource resource) {
        Map<String, List<String>> values = new TreeMap<>();
        for (SchemaPath leaf : settable()) {
            List<String> held = leaf.leaves(resource.attributes()).stream()
                    .filter(value -> !leaf.leaf().name().equals("primary") || value.equals(true))
                    .map(Object::toString)
                    .sorted()
                    .toList();
            if (!held.isEmpty()) {
                values.put(leaf.toString(), held);
            }
        }
        return values;
    }

    /** The leaves of each attribute, in the order of the attributes. */
    Map<SchemaPath, List<SchemaPath>> settableByAttribute() {
        return settable().stream()
                .collect(Collectors.groupingBy(
                        SchemaPath::withoutSubAttribute, LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<SchemaPath> leaves(ResourceType<?> type, String text) {
        SchemaPath path = type.resolve(AttributePath.parse(text))
                .orElseThrow(() -> new IllegalArgumentException("no attribute of a " + type.name() + ": " + text));
        if (path.subAttribute().isPresent() || !path.definition().complex()) {
            return Stream.of(path);
        }
        AttributeDefinition attribute = path.definition();
        return attribute.subAttributes().stream()
                .filter(not(attribute::leavesToServer))
                .map(path::withSubAttribute);
    }

    /** {@code resource} with a value for each attribute of which {@code values} makes one. */
    Attributes filled(Attributes resource, Function<List<SchemaPath>, Object> values) {
        Attributes filled = resource;
        for (Map.Entry<SchemaPath, List<SchemaPath>> attribute :
                settableByAttribute().entrySet()) {
            SchemaPath path = attribute.getKey();
            Attributes holder = path.holder(filled);
            filled = path.withHolder(filled, holder.with(path.definition().name(), values.apply(attribute.getValue())));
        }
        return filled;
    }
}
