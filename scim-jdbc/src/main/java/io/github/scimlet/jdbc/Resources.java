package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Queries for the resources of one type in our own tables. */
final class Resources<R extends Resource> {

    /** What is added to resources before they are shown, for all of a page at a time. */
    interface Completion<R> {
        List<R> complete(Session session, List<R> resources) throws SQLException;
    }

    private final ResourceType<R> type;
    private final SqlSearch<R> search;

    Resources(JdbcSetup setup, ResourceType<R> type, ColumnMapping mapping) {
        this.type = type;
        this.search = SqlSearch.of(
                setup.transactions(),
                SqlFilter.of(mapping, setup.dialect()),
                StoredRow.COLUMNS,
                row -> view(StoredRow.read(row, setup.dialect())));
    }

    R view(StoredRow row) {
        return type.view(row.toAttributes());
    }

    R view(Attributes attributes) {
        return type.view(attributes);
    }

    Page<R> page(Session session, Query query, Completion<R> completion) throws SQLException {
        Page<R> page = search.page(session, query);
        return Page.of(completion.complete(session, page.resources()), page.totalResults());
    }

    Slice<R> slice(Session session, Query query, Optional<String> after, Completion<R> completion) throws SQLException {
        Slice<R> slice = search.slice(session, query, after.map(SqlPosition::parse));
        Slice<R> complete = Slice.of(completion.complete(session, slice.resources()), slice.next());
        return slice.totalResults().isPresent()
                ? complete.withTotalResults(slice.totalResults().getAsLong())
                : complete;
    }
}
