package io.github.scimlet.protocol;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.Optional;

/** Users that live in another store; a test overrides what it wants to see or to break. */
class DelegatingUsers implements UserStore {

    private final UserStore users;

    DelegatingUsers(UserStore users) {
        this.users = users;
    }

    @Override
    public User create(User user, Projection wanted) {
        return users.create(user, wanted);
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return users.get(id, wanted);
    }

    @Override
    public Page<User> query(Query query) {
        return users.query(query);
    }

    @Override
    public User replace(User before, User after) {
        return users.replace(before, after);
    }

    @Override
    public boolean delete(User before) {
        return users.delete(before);
    }
}
