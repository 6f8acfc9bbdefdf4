package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
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
    private final ResourceTable table;
    private final Resources<User> users;
    private final Memberships memberships;
    private final Managers managers;

    JdbcUserStore(JdbcSetup setup, Tenant tenant, ResourceTable table, Resources<User> users) {
        this.setup = setup;
        this.table = table;
        this.users = users;
        this.memberships = new Memberships(setup, tenant);
        this.managers = new Managers(setup, tenant, table);
    }

    @Override
    public User create(User user, Projection wanted) {
        return setup.run(session -> shown(session, table.insert(session, kept(user)), wanted));
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return setup.run(session -> {
            Optional<StoredRow> row = table.find(session, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(shown(session, row.get(), wanted));
        });
    }

    @Override
    public Page<User> query(Query query) {
        return setup.run(
                session -> users.page(session, query, (same, found) -> shown(same, found, query.projection())));
    }

    @Override
    public Slice<User> slice(Query query, Optional<String> after) {
        return setup.run(
                session -> users.slice(session, query, after, (same, found) -> shown(same, found, query.projection())));
    }

    @Override
    public User replace(User before, User after) {
        StoredRow row = ResourceTable.row(before, kept(before));
        Attributes changed = kept(after);
        return setup.run(session -> {
            if (changed.equals(row.attributes())) {
                table.requireCurrent(session, row);
                return before;
            }
            return complete(session, List.of(users.view(table.update(session, row, changed))))
                    .get(0);
        });
    }

    @Override
    public boolean delete(User before) {
        StoredRow row = ResourceTable.row(before, kept(before));
        return setup.run(session -> {
            memberships.touchGroupsOf(session, row.id(), table.now());
            managers.dismiss(session, row.id());
            table.delete(session, row);
            return true;
        });
    }

    /** Groups and the manager's name follow from other resources, and no password is kept. */
    private static Attributes kept(User user) {
        return Managers.unnamed(user)
                .attributes()
                .without("id")
                .without("meta")
                .without("groups")
                .without("password");
    }

    private User shown(Session session, StoredRow row, Projection wanted) throws SQLException {
        return shown(session, List.of(users.view(row)), wanted).get(0);
    }

    private List<User> shown(Session session, List<User> found, Projection wanted) throws SQLException {
        return wanted.includes("groups") ? complete(session, found) : named(session, found);
    }

    private List<User> complete(Session session, List<User> found) throws SQLException {
        Map<String, List<Membership>> groups =
                memberships.groupsOf(session, found.stream().map(User::id).toList());
        return named(session, found).stream()
                .map(user -> groups.containsKey(user.id()) ? user.withGroups(groups.get(user.id())) : user)
                .toList();
    }

    private List<User> named(Session session, List<User> found) throws SQLException {
        Map<String, String> names = managers.namesFor(session, found);
        return found.stream().map(user -> Managers.named(user, names)).toList();
    }
}
