package io.github.scimlet.testkit.embedding;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.Optional;

/** A store with few columns, as many vendors have it. */
record AccountUsers(UserStore rows) implements UserStore {

    private static final Projection ROW = Projection.everything(Schemas.USERS);

    AccountUsers(AccountTables tables, String tenant) {
        this(tables.of(tenant));
    }

    @Override
    public User create(User user, Projection wanted) {
        return rows.create(row(user), ROW);
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return rows.get(id, ROW);
    }

    @Override
    public Page<User> query(Query query) {
        return rows.query(query.withProjection(ROW));
    }

    @Override
    public User replace(User before, User after) {
        return rows.replace(before, row(after));
    }

    @Override
    public boolean delete(User user) {
        return rows.delete(user);
    }

    private static User row(User user) {
        Attributes given = user.attributes();
        return new User(Attributes.of("userName", user.userName())
                        .with("active", given.get("active"))
                        .with("name", given.complex("name").map(name -> only("familyName", name)))
                        .with(
                                "emails",
                                given.complexes("emails").stream()
                                        .limit(1)
                                        .map(email -> only("value", email))
                                        .toList()))
                .withId(user.id())
                .withMeta(user.meta());
    }

    private static Attributes only(String name, Attributes value) {
        return Attributes.EMPTY.with(name, value.get(name));
    }
}
