package io.github.scimlet.testkit;

import io.github.scimlet.model.User;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;

class InMemoryUsersTest extends UserStoreContract implements CursorPagingContract<User>, UserGroupsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected UserStore emptyStore() {
        return store.users();
    }

    @Override
    public GroupStore emptyGroups() {
        return store.groups();
    }
}
