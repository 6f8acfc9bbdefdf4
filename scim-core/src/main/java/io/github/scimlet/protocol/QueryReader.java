package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.Optional;

/** Turns what a client asks for into a query for the stores of one type. */
final class QueryReader {

    private final ResourceType<?> type;
    private final Exchange exchange;

    QueryReader(ResourceType<?> type, Exchange exchange) {
        this.type = type;
        this.exchange = exchange;
    }

    /**
     * The query, of which page and projection are still to be set.
     *
     * @throws ScimException {@code invalidFilter} or {@code invalidValue} if filter or order make no sense; 403 {@code
     *     sensitive} if they do not belong into a URL; 403 if the caller may not ask that
     */
    Query read(QueryParameters parameters) {
        Query query = Query.all(type);
        if (parameters.filter().isPresent()) {
            query = query.withFilter(filter(parameters.filter().get()));
        }
        boolean descending = parameters.descending();
        if (parameters.sortBy().isPresent()) {
            query = query.withSort(sort(parameters.sortBy().get(), descending));
        }
        refuseSensitive(query);
        exchange.refuseUnlessAllowed(Operation.QUERY, type, Optional.empty(), query.attributes());
        return query;
    }

    /** What is in a URL is in logs as well (RFC 7644 §7.5.2). */
    private void refuseSensitive(Query query) {
        if (exchange.request().method().equals("POST")) {
            return;
        }
        for (AttributePath attribute : query.attributes()) {
            if (exchange.config().sensitiveAttributes().contains(attribute)) {
                throw new ScimException(
                        ScimType.SENSITIVE,
                        attribute + " must not be asked for in a URL; send the query by POST to " + type.endpoint()
                                + "/.search.");
            }
        }
    }

    private Filter filter(String text) {
        try {
            Filter filter = exchange.leniency().parse(syntax -> Filter.parse(text, syntax));
            Filter checked = FilterChecker.check(type, filter, exchange.leniency());
            return AddressFilter.of(
                    type, checked, exchange.types().addresses(exchange.request().baseUri()));
        } catch (FilterSyntaxException e) {
            throw new ScimException(ScimType.INVALID_FILTER, "The filter cannot be understood: " + e.getMessage());
        }
    }

    private Sort sort(String sortBy, boolean descending) {
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
}
