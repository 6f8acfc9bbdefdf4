package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.groups;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that have members whom they should not have, or not those whom they should. */
final class BrokenMembers {

    private static final AttributePath ID = AttributePath.of("id");
    private static final AttributePath MEMBER = AttributePath.of("members", "value");

    private BrokenMembers() {}

    static List<Broken> all() {
        return List.of(
                groups("fails at members who are nobody", Knowing::new, "leavesOutThoseWhoAreNobody"),
                groups(
                        "takes a member as often as it is named",
                        Counting::new,
                        "takesAMemberOnceHoweverOftenItIsNamed"),
                groups(
                        "takes no groups as members, and does not say so",
                        Flat::new,
                        "takesGroupsAsMembersIfItSaysSo",
                        "endsTheMembershipsOfAGroupThatIsDeleted"),
                groups(
                        "leaves groups behind as members that were deleted",
                        GhostGroups::new,
                        "endsTheMembershipsOfAGroupThatIsDeleted"),
                groups("gives a new group the members of the old one", Inheriting::new, "endsMembershipsWithTheGroup"),
                groups("shows a hundred members", Hundred::new, "changesAFewOfManyMembers"),
                groups("always reads all members", Thorough::new, "leavesMembersOutIfNobodyLooksAtThem"),
                groups(
                        "looks at nothing but the id if a filter has one and a member",
                        FirstCondition::new,
                        "findsTheGroupsOfAMember"),
                groups(
                        "shows the member alone by whom a group is found",
                        OnlyAsked::new,
                        "showsAllMembersOfAGroupFoundByOne"));
    }

    private static final class Knowing extends Groups {

        Knowing(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group create(Group group, Projection wanted) {
            if (group.members().stream().anyMatch(member -> !member.value().contains("-"))) {
                throw ScimException.invalidValue("There is no such member.");
            }
            return super.create(group, wanted);
        }
    }

    private static final class Counting extends Groups {

        private final Map<String, Set<String>> twice = new ConcurrentHashMap<>();

        Counting(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group create(Group group, Projection wanted) {
            Group created = super.create(group, wanted);
            Set<String> seen = new HashSet<>();
            group.members().stream()
                    .map(Member::value)
                    .filter(member -> !seen.add(member))
                    .forEach(member -> twice.computeIfAbsent(created.id(), id -> ConcurrentHashMap.newKeySet())
                            .add(member));
            return created;
        }

        @Override
        public Optional<Group> get(String id, Projection wanted) {
            return super.get(id, wanted)
                    .map(group -> twice.getOrDefault(id, Set.of()).stream()
                            .reduce(group, Groups::with, (one, other) -> other));
        }
    }

    private static final class Flat extends Groups {

        Flat(GroupStore inner) {
            super(inner);
        }

        private List<Member> users(List<Member> members) {
            return members.stream()
                    .filter(member -> inner.get(member.value(), ALL).isEmpty())
                    .toList();
        }

        @Override
        public Group create(Group group, Projection wanted) {
            return super.create(group.withMembers(users(group.members())), wanted);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            return super.changeMembers(id, new MemberChange(users(change.added()), change.removed()));
        }
    }

    private static final class GhostGroups extends Groups {

        private final Map<String, Set<String>> ghosts = new ConcurrentHashMap<>();

        GhostGroups(GroupStore inner) {
            super(inner);
        }

        @Override
        public boolean delete(Group before) {
            for (Group holder : all()) {
                if (holder.members().stream().anyMatch(member -> member.value().equals(before.id()))) {
                    ghosts.computeIfAbsent(holder.id(), id -> ConcurrentHashMap.newKeySet())
                            .add(before.id());
                }
            }
            return super.delete(before);
        }

        @Override
        public Optional<Group> get(String id, Projection wanted) {
            return super.get(id, wanted)
                    .map(group -> ghosts.getOrDefault(id, Set.of()).stream()
                            .reduce(group, Groups::with, (one, other) -> other));
        }
    }

    private static final class Inheriting extends Groups {

        private final Map<String, List<Member>> left = new ConcurrentHashMap<>();

        Inheriting(GroupStore inner) {
            super(inner);
        }

        @Override
        public boolean delete(Group before) {
            left.put(before.displayName(), before.members());
            return super.delete(before);
        }

        @Override
        public Group create(Group group, Projection wanted) {
            List<Member> members = new ArrayList<>(group.members());
            members.addAll(left.getOrDefault(group.displayName(), List.of()));
            return super.create(group.withMembers(members), wanted);
        }
    }

    private static final class Hundred extends Groups {

        Hundred(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<Group> get(String id, Projection wanted) {
            return super.get(id, wanted)
                    .map(group -> group.withMembers(
                            group.members().stream().limit(100).toList()));
        }
    }

    private static final class Thorough extends Groups {

        Thorough(GroupStore inner) {
            super(inner);
        }

        @Override
        public Page<Group> query(Query query) {
            return super.query(query.projection().includes("displayName") ? query.withProjection(ALL) : query);
        }
    }

    private static boolean asksForMembers(Filter filter) {
        return filter instanceof Filter.Comparison comparison
                && comparison.path().equals(MEMBER);
    }

    private static final class FirstCondition extends Groups {

        FirstCondition(GroupStore inner) {
            super(inner);
        }

        @Override
        public Page<Group> query(Query query) {
            return super.query(query.filter()
                    .filter(filter -> filter instanceof Filter.And and
                            && and.operands().get(0) instanceof Filter.Comparison first
                            && first.path().equals(ID)
                            && and.operands().stream().anyMatch(BrokenMembers::asksForMembers))
                    .map(filter ->
                            query.withFilter(((Filter.And) filter).operands().get(0)))
                    .orElse(query));
        }
    }

    private static final class OnlyAsked extends Groups {

        OnlyAsked(GroupStore inner) {
            super(inner);
        }

        @Override
        public Page<Group> query(Query query) {
            Page<Group> page = super.query(query);
            return query.required(MEMBER)
                    .map(id -> Page.of(
                            page.resources().stream()
                                    .map(group -> group.withMembers(group.members().stream()
                                            .filter(member -> member.value().equals(id))
                                            .toList()))
                                    .toList(),
                            page.totalResults()))
                    .orElse(page);
        }
    }
}
