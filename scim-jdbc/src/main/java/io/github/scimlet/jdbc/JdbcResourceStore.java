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
    private final Resources<R> resources;

    JdbcResourceStore(JdbcSetup setup, Tenant tenant, StoredType<R> type) {
        this.setup = setup;
        this.resources = new Resources<>(setup, tenant, type, Resource::attributes, (session, found, wanted) -> found);
    }

    @Override
    public R create(R resource, Projection wanted) {
        return setup.run(session -> resources.view(resources.table().insert(session, resources.kept(resource))));
    }

    @Override
    public Optional<R> get(String id, Projection wanted) {
        return resources.get(id, wanted);
    }

    @Override
    public Page<R> query(Query query) {
        return resources.query(query);
    }

    @Override
    public Slice<R> slice(Query query, Optional<String> after) {
        return resources.slice(query, after);
    }

    @Override
    public R replace(R before, R after) {
        StoredRow row = resources.row(before);
        Attributes changed = resources.kept(after);
        return setup.run(session -> resources.view(resources.replaced(session, row, changed)));
    }

    @Override
    public boolean delete(R before) {
        return resources.delete(before, (session, id) -> {});
    }
}
