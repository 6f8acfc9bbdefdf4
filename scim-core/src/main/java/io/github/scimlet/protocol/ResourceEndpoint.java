package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Serves the resources of one type: reads them here, and has {@link ResourceWriter} change them. */
final class ResourceEndpoint<R extends Resource> implements Endpoint {

    private static final List<Operation> ON_ALL = List.of(Operation.QUERY, Operation.CREATE);
    private static final List<Operation> ON_ONE =
            List.of(Operation.READ, Operation.REPLACE, Operation.PATCH, Operation.DELETE);

    private final Served<R> served;
    private final ResourceType<R> type;

    ResourceEndpoint(Served<R> served) {
        this.served = served;
        this.type = served.type();
    }

    @Override
    public ScimResponse handle(Exchange exchange, List<String> rest) {
        if (rest.isEmpty()) {
            return onAll(exchange);
        }
        if (rest.size() > 1) {
            throw Router.noSuchPath();
        }
        return rest.get(0).equals(".search") ? search(exchange) : onOne(exchange, rest.get(0));
    }

    /**
     * Applies the PATCH that {@code exchange} carries to a resource that is not complete without it.
     *
     * @return the version that the resource has then
     */
    Optional<String> complete(Exchange exchange, String id) {
        ResourceWriter<R> writer = writer(exchange);
        ScimResponse patched = writer.patch(id);
        return Optional.ofNullable(patched.headers().get("ETag")).or(() -> writer.version(id));
    }

    /** Takes back the creation of a resource. */
    void undo(Exchange exchange, String id) {
        writer(exchange).delete(id);
    }

    private ScimResponse onAll(Exchange exchange) {
        return switch (method(exchange, ON_ALL)) {
            case "POST" -> writer(exchange).create();
            default -> list(exchange, QueryParameters.of(exchange.request().query()));
        };
    }

    private ScimResponse search(Exchange exchange) {
        if (!exchange.config().operations(type.name()).contains(Operation.QUERY)) {
            throw Router.noSuchPath();
        }
        Router.refuseOtherMethods(exchange.request(), "POST");
        return list(exchange, QueryParameters.ofSearch(exchange));
    }

    private ScimResponse onOne(Exchange exchange, String id) {
        return switch (method(exchange, ON_ONE)) {
            case "PUT" -> writer(exchange).replace(id);
            case "PATCH" -> writer(exchange).patch(id);
            case "DELETE" -> writer(exchange).delete(id);
            default -> get(exchange, id);
        };
    }

    /** @throws ScimException 501 if it is a PATCH and that is switched off; 405 if the type is not for the method */
    private String method(Exchange exchange, List<Operation> known) {
        Set<Operation> supported = exchange.config().operations(type.name());
        List<String> allowed = new ArrayList<>(known.size());
        for (Operation operation : known) {
            if (supported.contains(operation)) {
                allowed.add(operation.method());
            } else if (operation == Operation.PATCH
                    && exchange.request().method().equals("PATCH")) {
                throw new ScimException(ScimError.of(501, "PATCH of a " + type.name() + " is not supported; use PUT."));
            }
        }
        return Router.refuseOtherMethods(exchange.request(), allowed);
    }

    private ScimResponse get(Exchange exchange, String id) {
        Wanted wanted = wanted(exchange, QueryParameters.of(exchange.request().query()));
        exchange.refuseUnlessAllowed(Operation.READ, type, Optional.of(id), Set.of());
        ResourceReader.Found found =
                new ResourceReader<>(exchange, type, served.store(exchange.caller()), wanted).read(id);
        Optional<String> version = found.version();
        return Preconditions.of(exchange.request()).notModified(version)
                ? ScimResponse.of(304).withHeader("ETag", version)
                : found.answer(200, Set.of()).withHeader("Content-Location", found.location());
    }

    private ScimResponse list(Exchange exchange, QueryParameters parameters) {
        return exchange.answer(200, new PageReader<>(served, exchange, parameters).read());
    }

    private Wanted wanted(Exchange exchange, QueryParameters parameters) {
        return Wanted.of(type, parameters, exchange.leniency());
    }

    private ResourceWriter<R> writer(Exchange exchange) {
        return new ResourceWriter<>(
                served,
                exchange,
                wanted(exchange, QueryParameters.of(exchange.request().query())));
    }
}
