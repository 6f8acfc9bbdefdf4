package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.util.Optional;

/** The resources of one type of a {@link JdbcStore} that are neither users nor groups. */
final class JdbcResourceStore<R extends Resource> implements CursorPaging<R> {

    private final JdbcSetup setup;
    private final ResourceTable table;
    private final Resources<R> resources;
    private final Memberships memberships;

    JdbcResourceStore(JdbcSetup setup, Tenant tenant, ResourceTable table, Resources<R> resources) {
        this.setup = setup;
        this.table = table;
        this.resources = resources;
        this.memberships = new Memberships(setup, tenant);
    }

    @Override
    public R create(R resource, Projection wanted) {
        return setup.run(session -> resources.view(table.insert(session, kept(resource))));
    }

    @Override
    public Optional<R> get(String id, Projection wanted) {
        return setup.run(session -> table.find(session, id).map(resources::view));
    }

    @Override
    public Page<R> query(Query query) {
        return setup.run(session -> resources.page(session, query, (same, found) -> found));
    }

    @Override
    public Slice<R> slice(Query query, Optional<String> after) {
        return setup.run(session -> resources.slice(session, query, after, (same, found) -> found));
    }

    @Override
    public R replace(R before, R after) {
        StoredRow row = ResourceTable.row(before, kept(before));
        Attributes changed = kept(after);
        return setup.run(session -> {
            if (changed.equals(row.attributes())) {
                table.requireCurrent(session, row);
                return before;
            }
            return resources.view(table.update(session, row, changed));
        });
    }

    @Override
    public boolean delete(R before) {
        StoredRow row = ResourceTable.row(before, kept(before));
        return setup.run(session -> {
            memberships.touchGroupsOf(session, row.id(), table.now());
            table.delete(session, row);
            return true;
        });
    }

    private static Attributes kept(Resource resource) {
        return resource.attributes().without("id").without("meta");
    }
}
