package io.github.scimlet.jdbc;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.UserStore;

/** A {@link JdbcStore} as the tests of scim-core know stores. */
record JdbcTestStore(JdbcStore store) implements TestStore {

    @Override
    public UserStore users() {
        return store.users();
    }

    @Override
    public GroupStore groups() {
        return store.groups();
    }

    @Override
    public <R extends Resource> ResourceStore<R> resources(ResourceType<R> type) {
        return store.resources(type);
    }
}
