package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.Optional;
import java.util.function.Consumer;

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
        Optional<Filter> filter = parameters.filter().map(text -> parsed(text, exchange.leniency()));
        Query query = read(parameters, filter.map(parsed -> FilterChecker.check(type, parsed, exchange.leniency())));
        if (query.sort().isEmpty() && parameters.sortBy().isPresent()) {
            throw invalidValue(type.name() + " has no attribute "
                    + Excerpt.of(parameters.sortBy().get()) + " to sort by.");
        }
        exchange.refuseUnlessAllowed(Operation.QUERY, type, Optional.empty(), query.attributes());
        return query;
    }

    /**
     * The same, where the type is one of several that are searched at once: an attribute that it lacks has no value.
     *
     * @param filter what {@link #parsed} has made of the parameter
     * @param lacking is given each path of the filter that leads nowhere in this type
     */
    Query readAmongOthers(QueryParameters parameters, Optional<Filter> filter, Consumer<AttributePath> lacking) {
        return read(parameters, filter.map(parsed -> FilterChecker.check(type, parsed, exchange.leniency(), lacking)));
    }

    /** @throws ScimException {@code invalidFilter} if {@code text} is no filter */
    static Filter parsed(String text, Leniency leniency) {
        try {
            return leniency.parse(syntax -> Filter.parse(text, syntax));
        } catch (FilterSyntaxException e) {
            throw new ScimException(ScimType.INVALID_FILTER, "The filter cannot be understood: " + e.getMessage());
        }
    }

    private Query read(QueryParameters parameters, Optional<Filter> checked) {
        Query query = Query.all(type);
        if (checked.isPresent()) {
            query = query.withFilter(AddressFilter.of(
                    type,
                    checked.get(),
                    name -> exchange.types().addresses(name, exchange.request().baseUri())));
        }
        Optional<Sort> sort = sort(parameters);
        if (sort.isPresent()) {
            query = query.withSort(sort.get());
        }
        refuseSensitive(query);
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

    /** The order that is asked for; none if the type lacks the attribute. */
    private Optional<Sort> sort(QueryParameters parameters) {
        boolean descending = parameters.descending();
        return parameters
                .sortBy()
                .flatMap(QueryReader::path)
                .flatMap(parsed -> type.resolve(parsed, exchange.leniency()))
                .filter(found -> !found.isExtension() && isReturned(found.definition()))
                .map(QueryReader::comparable)
                .filter(found -> isReturned(found.leaf()))
                .map(found -> new Sort(found, descending));
    }

    /** What is never returned could be guessed by the order. */
    private static boolean isReturned(AttributeDefinition attribute) {
        return attribute.returned() != Returned.NEVER;
    }

    private static SchemaPath comparable(SchemaPath path) {
        return path.leaf().complex()
                ? path.definition()
                        .subAttribute("value")
                        .map(path::withSubAttribute)
                        .orElseThrow(() -> invalidValue(path + " is complex: sort by one of its sub-attributes."))
                : path;
    }

    private static Optional<AttributePath> path(String text) {
        try {
            return Optional.of(AttributePath.parse(text));
        } catch (FilterSyntaxException e) {
            return Optional.empty(); // no attribute has such a name
        }
    }
}
