package io.github.scimlet.jdbc;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TestStores;
import io.github.scimlet.store.UserStore;
import java.util.UUID;

/**
 * Has tests of scim-core run on {@link TestDatabase#chosen}. What is a store of its own to a test is another tenant there.
 */
public final class JdbcTestStores implements TestStores {

    @Override
    public TestStore create(Settings settings) {
        JdbcStore.Builder store = JdbcStore.builder(OwnTables.in(TestDatabase.chosen()))
                .clock(settings.clock())
                .uniqueGroupNames(settings.uniqueGroupNames());
        settings.userExtensions().forEach(store::userExtension);
        settings.groupExtensions().forEach(store::groupExtension);
        return new Tested(store.build().tenant(UUID.randomUUID().toString()));
    }

    private record Tested(JdbcStore store) implements TestStore {

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
}
