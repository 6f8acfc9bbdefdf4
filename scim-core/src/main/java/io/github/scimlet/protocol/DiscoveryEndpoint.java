package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schemas;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves resources that describe the service provider, and that nobody can change (RFC 7644 §4). */
final class DiscoveryEndpoint implements Endpoint {

    /** The segment of the endpoint that has one resource, which needs no id. */
    static final String CONFIG = "ServiceProviderConfig";

    private final String name;
    private final OnDemand<ResourceType<Resource>> type;
    private final Function<Exchange, List<Attributes>> resources;

    /**
     * Serves {@code resources}.
     *
     * @param type the name of their type, which is that of their schema
     */
    DiscoveryEndpoint(String type, Supplier<List<Attributes>> resources) {
        this(type, new OnDemand<>(resources));
    }

    private DiscoveryEndpoint(String type, OnDemand<List<Attributes>> resources) {
        this(type, exchange -> resources.get());
    }

    /** Serves what {@code resources} says, which may differ from caller to caller. */
    DiscoveryEndpoint(String type, Function<Exchange, List<Attributes>> resources) {
        this.name = type.equals(CONFIG) ? type : type + "s";
        this.type = new OnDemand<>(() -> type(type));
        this.resources = resources;
    }

    private static ResourceType<Resource> type(String name) {
        return Schemas.discovery().stream()
                .filter(schema -> schema.name().equals(name))
                .map(schema -> ResourceType.of(name, schema, Resource::new))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public ScimResponse handle(Exchange exchange, List<String> rest) {
        if (rest.size() > (isConfig() ? 0 : 1)) {
            throw Router.noSuchPath();
        }
        Router.refuseOtherMethods(exchange.request(), "GET");
        QueryParameters parameters = QueryParameters.of(exchange.request().query());
        if (parameters.filter().isPresent()) {
            throw new ScimException(ScimError.of(403, "/" + name + " cannot be filtered."));
        }
        Wanted wanted = Wanted.of(type.get(), parameters, exchange.leniency());
        List<Attributes> known = resources.apply(exchange);
        if (isConfig() || !rest.isEmpty()) {
            return exchange.answer(200, seen(exchange, isConfig() ? known.get(0) : find(known, rest.get(0)), wanted));
        }
        List<Attributes> all =
                known.stream().map(resource -> seen(exchange, resource, wanted)).toList();
        return exchange.answer(200, ListResponse.of(all, 1, all.size()));
    }

    private boolean isConfig() {
        return name.equals(CONFIG);
    }

    private Attributes find(List<Attributes> known, String id) {
        return known.stream()
                .filter(resource -> id(resource).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> ScimException.notFound("/" + name + " has no " + Excerpt.of(id) + "."));
    }

    private Attributes seen(Exchange exchange, Attributes resource, Wanted wanted) {
        URI base = exchange.request().baseUri();
        String location =
                isConfig() ? Uris.withoutSlash(base) + "/" + name : Uris.below(base, "/" + name, id(resource));
        Attributes meta = Attributes.of("resourceType", type.get().name()).with("location", location);
        return wanted.projection().apply(resource.with("meta", meta), Set.of());
    }

    private static String id(Attributes resource) {
        return resource.text("id").orElse("");
    }
}
