package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is the same for the resources of any type of one tenant: each public method is one transaction. */
final class Resources<R extends Resource> {

    /**
     * What is added to resources that have been read, for all of a page at a time.
     *
     * @param <R> their view
     */
    interface Completion<R> {
        List<R> complete(Session session, List<R> resources, Projection wanted) throws SQLException;
    }

    /** What else a deletion changes. */
    interface Consequence {
        void carryOut(Session session, String id) throws SQLException;
    }

    private final JdbcSetup setup;
    private final StoredType<R> type;
    private final ResourceTable table;
    private final Memberships memberships;
    private final SqlSearch<R> search;
    private final Function<R, Attributes> kept;
    private final Completion<R> completion;

    /** @param kept what of a resource stands in its row, apart from {@code id} and {@code meta} */
    Resources(
            JdbcSetup setup,
            Tenant tenant,
            StoredType<R> type,
            Function<R, Attributes> kept,
            Completion<R> completion) {
        this.setup = setup;
        this.type = type;
        this.table = new ResourceTable(setup, tenant, type.index());
        this.memberships = new Memberships(setup, tenant);
        this.kept = kept;
        this.completion = completion;
        this.search = SqlSearch.of(
                setup.sessions(),
                SqlFilter.of(tenant.rows(type.mapping(), setup.dialect()), setup.dialect()),
                StoredRow.COLUMNS,
                row -> view(StoredRow.read(row, setup.dialect())));
    }

    ResourceTable table() {
        return table;
    }

    Memberships memberships() {
        return memberships;
    }

    R view(StoredRow row) {
        return type.type().view(row.toAttributes());
    }

    Attributes kept(R resource) {
        return kept.apply(resource).without("id").without("meta").withoutSecrets();
    }

    /** The row that {@code resource} was read from. */
    StoredRow row(R resource) {
        return ResourceTable.row(resource, kept(resource));
    }

    R shown(Session session, StoredRow row, Projection wanted) throws SQLException {
        return completion.complete(session, List.of(view(row)), wanted).get(0);
    }

    Optional<R> get(String id, Projection wanted) {
        return setup.run(session -> {
            Optional<StoredRow> row = table.find(session, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(shown(session, row.get(), wanted));
        });
    }

    Page<R> query(Query query) {
        return setup.run(session -> {
            Page<R> page = search.page(session, query);
            return Page.of(completion.complete(session, page.resources(), query.projection()), page.totalResults());
        });
    }

    Slice<R> slice(Query query, Optional<String> after) {
        return setup.run(session -> {
            Slice<R> slice = search.slice(session, query, after.map(SqlPosition::parse));
            Slice<R> complete =
                    Slice.of(completion.complete(session, slice.resources(), query.projection()), slice.next());
            return slice.totalResults().isPresent()
                    ? complete.withTotalResults(slice.totalResults().getAsLong())
                    : complete;
        });
    }

    /** The row with what {@code after} has; the very same if that is no change. */
    StoredRow replaced(Session session, StoredRow before, Attributes after) throws SQLException {
        if (after.equals(before.attributes())) {
            table.requireCurrent(session, before);
            return before;
        }
        return table.update(session, before, after);
    }

    boolean delete(R before, Consequence consequence) {
        StoredRow row = row(before);
        return setup.run(session -> {
            List<String> groups = memberships.touchGroupsOf(session, row.id(), table.now());
            consequence.carryOut(session, row.id());
            table.findForUpdate(session, row.id()); // whoever has made it a member ends first, and nobody else begins
            memberships.touchGroupsJoinedSince(session, groups, row.id(), table.now());
            table.delete(session, row);
            return true;
        });
    }
}
