package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.UserStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The users of one tenant of a {@link JdbcStore}. Safe for use by many threads, and by any number of processes that share
 * the database.
 *
 * <p>Each method is one transaction. When the database cannot answer, it throws a {@link
 * io.github.scimlet.error.ScimException} of status 503.
 */
public final class JdbcUserStore implements UserStore, CursorPaging<User> {

    private final JdbcSetup setup;
    private final Resources<User> users;
    private final Managers managers;

    JdbcUserStore(JdbcSetup setup, Tenant tenant, StoredType<User> type) {
        this.setup = setup;
        this.users = new Resources<>(setup, tenant, type, JdbcUserStore::kept, this::complete);
        this.managers = new Managers(setup, tenant, users.table());
    }

    @Override
    public User create(User user, Projection wanted) {
        return setup.run(session -> users.shown(session, users.table().insert(session, users.kept(user)), wanted));
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
    public Slice<User> slice(Query query, Optional<String> after) {
        return users.slice(query, after);
    }

    @Override
    public User replace(User before, User after) {
        StoredRow row = users.row(before);
        Attributes changed = users.kept(after);
        return setup.run(session ->
                users.shown(session, users.replaced(session, row, changed), Projection.everything(Schemas.USERS)));
    }

    @Override
    public boolean delete(User before) {
        return users.delete(before, managers::dismiss);
    }

    /** Groups and the manager's name follow from other resources. */
    private static Attributes kept(User user) {
        return Managers.unnamed(user).attributes().without("groups");
    }

    private List<User> complete(Session session, List<User> found, Projection wanted) throws SQLException {
        List<User> named = wanted.includes(EnterpriseUser.SCHEMA) ? managers.named(session, found) : found;
        return wanted.includes("groups") ? withGroups(session, named) : named;
    }

    private List<User> withGroups(Session session, List<User> found) throws SQLException {
        Map<String, List<Membership>> groups = users.memberships()
                .groupsOf(session, found.stream().map(User::id).toList());
        return found.stream()
                .map(user -> groups.containsKey(user.id()) ? user.withGroups(groups.get(user.id())) : user)
                .toList();
    }
}
