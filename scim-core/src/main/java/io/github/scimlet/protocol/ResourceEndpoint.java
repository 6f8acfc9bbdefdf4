package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Serves the resources of one type: reads them here, and has {@link ResourceWriter} change them. */
final class ResourceEndpoint<R extends Resource> implements Endpoint {

    private final ResourceType<R> type;
    private final Function<Caller, ? extends ResourceStore<R>> stores;
    private final ResourceTypes served;

    ResourceEndpoint(ResourceType<R> type, Function<Caller, ? extends ResourceStore<R>> stores, ResourceTypes served) {
        this.type = type;
        this.stores = stores;
        this.served = served;
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

    private ScimResponse onAll(Exchange exchange) {
        String method = Router.refuseOtherMethods(exchange.request(), "GET", "POST");
        return method.equals("POST")
                ? writer(exchange).create()
                : list(exchange, QueryParameters.of(exchange.request().query()));
    }

    private ScimResponse search(Exchange exchange) {
        Router.refuseOtherMethods(exchange.request(), "POST");
        Attributes body = exchange.body();
        if (body.texts("schemas").stream().noneMatch(QueryParameters.SEARCH_REQUEST::equalsIgnoreCase)
                && !exchange.leniency().grants(Tolerance.SCHEMAS_BY_CONTENT, "schemas")) {
            throw ScimException.invalidSyntax("schemas must name " + QueryParameters.SEARCH_REQUEST + ".");
        }
        return list(exchange, QueryParameters.of(body));
    }

    private ScimResponse onOne(Exchange exchange, String id) {
        return switch (Router.refuseOtherMethods(exchange.request(), "GET", "PUT", "PATCH", "DELETE")) {
            case "PUT" -> writer(exchange).replace(id);
            case "PATCH" -> writer(exchange).patch(id);
            case "DELETE" -> writer(exchange).delete(id);
            default -> get(exchange, id);
        };
    }

    private ScimResponse get(Exchange exchange, String id) {
        Wanted wanted = wanted(exchange, QueryParameters.of(exchange.request().query()));
        R resource = stores.apply(exchange.caller())
                .get(id, wanted.projection())
                .orElseThrow(() -> ResourceWriter.noSuchResource(type, id));
        Representation representation = served.representation(type, exchange);
        Optional<String> version = representation.version(resource, !wanted.chosen());
        return Preconditions.of(exchange.request()).notModified(version)
                ? ScimResponse.of(304).withHeader("ETag", version)
                : exchange.answer(200, representation.of(resource, wanted, Set.of()))
                        .withHeader("Content-Location", representation.location(resource))
                        .withHeader("ETag", version);
    }

    private ScimResponse list(Exchange exchange, QueryParameters parameters) {
        Wanted wanted = wanted(exchange, parameters);
        Query query = query(exchange, parameters).withProjection(wanted.projection());
        Page<R> page = stores.apply(exchange.caller()).query(query);
        Representation representation = served.representation(type, exchange);
        List<Attributes> resources = page.resources().stream()
                .map(resource -> representation.of(resource, wanted, Set.of()))
                .toList();
        return exchange.answer(200, ListResponse.of(resources, query.startIndex(), page.totalResults()));
    }

    private Query query(Exchange exchange, QueryParameters parameters) {
        ServiceProviderConfig config = exchange.config();
        Query query = Query.all(type)
                .withPage(
                        parameters.startIndex(),
                        Math.min(parameters.count().orElse(config.defaultPageSize()), config.maxPageSize()));
        if (parameters.filter().isPresent()) {
            query = query.withFilter(filter(exchange, parameters.filter().get()));
        }
        return parameters.sortBy().isPresent()
                ? query.withSort(sort(exchange, parameters.sortBy().get(), parameters.descending()))
                : query;
    }

    private Filter filter(Exchange exchange, String text) {
        try {
            Filter filter = exchange.leniency().parse(syntax -> Filter.parse(text, syntax));
            return FilterChecker.check(type, filter, exchange.leniency());
        } catch (FilterSyntaxException e) {
            throw new ScimException(ScimType.INVALID_FILTER, "The filter cannot be understood: " + e.getMessage());
        }
    }

    private Sort sort(Exchange exchange, String sortBy, boolean descending) {
        SchemaPath path = path(sortBy)
                .flatMap(parsed -> type.resolve(parsed, exchange.leniency()))
                .filter(found -> !found.isExtension() && found.definition().returned() != Returned.NEVER)
                .orElseThrow(
                        () -> invalidValue(type.name() + " has no attribute " + Excerpt.of(sortBy) + " to sort by."));
        SchemaPath leaf = path.leaf().complex()
                ? path.definition()
                        .subAttribute("value")
                        .map(path::withSubAttribute)
                        .orElseThrow(() -> invalidValue(path + " is complex: sort by one of its sub-attributes."))
                : path;
        return new Sort(leaf, descending);
    }

    private static Optional<AttributePath> path(String text) {
        try {
            return Optional.of(AttributePath.parse(text));
        } catch (FilterSyntaxException e) {
            return Optional.empty(); // no attribute has such a name
        }
    }

    private Wanted wanted(Exchange exchange, QueryParameters parameters) {
        return Wanted.of(type, parameters, exchange.leniency());
    }

    private ResourceWriter<R> writer(Exchange exchange) {
        Wanted wanted = wanted(exchange, QueryParameters.of(exchange.request().query()));
        return new ResourceWriter<>(type, stores.apply(exchange.caller()), exchange, served, wanted);
    }
}
