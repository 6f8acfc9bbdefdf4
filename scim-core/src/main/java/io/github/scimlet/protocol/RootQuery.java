package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SortOrder;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One query over the resources of all types: a query for each, whose answers are put together. */
final class RootQuery {

    private final Exchange exchange;
    private final QueryParameters parameters;
    private final Optional<Filter> filter;
    private final List<Part<?>> parts = new ArrayList<>();

    /** The query for one type. */
    private record Part<R extends Resource>(Served<R> served, Query query) {

        Page<R> page(Exchange exchange, int count, Projection projection) {
            return served.page(exchange.caller(), query.withPage(1, count).withProjection(projection));
        }
    }

    /**
     * A resource that matches.
     *
     * @param wanted what the client wants to see of resources of its type
     * @param sort what its type has of the attribute by which all are sorted
     */
    record Found(ResourceType<?> type, Wanted wanted, Optional<SchemaPath> sort, Resource resource) {}

    /** What was found, and how many there are in all. */
    record Answer(List<Found> found, long totalResults) {}

    /**
     * The query that {@code parameters} ask for.
     *
     * @throws ScimException {@code invalidFilter} or {@code invalidValue} if no type has an attribute that is named, or
     *     one that has it cannot be asked for it so; 403 if the caller may ask for none of them
     */
    RootQuery(Exchange exchange, QueryParameters parameters) {
        this.exchange = exchange;
        this.parameters = parameters;
        this.filter = parameters.filter().map(text -> QueryReader.parsed(text, exchange.leniency()));
        Optional<Set<AttributePath>> unknown = Optional.empty();
        for (Served<?> served : exchange.types().all()) {
            Set<AttributePath> lacking = new HashSet<>();
            add(served, lacking);
            unknown.ifPresent(lacking::retainAll);
            unknown = Optional.of(lacking);
        }
        unknown.orElse(Set.of()).stream().findFirst().ifPresent(RootQuery::refuse);
        refuseUnknownOrder();
    }

    private <R extends Resource> void add(Served<R> served, Set<AttributePath> lacking) {
        ResourceType<R> type = served.type();
        Query query = new QueryReader(type, exchange).readAmongOthers(parameters, filter, lacking::add);
        if (exchange.config().operations(type.name()).contains(Operation.QUERY)
                && exchange.allows(Operation.QUERY, type, Optional.empty(), query.attributes())) {
            parts.add(new Part<>(served, query));
        }
    }

    private static void refuse(AttributePath path) {
        throw new ScimException(
                ScimType.INVALID_FILTER, "No type has an attribute " + Excerpt.of(path.toString()) + ".");
    }

    private void refuseUnknownOrder() {
        if (parts.isEmpty()) {
            throw new ScimException(ScimError.of(403, "These credentials do not allow this query of any type."));
        }
        if (parameters.sortBy().isPresent()
                && parts.stream().allMatch(part -> part.query().sort().isEmpty())) {
            throw invalidValue(
                    "No type has an attribute " + Excerpt.of(parameters.sortBy().get()) + " to sort by.");
        }
    }

    /**
     * The first {@code count} resources of all.
     *
     * <p>All of a type that may be among them are asked for: what comes before what is known only when all are there.
     */
    Answer first(int count) {
        List<Found> found = new ArrayList<>();
        long total = 0;
        for (Part<?> part : parts) {
            ResourceType<?> type = part.served().type();
            Wanted wanted = Wanted.of(type, parameters, exchange.leniency());
            Optional<SchemaPath> sort = part.query().sort().map(Sort::path);
            Page<?> page = part.page(exchange, count, projection(part, wanted.projection()));
            total += page.totalResults();
            page.resources().forEach(resource -> found.add(new Found(type, wanted, sort, resource)));
        }
        if (parameters.sortBy().isPresent()) {
            found.sort(SortOrder.by(Found::sort, one -> one.resource().attributes(), parameters.descending()));
        }
        return new Answer(found.stream().limit(count).toList(), total);
    }

    /** What it is sorted by must be there, be it shown or not; lists that nobody looks at need not. */
    private static Projection projection(Part<?> part, Projection wanted) {
        if (part.query().sort().isEmpty()) {
            return wanted;
        }
        ResourceType<?> type = part.served().type();
        Set<AttributePath> used = part.query().attributes();
        Projection needed = Projection.stored(type);
        for (AttributeDefinition attribute : type.schema().attributes()) {
            boolean looked = wanted.includes(attribute.name()) || used.contains(AttributePath.of(attribute.name()));
            needed = attribute.multiValued() && !looked ? needed.without(attribute.name()) : needed;
        }
        return needed;
    }

    /** What the client sees of {@code found}. */
    Attributes shown(Found found) {
        return exchange.types().representation(found.type(), exchange).of(found.resource(), found.wanted(), Set.of());
    }
}
