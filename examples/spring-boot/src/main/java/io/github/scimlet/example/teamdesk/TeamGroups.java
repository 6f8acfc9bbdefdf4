package io.github.scimlet.example.teamdesk;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.jdbc.ColumnMapping;
import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.SqlFilter;
import io.github.scimlet.jdbc.SqlSearch;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams as groups. */
@Component
@Transactional
class TeamGroups implements GroupStore {

    private static final ColumnMapping COLUMNS = ColumnMapping.of(Schemas.GROUPS, "team t", "t.id", Long::valueOf)
            .folded("displayName", "t.name_folded")
            .column("externalId", "t.external_id")
            .column("meta.created", "t.created")
            .column("meta.lastModified", "t.changed")
            .rows(
                    "members",
                    "team_member m",
                    "m.team_id = t.id",
                    member -> member.id("value", "m.account_id", Long::valueOf).orderedBy("m.account_id"))
            .build();

    private final Teams teams;
    private final Accounts accounts;
    private final SqlSearch<Group> search;

    TeamGroups(Teams teams, Accounts accounts, Transactions transactions) {
        this.teams = teams;
        this.accounts = accounts;
        SqlFilter filter = SqlFilter.of(COLUMNS, transactions.run(SqlDialect::of));
        this.search = SqlSearch.of(
                transactions, filter, "t.id", row -> Group.named("").withId(row.getString(1)));
    }

    @Override
    public Group create(Group group, Projection wanted) {
        Team team = new Team();
        apply(team, new MemberChange(group.members(), Set.of()));
        return shown(saved(team, group), wanted.includes("members"));
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        return Ids.key(id).flatMap(teams::findById).map(team -> shown(team, wanted.includes("members")));
    }

    @Override
    public Page<Group> query(Query query) {
        Page<Group> found = search.page(query);
        List<Long> keys = found.resources().stream()
                .map(group -> Long.valueOf(group.id()))
                .toList();
        Map<Long, Team> byKey = teams.findAllById(keys).stream()
                .collect(Collectors.toMap(team -> Objects.requireNonNull(team.id), Function.identity()));
        boolean members = query.projection().includes("members");
        return Page.of(
                keys.stream()
                        .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                        .map(team -> shown(team, members))
                        .toList(),
                found.totalResults());
    }

    @Override
    public Group replace(Group before, Group after) {
        Team team = unchanged(before);
        MemberChange change = MemberChange.between(before, after);
        apply(team, change);
        return shown(
                saved(team, after),
                !before.members().isEmpty() || !after.members().isEmpty());
    }

    @Override
    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
        return Ids.key(id).flatMap(teams::lock).map(team -> {
            MemberChange effect = apply(team, change);
            teams.flush();
            return new ChangedMembers(shown(team, false), effect);
        });
    }

    @Override
    public boolean delete(Group before) {
        teams.delete(unchanged(before));
        teams.flush();
        return true;
    }

    /** The lock has who comes at the same time wait, and then see that the version has moved. */
    private Team unchanged(Group before) {
        return Ids.unchanged(Ids.key(before.id()).flatMap(teams::lock), before);
    }

    /** What takes effect of {@code change}: who is nobody becomes no member. */
    private MemberChange apply(Team team, MemberChange change) {
        Set<String> gone = new LinkedHashSet<>(change.removed());
        change.added().forEach(member -> gone.remove(member.value())); // who goes and comes, stays
        gone.removeIf(id -> Ids.key(id).filter(team.members::remove).isEmpty());
        Set<Long> keys = change.added().stream()
                .flatMap(member -> Ids.key(member.value()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Long> existing = existing(keys);
        List<Member> come = keys.stream()
                .filter(existing::contains)
                .filter(team.members::add)
                .map(key -> Member.of(key.toString()))
                .toList();
        return new MemberChange(come, gone);
    }

    private Set<Long> existing(Set<Long> keys) {
        return keys.isEmpty()
                ? Set.of()
                : accounts.lock(keys).stream()
                        .map(account -> Objects.requireNonNull(account.id))
                        .collect(Collectors.toSet());
    }

    private Team saved(Team team, Group group) {
        team.name = group.displayName();
        team.nameFolded = CaseFolding.fold(group.displayName());
        team.externalId = group.externalId().orElse(null);
        try {
            return teams.saveAndFlush(team);
        } catch (DataIntegrityViolationException e) {
            throw ScimException.uniqueness("This displayName is taken.");
        }
    }

    private static Group shown(Team team, boolean members) {
        Group group = Group.named(team.name)
                .withId(String.valueOf(team.id))
                .withMeta(Ids.meta(team))
                .with(attributes ->
                        attributes.with("externalId", team.externalId == null ? List.of() : team.externalId));
        return members
                ? group.withMembers(team.members.stream()
                        .map(key -> Member.of(key.toString()))
                        .toList())
                : group;
    }
}
