package io.github.scimlet.jdbc;

import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TestStores;
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
        return new JdbcTestStore(store.build().tenant(UUID.randomUUID().toString()));
    }
}
