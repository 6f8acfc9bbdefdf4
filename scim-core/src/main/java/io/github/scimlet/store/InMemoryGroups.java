package io.github.scimlet.store;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The groups of an {@link InMemoryStore}. The table has their attributes without the members. */
final class InMemoryGroups implements GroupStore, CursorPaging<Group> {

    private static final AttributePath ID = AttributePath.of("id");
    private static final AttributePath MEMBER = AttributePath.of("members", "value");

    private final Tables tables;
    private final Table<Group> table;

    InMemoryGroups(Tables tables) {
        this.tables = tables;
        this.table = tables.groups();
    }

    @Override
    public Group create(Group group, Projection wanted) {
        return tables.writing(() -> {
            Group created = table.insert(head(group));
            applied(created.id(), new MemberChange(group.members(), Set.of()));
            return shown(created, wanted);
        });
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        return tables.reading(() -> table.find(id).map(group -> shown(group, wanted)));
    }

    @Override
    public Page<Group> query(Query query) {
        return tables.reading(() -> query.of(asked(query)).map(group -> shown(group, query.projection())));
    }

    @Override
    public Slice<Group> slice(Query query, Optional<String> after) {
        return tables.reading(() -> query.slice(asked(query), after).map(group -> shown(group, query.projection())));
    }

    private Collection<Group> asked(Query query) {
        Optional<Set<String>> members = MembersAsked.of(query);
        Collection<Group> candidates = candidates(query);
        if (members.filter(Set::isEmpty).isPresent()) {
            return candidates;
        }
        return candidates.stream().map(group -> withAsked(group, members)).toList();
    }

    private Collection<Group> candidates(Query query) {
        Optional<String> member =
                query.required(MEMBER).filter(id -> query.required(ID).isEmpty());
        return member.map(id -> (Collection<Group>) tables.memberships().groupsOf(id).stream()
                        .flatMap(group -> table.find(group).stream())
                        .toList())
                .orElseGet(() -> table.candidates(query));
    }

    /** The group with those of its members that a query asks for by their ids; with all if it asks otherwise. */
    private Group withAsked(Group group, Optional<Set<String>> asked) {
        if (asked.isEmpty()) {
            return withMembers(group);
        }
        return group.withMembers(asked.get().stream()
                .filter(id -> tables.memberships().holds(group.id(), id))
                .map(Member::of)
                .toList());
    }

    @Override
    public Group replace(Group before, Group after) {
        return tables.writing(() -> {
            Group current = table.current(before);
            Group replaced = table.update(current, head(after));
            MemberChange change = applied(current.id(), MemberChange.between(before, after));
            if (!change.isEmpty() && replaced.equals(current)) {
                table.touch(current.id());
            }
            Group stored = table.find(current.id()).orElseThrow();
            return hasMembers(before) || hasMembers(after) ? withMembers(stored) : stored;
        });
    }

    @Override
    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
        return tables.writing(() -> table.find(id).map(group -> changed(group, applied(id, change))));
    }

    private ChangedMembers changed(Group group, MemberChange effect) {
        if (!effect.isEmpty()) {
            table.touch(group.id());
        }
        return new ChangedMembers(table.find(group.id()).orElseThrow(), effect);
    }

    @Override
    public boolean delete(Group before) {
        return tables.writing(() -> {
            String id = table.current(before).id();
            tables.forget(id);
            return table.remove(id);
        });
    }

    /** What took effect of {@code change}; those who are nobody do not become members. */
    private MemberChange applied(String group, MemberChange change) {
        Set<String> gone = new LinkedHashSet<>(change.removed());
        gone.removeIf(id -> !tables.memberships().remove(group, id));
        List<Member> come = new ArrayList<>();
        for (Member given : change.added()) {
            tables.member(given.value())
                    .filter(member -> tables.memberships().add(group, member.value()))
                    .filter(member -> !gone.remove(member.value()))
                    .ifPresent(come::add);
        }
        return new MemberChange(come, gone);
    }

    private Group shown(Group group, Projection wanted) {
        return wanted.includes("members") ? withMembers(group) : group.withMembers(List.of());
    }

    private static boolean hasMembers(Group group) {
        return group.attributes().has("members");
    }

    private Group withMembers(Group group) {
        return group.withMembers(tables.memberships().membersOf(group.id()).stream()
                .flatMap(id -> tables.member(id).stream())
                .toList());
    }

    private static Attributes head(Group group) {
        return group.attributes().without("members");
    }
}
