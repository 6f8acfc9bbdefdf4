package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import java.util.Optional;

/** The resources of one type of an {@link InMemoryStore} that are neither users nor groups. */
final class InMemoryResources<R extends Resource> implements CursorPaging<R> {

    private final Tables tables;
    private final ResourceType<R> type;
    private final Table<Resource> table;

    InMemoryResources(Tables tables, ResourceType<R> type) {
        this.tables = tables;
        this.type = type;
        this.table = tables.of(type);
    }

    @Override
    public R create(R resource, Projection wanted) {
        return tables.writing(() -> view(table.insert(resource.attributes())));
    }

    @Override
    public Optional<R> get(String id, Projection wanted) {
        return tables.reading(() -> table.find(id).map(this::view));
    }

    @Override
    public Page<R> query(Query query) {
        return tables.reading(() -> query.of(table.candidates(query)).map(this::view));
    }

    @Override
    public Slice<R> slice(Query query, Optional<String> after) {
        return tables.reading(() -> query.slice(table.candidates(query), after).map(this::view));
    }

    @Override
    public R replace(R before, R after) {
        return tables.writing(() -> view(table.update(table.current(before), after.attributes())));
    }

    @Override
    public boolean delete(R before) {
        return tables.writing(() -> {
            String id = table.current(before).id();
            tables.forget(id);
            return table.remove(id);
        });
    }

    private R view(Resource resource) {
        return type.view(resource.attributes());
    }
}
