package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Schemas;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource types that are served, as far as they are in force for a caller, each with its endpoint. Immutable. */
final class ResourceTypes {

    private final List<Served<?>> all;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, List<SchemaPath>> references = new HashMap<>();

    /** @param others the endpoints of no resource type, by the first segments of their paths */
    ResourceTypes(List<Served<?>> all, Map<String, Endpoint> others) {
        this.all = all;
        for (Served<?> served : all) {
            references.put(served.type().name(), Representation.references(served.type()));
            paths.put(served.type().name(), served.type().endpoint());
            endpoints.put(served.type().endpoint().substring(1), endpoint(served));
        }
        endpoints.put("ResourceTypes", new DiscoveryEndpoint("ResourceType", this::descriptions));
        endpoints.put("Schemas", new DiscoveryEndpoint("Schema", this::schemas));
        endpoints.putAll(others);
    }

    private static <R extends Resource> Endpoint endpoint(Served<R> served) {
        return new ResourceEndpoint<>(served);
    }

    /** What serves the paths that begin with {@code segment}. */
    Optional<Endpoint> endpoint(String segment) {
        return Optional.ofNullable(endpoints.get(segment));
    }

    /** The name of the type whose resources are below {@code segment}. */
    Optional<String> at(String segment) {
        return all.stream()
                .map(Served::type)
                .filter(type -> type.endpoint().substring(1).equals(segment))
                .map(ResourceType::name)
                .findFirst();
    }

    /** The types and their stores, in the order in which they were registered. */
    List<Served<?>> all() {
        return all;
    }

    /** The type of that name. */
    Optional<Served<?>> named(String name) {
        return all.stream().filter(served -> served.type().name().equals(name)).findFirst();
    }

    /** The name of the type that has a resource of that id; empty if there is none. */
    Optional<String> typeOf(String id, Caller caller) {
        return all.stream()
                .filter(served -> served.has(id, caller))
                .map(served -> served.type().name())
                .findFirst();
    }

    /** Whether clients can page by cursor, whatever the type. */
    boolean pageByCursor(Caller caller) {
        return all.stream().allMatch(served -> served.pagesByCursor(caller));
    }

    /** Whether {@code urn} is the schema of another type than {@code type}. */
    boolean isOfAnother(ResourceType<?> type, String urn) {
        return all.stream()
                .map(Served::type)
                .anyMatch(other -> other != type && other.schema().id().equalsIgnoreCase(urn));
    }

    Representation representation(ResourceType<?> type, Exchange exchange) {
        return new Representation(
                type,
                references.getOrDefault(type.name(), List.of()),
                exchange.request().baseUri(),
                paths,
                exchange.json());
    }

    /** What the addresses of resources are before the id, if the type of that name is served. */
    Optional<String> addresses(String type, URI base) {
        return Optional.ofNullable(paths.get(type)).map(path -> Uris.below(base, path, ""));
    }

    private List<Attributes> descriptions() {
        return all.stream().map(served -> served.type().toAttributes()).toList();
    }

    private List<Attributes> schemas() {
        return Stream.concat(
                        all.stream().map(Served::type).flatMap(ResourceTypes::schemas), Schemas.discovery().stream())
                .map(Schema::toAttributes)
                .distinct()
                .toList();
    }

    private static Stream<Schema> schemas(ResourceType<?> type) {
        return Stream.concat(
                Stream.of(type.schema()), type.extensions().stream().map(Extension::schema));
    }
}
