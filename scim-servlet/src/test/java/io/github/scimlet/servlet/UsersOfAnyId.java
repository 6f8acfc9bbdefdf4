package io.github.scimlet.servlet;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a user for any id, of whatever characters, and as many as a query asks for; keeps nothing. */
class UsersOfAnyId implements UserStore {

    private final String title;

    UsersOfAnyId() {
        this("Tour guide");
    }

    /** @param title of each user, as long as users shall be large */
    UsersOfAnyId(String title) {
        this.title = title;
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return Optional.of(user(id));
    }

    @Override
    public Page<User> query(Query query) {
        List<User> users = IntStream.range(0, query.count())
                .mapToObj(number -> user(Integer.toString(number)))
                .toList();
        return Page.of(users);
    }

    @Override
    public User create(User resource, Projection wanted) {
        return resource.withId("1");
    }

    @Override
    public User replace(User before, User after) {
        return after;
    }

    @Override
    public boolean delete(User before) {
        return true;
    }

    private User user(String id) {
        return User.named("user " + id).withId(id).withTitle(title);
    }
}
