package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;

class StreamedGroupsTest extends GroupStoreContract implements CursorPagingContract<Group>, MemberStreamingContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected GroupStore emptyStore() {
        return new StreamedGroups(store.groups());
    }

    @Override
    protected UserStore emptyUsers() {
        return store.users();
    }

    @Override
    protected int manyMembers() {
        return 1_000;
    }
}
