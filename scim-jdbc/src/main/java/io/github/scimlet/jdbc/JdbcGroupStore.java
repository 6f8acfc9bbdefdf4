package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.NamedMembers;
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
 * <p>A member is a row, and no statement but those that read members takes longer because a group has many. Of a group
 * that is read or replaced by the engine, however large, a thousand members are in memory at a time. Each method is one
 * transaction. When the database cannot answer, it throws a {@link io.github.scimlet.error.ScimException} of
 * status 503.
 */
public final class JdbcGroupStore implements MemberStreaming, CursorPaging<Group> {

    private final JdbcSetup setup;
    private final Resources<Group> groups;

    JdbcGroupStore(JdbcSetup setup, Tenant tenant, StoredType<Group> type) {
        this.setup = setup;
        this.groups =
                new Resources<>(setup, tenant, type, group -> group.attributes().without("members"), this::complete);
    }

    @Override
    public Group create(Group group, Projection wanted) {
        return setup.run(session -> {
            StoredRow row = groups.table().insert(session, groups.kept(group));
            groups.memberships().change(session, row.id(), new MemberChange(group.members(), Set.of()));
            return groups.shown(session, row, wanted);
        });
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        return groups.get(id, wanted);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted, MemberPage page) {
        return setup.run(session -> {
            Optional<StoredRow> row = groups.table().find(session, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(withMembers(session, groups.view(row.get()), page));
        });
    }

    private Group withMembers(Session session, Group group, MemberPage page) throws SQLException {
        return group.withMembers(groups.memberships().membersOf(session, group.id(), page));
    }

    @Override
    public Page<Group> query(Query query) {
        return groups.query(query);
    }

    @Override
    public Slice<Group> slice(Query query, Optional<String> after) {
        return groups.slice(query, after);
    }

    @Override
    public Group replace(Group before, Group after) {
        StoredRow row = groups.row(before);
        MemberChange change = MemberChange.between(before, after);
        boolean shown = hasMembers(before) || hasMembers(after);
        return setup.run(session -> {
            Group replaced = groups.view(replaced(session, row, groups.kept(after), change));
            return shown ? withMembers(session, List.of(replaced)).get(0) : replaced;
        });
    }

    private StoredRow replaced(Session session, StoredRow before, Attributes after, MemberChange change)
            throws SQLException {
        if (change.isEmpty()) {
            return groups.replaced(session, before, after);
        }
        StoredRow replaced = groups.table().update(session, before, after);
        groups.memberships().change(session, before.id(), change);
        return replaced;
    }

    @Override
    public Group create(Group group, NamedMembers members) {
        return setup.run(session -> {
            StoredRow row = groups.table().insert(session, groups.kept(group));
            changeMembers(session, row, members);
            return groups.view(row);
        });
    }

    @Override
    public Group replace(Group before, Group after, NamedMembers members) {
        StoredRow row = groups.row(before);
        return setup.run(session -> {
            groups.table().lock(session, row);
            boolean changed = changeMembers(session, row, members);
            Attributes kept = groups.kept(after);
            return groups.view(
                    changed ? groups.table().update(session, row, kept) : groups.replaced(session, row, kept));
        });
    }

    private boolean changeMembers(Session session, StoredRow group, NamedMembers members) throws SQLException {
        return new MemberMerge(session, groups.memberships(), group.id(), members).carryOut();
    }

    @Override
    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
        return setup.run(session -> {
            Optional<StoredRow> row = groups.table().findForUpdate(session, id);
            return row.isEmpty() ? Optional.empty() : Optional.of(changed(session, row.get(), change));
        });
    }

    private ChangedMembers changed(Session session, StoredRow row, MemberChange change) throws SQLException {
        MemberChange effect = groups.memberships().change(session, row.id(), change);
        StoredRow now = effect.isEmpty() ? row : groups.table().touch(session, row);
        return new ChangedMembers(groups.view(now), effect);
    }

    @Override
    public boolean delete(Group before) {
        return groups.delete(before, (session, id) -> {});
    }

    private static boolean hasMembers(Group group) {
        return group.attributes().has("members");
    }

    private List<Group> complete(Session session, List<Group> found, Projection wanted) throws SQLException {
        return wanted.includes("members") ? withMembers(session, found) : found;
    }

    private List<Group> withMembers(Session session, List<Group> found) throws SQLException {
        Map<String, List<Member>> members = groups.memberships()
                .membersOf(session, found.stream().map(Group::id).toList());
        return found.stream()
                .map(group -> group.withMembers(members.getOrDefault(group.id(), List.of())))
                .toList();
    }
}
