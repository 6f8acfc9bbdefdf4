package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of one tenant of a {@link JdbcStore}; any resource of that tenant can be a member. Safe for use by many
 * threads, and by any number of processes that share the database.
 *
 * <p>A member is a row, and no statement but those that read members takes longer because a group has many. Each method
 * is one transaction. When the database cannot answer, it throws a {@link io.github.scimlet.error.ScimException} of
 * status 503.
 */
public final class JdbcGroupStore implements GroupStore, CursorPaging<Group> {

    private final JdbcSetup setup;
    private final ResourceTable table;
    private final Resources<Group> groups;
    private final Memberships memberships;

    JdbcGroupStore(JdbcSetup setup, Tenant tenant, ResourceTable table, Resources<Group> groups) {
        this.setup = setup;
        this.table = table;
        this.groups = groups;
        this.memberships = new Memberships(setup, tenant);
    }

    @Override
    public Group create(Group group, Projection wanted) {
        return setup.run(session -> {
            StoredRow row = table.insert(session, kept(group));
            memberships.change(session, row.id(), new MemberChange(group.members(), Set.of()));
            return shown(session, List.of(groups.view(row)), wanted).get(0);
        });
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        return setup.run(session -> {
            Optional<StoredRow> row = table.find(session, id);
            return row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(shown(session, List.of(groups.view(row.get())), wanted)
                            .get(0));
        });
    }

    @Override
    public Page<Group> query(Query query) {
        return setup.run(
                session -> groups.page(session, query, (same, found) -> shown(same, found, query.projection())));
    }

    @Override
    public Slice<Group> slice(Query query, Optional<String> after) {
        return setup.run(session ->
                groups.slice(session, query, after, (same, found) -> shown(same, found, query.projection())));
    }

    @Override
    public Group replace(Group before, Group after) {
        StoredRow row = ResourceTable.row(before, kept(before));
        MemberChange change = MemberChange.between(before, after);
        return setup.run(session -> {
            Group replaced = groups.view(replaced(session, row, kept(after), change));
            return hasMembers(before) || hasMembers(after)
                    ? withMembers(session, List.of(replaced)).get(0)
                    : replaced;
        });
    }

    private StoredRow replaced(Session session, StoredRow before, Attributes after, MemberChange change)
            throws SQLException {
        if (after.equals(before.attributes()) && change.isEmpty()) {
            table.requireCurrent(session, before);
            return before;
        }
        StoredRow replaced = table.update(session, before, after);
        memberships.change(session, before.id(), change);
        return replaced;
    }

    @Override
    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
        return setup.run(session -> {
            Optional<StoredRow> row = table.findForUpdate(session, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(changed(session, row.get(), change));
        });
    }

    private ChangedMembers changed(Session session, StoredRow row, MemberChange change) throws SQLException {
        MemberChange effect = memberships.change(session, row.id(), change);
        StoredRow now = effect.isEmpty() ? row : table.touch(session, row);
        return new ChangedMembers(groups.view(now), effect);
    }

    @Override
    public boolean delete(Group before) {
        StoredRow row = ResourceTable.row(before, kept(before));
        return setup.run(session -> {
            memberships.touchGroupsOf(session, row.id(), table.now());
            table.delete(session, row);
            return true;
        });
    }

    private static Attributes kept(Group group) {
        return group.attributes().without("id").without("meta").without("members");
    }

    private static boolean hasMembers(Group group) {
        return group.attributes().has("members");
    }

    private List<Group> shown(Session session, List<Group> found, Projection wanted) throws SQLException {
        return wanted.includes("members") ? withMembers(session, found) : found;
    }

    private List<Group> withMembers(Session session, List<Group> found) throws SQLException {
        Map<String, List<Member>> members =
                memberships.membersOf(session, found.stream().map(Group::id).toList());
        return found.stream()
                .map(group -> group.withMembers(members.getOrDefault(group.id(), List.of())))
                .toList();
    }
}
