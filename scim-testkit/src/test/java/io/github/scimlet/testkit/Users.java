package io.github.scimlet.testkit;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Another store, of which a subclass breaks a part. */
class Users implements UserStore, CursorPaging<User> {

    static final Projection ALL = Projection.everything(Schemas.USERS);

    final UserStore inner;

    Users(UserStore inner) {
        this.inner = inner;
    }

    /** How users look from outside. */
    User shown(User user) {
        return user;
    }

    @Override
    public User create(User user, Projection wanted) {
        return shown(inner.create(user, wanted));
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return inner.get(id, wanted).map(this::shown);
    }

    @Override
    public Page<User> query(Query query) {
        Page<User> page = inner.query(query);
        return Page.of(page.resources().stream().map(this::shown).toList(), page.totalResults());
    }

    @Override
    public Slice<User> slice(Query query, Optional<String> after) {
        @SuppressWarnings("unchecked") // the store in memory has cursors, and so have those around it
        Slice<User> slice = ((CursorPaging<User>) inner).slice(query, after);
        Slice<User> shown = Slice.of(slice.resources().stream().map(this::shown).toList(), slice.next());
        return slice.totalResults().isPresent()
                ? shown.withTotalResults(slice.totalResults().getAsLong())
                : shown;
    }

    @Override
    public User replace(User before, User after) {
        return shown(inner.replace(before, after));
    }

    @Override
    public boolean delete(User before) {
        return inner.delete(before);
    }

    final List<User> all() {
        return inner.query(Query.all(Schemas.USERS)).resources();
    }

    final Optional<User> now(User user) {
        return inner.get(user.id(), ALL);
    }

    /** Changes a user whatever the version. */
    final User change(User user, UnaryOperator<User> change) {
        User current = now(user).orElseThrow();
        return inner.replace(current, change.apply(current));
    }

    static Page<User> page(List<User> all, Query query) {
        return Page.of(
                all.stream().skip(query.startIndex() - 1L).limit(query.count()).toList(), all.size());
    }
}
