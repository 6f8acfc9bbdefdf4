package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;

/** Stores in memory. */
final class InMemoryTestStores implements TestStores {

    @Override
    public TestStore create(Settings settings) {
        InMemoryStore.Builder builder =
                InMemoryStore.builder().clock(settings.clock()).uniqueGroupNames(settings.uniqueGroupNames());
        settings.userExtensions().forEach(builder::userExtension);
        settings.groupExtensions().forEach(builder::groupExtension);
        return new InMemory(builder.build());
    }

    private record InMemory(InMemoryStore store) implements TestStore {

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
