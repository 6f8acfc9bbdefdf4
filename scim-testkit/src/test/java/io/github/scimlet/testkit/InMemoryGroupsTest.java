package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;

class InMemoryGroupsTest extends GroupStoreContract implements CursorPagingContract<Group> {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected GroupStore emptyStore() {
        return store.groups();
    }

    @Override
    protected UserStore emptyUsers() {
        return store.users();
    }
}
