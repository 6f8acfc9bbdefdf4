package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ResourceStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The resource types that are served, each with the stores of its resources. */
final class ResourceTypes {

    private final List<Served<?>> all;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Projection> stored = new HashMap<>();

    /**
     * One resource type.
     *
     * @param stores the store of a caller's tenant
     */
    record Served<R extends Resource>(ResourceType<R> type, Function<Caller, ? extends ResourceStore<R>> stores) {

        boolean has(String id, Caller caller) {
            return stores.apply(caller).get(id, Projection.minimum(type)).isPresent();
        }

        Endpoint endpoint(ResourceTypes all) {
            return new ResourceEndpoint<>(type, stores, all);
        }
    }

    ResourceTypes(List<Served<?>> all) {
        this.all = all;
        all.stream().map(Served::type).forEach(type -> {
            paths.put(type.name(), type.endpoint());
            stored.put(type.name(), everyAttributeOf(type));
        });
    }

    /** What serves them, and what describes them, by the first segments of the paths. */
    Map<String, Endpoint> endpoints(ServiceProviderConfig config, List<AuthenticationScheme> schemes) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        all.forEach(served -> endpoints.put(served.type().endpoint().substring(1), served.endpoint(this)));
        for (DiscoveryEndpoint discovery : List.of(
                new DiscoveryEndpoint(DiscoveryEndpoint.CONFIG, List.of(config.toAttributes(schemes))),
                new DiscoveryEndpoint("ResourceType", descriptions()),
                new DiscoveryEndpoint("Schema", schemas()))) {
            endpoints.put(discovery.name(), discovery);
        }
        return endpoints;
    }

    /** The name of the type that has a resource of that id; empty if there is none. */
    Optional<String> typeOf(String id, Caller caller) {
        return all.stream()
                .filter(served -> served.has(id, caller))
                .map(served -> served.type().name())
                .findFirst();
    }

    /** Whether {@code urn} is the schema of another type than {@code type}. */
    boolean isOfAnother(ResourceType<?> type, String urn) {
        return all.stream()
                .map(Served::type)
                .anyMatch(other -> other != type && other.schema().id().equalsIgnoreCase(urn));
    }

    /** All that a store keeps of a resource: a change must not lose what is only shown on request. */
    Projection stored(ResourceType<?> type) {
        return Objects.requireNonNull(stored.get(type.name()));
    }

    private static Projection everyAttributeOf(ResourceType<?> type) {
        Stream<String> own = type.schema().attributes().stream().map(AttributeDefinition::name);
        Stream<String> others =
                type.extensions().stream().map(extension -> extension.schema().id());
        List<String> names = Stream.of(Stream.of("externalId", "meta"), own, others)
                .flatMap(Function.identity())
                .toList();
        return Projection.of(type, names, List.of(), new Leniency(Conformance.STRICT));
    }

    Representation representation(ResourceType<?> type, Exchange exchange) {
        return new Representation(type, exchange.request().baseUri(), paths, exchange.json());
    }

    private List<Attributes> descriptions() {
        return all.stream().map(served -> served.type().toAttributes()).toList();
    }

    private List<Attributes> schemas() {
        return Stream.concat(
                        all.stream()
                                .map(Served::type)
                                .flatMap(type -> Stream.concat(
                                        Stream.of(type.schema()),
                                        type.extensions().stream().map(Extension::schema))),
                        Schemas.DISCOVERY.stream())
                .map(Schema::toAttributes)
                .distinct()
                .toList();
    }
}
