package io.github.scimlet.store;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ElementKey;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An attribute of which no two resources have the same value, and who has which. Its callers hold the lock. */
final class UniqueAttribute {

    private final SchemaPath path;
    private final AttributePath name;
    private final Map<String, String> holders = new HashMap<>();

    UniqueAttribute(SchemaPath path) {
        this.path = path;
        this.name = path.path();
    }

    /** One for each attribute that the schemas of {@code type} want unique (RFC 7643 §7). */
    static Stream<UniqueAttribute> of(ResourceType<?> type) {
        return type.uniquePaths().stream().map(UniqueAttribute::new);
    }

    /** The value that each resource that matches {@code query} has here, if it asks for one. */
    Optional<String> askedBy(Query query) {
        return query.required(name);
    }

    /** The id of the resource that has this value, however it is spelt. */
    Optional<String> holder(String value) {
        return Optional.ofNullable(holders.get(ElementKey.of(path.leaf(), value)));
    }

    /** Whether another resource has one of the values of {@code resource}. */
    boolean isTaken(Resource resource) {
        return keys(resource).stream()
                .anyMatch(key -> !holders.getOrDefault(key, resource.id()).equals(resource.id()));
    }

    void add(Resource resource) {
        keys(resource).forEach(key -> holders.put(key, resource.id()));
    }

    void remove(Resource resource) {
        keys(resource).forEach(holders::remove);
    }

    /** Whether it is the same in two states of a resource, so that there is nothing to do. */
    boolean isSame(Resource before, Resource after) {
        return path.leaves(before.attributes()).equals(path.leaves(after.attributes()));
    }

    private List<String> keys(Resource resource) {
        return path.leaves(resource.attributes()).stream()
                .map(leaf -> ElementKey.of(path.leaf(), leaf))
                .toList();
    }

    /** The path, as a client knows it. */
    @Override
    public String toString() {
        return name.toString();
    }
}
