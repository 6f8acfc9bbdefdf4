package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers a query with the page that the client asks for: by index (RFC 7644 §3.4.2.4) or by cursor (RFC 9865). */
final class PageReader<R extends Resource> {

    private final Served<R> served;
    private final ResourceType<R> type;
    private final Exchange exchange;
    private final QueryParameters parameters;
    private final Wanted wanted;

    PageReader(Served<R> served, Exchange exchange, QueryParameters parameters) {
        this.served = served;
        this.type = served.type();
        this.exchange = exchange;
        this.parameters = parameters;
        this.wanted = Wanted.of(type, parameters, exchange.leniency());
    }

    /**
     * A ListResponse.
     *
     * @throws ScimException as {@link QueryReader#read}, and if there is no such page
     */
    Attributes read() {
        Query query = new QueryReader(type, exchange).read(parameters).withProjection(wanted.projection());
        Optional<String> cursor = parameters.cursor();
        return cursor.isPresent() ? byCursor(query, cursor.get()) : byIndex(query);
    }

    private Attributes byIndex(Query query) {
        Query asked = query.withPage(parameters.startIndex(), parameters.pageSize(exchange.config()));
        Page<R> page = served.page(exchange.caller(), asked);
        return ListResponse.of(seen(page.resources()), asked.startIndex(), page.totalResults());
    }

    private Attributes byCursor(Query query, String cursor) {
        if (!(served.store(exchange.caller()) instanceof CursorPaging<R> store)) {
            throw new ScimException(
                    ScimType.INVALID_CURSOR,
                    type.endpoint() + " has no cursors; ask for its pages by startIndex and count.");
        }
        byte[] purpose = purpose(query);
        Cursors cursors = exchange.setup().cursors();
        Optional<Cursors.Place> begin =
                cursor.isEmpty() ? Optional.empty() : Optional.of(cursors.read(cursor, purpose));
        int count = begin.map(this::countAsBefore).orElseGet(() -> parameters.pageSize(exchange.config()));
        Slice<R> slice = slice(store, query.withPage(1, count), begin.map(Cursors.Place::position));
        return ListResponse.of(
                seen(slice.resources()),
                slice.totalResults(),
                slice.next().map(position -> cursors.issue(new Cursors.Place(position, count), purpose)));
    }

    private int countAsBefore(Cursors.Place begin) {
        int count = Math.min(begin.count(), exchange.config().maxPageSize());
        if (parameters.count().isPresent() && parameters.pageSize(exchange.config()) != count) {
            throw new ScimException(
                    ScimType.INVALID_COUNT, "count was " + count + " on the first page, and must stay so.");
        }
        return count;
    }

    /** A client is told the same whoever finds that its cursor is of no use. */
    private Slice<R> slice(CursorPaging<R> store, Query query, Optional<String> after) {
        try {
            return new Promises(type, store).slice(query, after, store.slice(query, after));
        } catch (ScimException e) {
            throw e.error().type().equals(Optional.of(ScimType.INVALID_CURSOR)) ? Cursors.invalid() : e;
        }
    }

    /** All that must not change from page to page: who asks for what, and what is hidden from whoever asks. */
    private byte[] purpose(Query query) {
        Attributes all = Attributes.of("tenant", exchange.caller().tenant())
                .with("caller", exchange.caller().name())
                .with("hidden", hidden())
                .with("type", type.name())
                .with("filter", query.filter().map(Object::toString))
                .with("sortBy", query.sort().map(sort -> sort.path().toString()))
                .with("descending", query.sort().map(sort -> sort.descending()))
                .with("attributes", parameters.attributes())
                .with("excludedAttributes", parameters.excludedAttributes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.json().write(all, out);
        return out.toByteArray();
    }

    private List<String> hidden() {
        return served.hidden().stream().map(Object::toString).sorted().toList();
    }

    private List<Attributes> seen(List<R> resources) {
        Representation representation = exchange.types().representation(type, exchange);
        return resources.stream()
                .map(resource -> representation.of(resource, wanted, Set.of()))
                .toList();
    }
}
