package io.github.scimlet.protocol;

import io.github.scimlet.model.User;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.TestStore;
import java.util.Optional;

/** Users that live in another store, which pages by cursor; a test overrides what it wants to see or to break. */
class SlicingUsers extends DelegatingUsers implements CursorPaging<User> {

    private final ResourceStore<User> users;

    SlicingUsers(TestStore store) {
        super(store.users());
        this.users = store.users();
    }

    @Override
    public Slice<User> slice(Query query, Optional<String> after) {
        if (users instanceof CursorPaging<User> paging) {
            return paging.slice(query, after);
        }
        throw new IllegalStateException("these users have no cursors");
    }
}
