package io.github.scimlet.jdbc;

import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Membership;
import io.github.scimlet.store.MemberPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is in which group of a tenant: a row each. */
final class Memberships {

    private final TableNames tables;
    private final Tenant tenant;
    private final SqlDialect dialect;

    Memberships(JdbcSetup setup, Tenant tenant) {
        this.tables = setup.tables();
        this.tenant = tenant;
        this.dialect = setup.dialect();
    }

    /** The members of each of {@code groups}, by the id of the group. */
    Map<String, List<Member>> membersOf(Session session, Collection<String> groups) throws SQLException {
        return related(session, groups, "m.group_id", "m.member_id", Memberships::member);
    }

    /**
     * Some members of {@code group}, in the order of their ids. They are chosen before anything is joined, and the plan knows
     * how few they are: else PostgreSQL merges, and reads all resources that come before them again for each page.
     */
    List<Member> membersOf(Session session, String group, MemberPage page) throws SQLException {
        return session.list(
                Sql.of(
                        "SELECT r.id, r.type, r.label FROM (SELECT tenant, member_id FROM " + tables.member()
                                + " WHERE tenant = ? AND group_id = ? AND member_id > ?"
                                + " ORDER BY member_id LIMIT " + page.count() + ") m JOIN " + tables.resource()
                                + " r ON r.tenant = m.tenant AND r.id = m.member_id ORDER BY m.member_id",
                        tenant.key(),
                        group,
                        page.after().orElse("")),
                Memberships::member);
    }

    /** The ids of the first {@code count} members of {@code group} behind the one of the id {@code after}, in their order. */
    List<String> idsOf(Session session, String group, String after, int count) throws SQLException {
        return session.list(
                Sql.of(
                        "SELECT member_id FROM " + tables.member()
                                + " WHERE tenant = ? AND group_id = ? AND member_id > ? ORDER BY member_id LIMIT ?",
                        tenant.key(),
                        group,
                        after,
                        count),
                row -> row.getString(1));
    }

    /** The groups that each of {@code members} is in, by the id of the member. */
    Map<String, List<Membership>> groupsOf(Session session, Collection<String> members) throws SQLException {
        return related(session, members, "m.member_id", "m.group_id", Memberships::membership);
    }

    private <T> Map<String, List<T>> related(
            Session session, Collection<String> ids, String here, String there, RowReader<T> reader)
            throws SQLException {
        Map<String, List<T>> related = new LinkedHashMap<>();
        for (List<String> some : Ids.inParts(ids)) {
            Sql query = Sql.of(
                            "SELECT r.id, r.type, r.label, " + here + " FROM " + tables.member() + " m JOIN "
                                    + tables.resource() + " r ON r.tenant = m.tenant AND r.id = " + there
                                    + " WHERE m.tenant = ? AND " + here + " IN ",
                            tenant.key())
                    .then(Sql.list(some))
                    .then(" ORDER BY " + here + ", " + there);
            session.list(
                    query,
                    row -> related.computeIfAbsent(row.getString(4), none -> new ArrayList<>())
                            .add(reader.read(row)));
        }
        return related;
    }

    private static Member member(ResultSet row) throws SQLException {
        Member member = Member.of(row.getString(1)).withType(row.getString(2));
        return label(row).map(member::withDisplay).orElse(member);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        Membership membership = Membership.of(row.getString(1)).withType("direct");
        return label(row).map(membership::withDisplay).orElse(membership);
    }

    private static Optional<String> label(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString(3));
    }

    /**
     * Changes the members of a group whose row the caller holds, and says what took effect: those who are nobody do not
     * become members.
     */
    MemberChange change(Session session, String group, MemberChange change) throws SQLException {
        Map<String, Member> come =
                existing(session, change.added().stream().map(Member::value).toList());
        Set<String> before = membersAmong(
                session,
                group,
                Stream.concat(come.keySet().stream(), change.removed().stream()).toList());
        Set<String> gone = new LinkedHashSet<>(change.removed());
        gone.retainAll(before);
        gone.removeAll(come.keySet());
        come.keySet().removeAll(before);
        remove(session, group, gone);
        add(session, group, come.keySet());
        return new MemberChange(List.copyOf(come.values()), gone);
    }

    private Map<String, Member> existing(Session session, Collection<String> ids) throws SQLException {
        Map<String, Member> existing = new LinkedHashMap<>();
        for (List<String> some : Ids.inParts(ids)) {
            session.list(
                            Sql.of(
                                            "SELECT r.id, r.type, r.label FROM " + tables.resource()
                                                    + " r WHERE r.tenant = ? AND r.id IN ",
                                            tenant.key())
                                    .then(Sql.list(some))
                                    .then(dialect.beforeReference()),
                            Memberships::member)
                    .forEach(member -> existing.put(member.value(), member));
        }
        return existing;
    }

    private Set<String> membersAmong(Session session, String group, Collection<String> ids) throws SQLException {
        Set<String> members = new HashSet<>();
        for (List<String> some : Ids.inParts(ids)) {
            members.addAll(session.list(
                    Sql.of(
                                    "SELECT member_id FROM " + tables.member()
                                            + " WHERE tenant = ? AND group_id = ? AND member_id IN ",
                                    tenant.key(),
                                    group)
                            .then(Sql.list(some)),
                    row -> row.getString(1)));
        }
        return members;
    }

    private void add(Session session, String group, Collection<String> members) throws SQLException {
        String insert = "INSERT INTO " + tables.member() + " (tenant, group_id, member_id) VALUES (?, ?, ?)";
        List<Sql> rows = members.stream()
                .map(member -> Sql.of(insert, tenant.key(), group, member))
                .toList();
        dialect.insertAll(session, rows);
    }

    private void remove(Session session, String group, Collection<String> members) throws SQLException {
        for (List<String> some : Ids.inParts(members)) {
            session.update(Sql.of(
                            "DELETE FROM " + tables.member() + " WHERE tenant = ? AND group_id = ? AND member_id IN ",
                            tenant.key(),
                            group)
                    .then(Sql.list(some)));
        }
    }

    /**
     * Marks the other groups of a resource that is about to go as changed; the rows of its memberships go with it.
     *
     * <p>Groups are locked in the order of their ids, and before their members as everywhere, so that no two of those who
     * do so wait for each other.
     *
     * @return the ids of these groups
     */
    List<String> touchGroupsOf(Session session, String member, Instant now) throws SQLException {
        List<String> groups = otherGroupsOf(session, member, "");
        touch(session, groups, now);
        return groups;
    }

    /**
     * Marks the groups that the resource has joined since {@code touched} were all. The caller holds its row, so that it
     * can join no more.
     */
    void touchGroupsJoinedSince(Session session, List<String> touched, String member, Instant now) throws SQLException {
        List<String> groups = otherGroupsOf(session, member, " FOR UPDATE"); // else MariaDB sees its snapshot alone
        groups.removeAll(Set.copyOf(touched));
        touch(session, groups, now);
    }

    private List<String> otherGroupsOf(Session session, String member, String lock) throws SQLException {
        return session.list(
                Sql.of(
                        "SELECT m.group_id FROM " + tables.member()
                                + " m WHERE m.tenant = ? AND m.member_id = ? AND m.group_id <> ? ORDER BY m.group_id"
                                + lock,
                        tenant.key(),
                        member,
                        member),
                row -> row.getString(1));
    }

    /** One by one: MariaDB locks all that it reads, which for a list can be all resources of a tenant. */
    private void touch(Session session, List<String> groups, Instant now) throws SQLException {
        session.updateAll(groups.stream()
                .map(group -> Sql.of(
                        "UPDATE " + tables.resource()
                                + " SET version = version + 1, last_modified = ? WHERE tenant = ? AND id = ?",
                        dialect.parameter(now),
                        tenant.key(),
                        group))
                .toList());
    }
}
