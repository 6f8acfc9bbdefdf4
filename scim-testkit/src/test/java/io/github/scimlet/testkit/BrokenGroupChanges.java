package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.groups;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Stores that change members otherwise than they are told, or do not tell what they have done. */
final class BrokenGroupChanges {

    private BrokenGroupChanges() {}

    static List<Broken> all() {
        return List.of(
                groups(
                        "removes nobody where it adds somebody",
                        AddingFirst::new,
                        "addsAndRemovesMembers",
                        "losesNoneOfManyChangesAtOnce",
                        "changesAFewOfManyMembers"),
                groups(
                        "returns a changed group with the version that it had",
                        Outdated::new,
                        "movesTheVersionWithItsMembers",
                        "changesAFewOfManyMembers"),
                groups(
                        "takes a member who comes again for a change",
                        Repeating::new,
                        "leavesVersionAndDateAloneIfNoMemberChanges",
                        "changesAFewOfManyMembers"),
                groups(
                        "says that all took effect",
                        Boasting::new,
                        "saysWhichChangesTookEffect",
                        "changesAFewOfManyMembers"),
                groups(
                        "returns all members of a group after each change",
                        Whole::new,
                        "returnsAChangedGroupWithoutItsMembers"),
                groups(
                        "throws if there is no group to change",
                        Throwing::new,
                        "findsNoGroupToChangeUnderAnIdThatNoneHas"),
                groups(
                        "reads the list of members, changes and writes it",
                        WritingLists::new,
                        "losesNoneOfManyChangesAtOnce",
                        "keepsMembersWhoComeWhileItIsRenamed",
                        "changesAFewOfManyMembers"),
                groups("writes members back when it renames", WritingBack::new, "keepsMembersWhoComeWhileItIsRenamed"),
                groups(
                        "takes no members for an empty list of them",
                        Emptying::new,
                        "leavesMembersAloneThatNobodyRead",
                        "keepsMembersWhoComeWhileItIsRenamed",
                        "changesAFewOfManyMembers"),
                groups("takes nobody out by a replacement", Adding::new, "replacesMembersByTheDifference"),
                groups(
                        "compares the name alone, and not the members",
                        Nominal::new,
                        "refusesToReplaceAGroupThatHasOtherMembersNow"),
                groups("has moved members when it refuses the name", HalfWay::new, "changesNoMemberIfTheNameIsTaken"));
    }

    private static final class AddingFirst extends Groups {

        AddingFirst(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            return super.changeMembers(
                    id, change.added().isEmpty() ? change : new MemberChange(change.added(), Set.of()));
        }
    }

    private static final class Outdated extends Groups {

        Outdated(GroupStore inner) {
            super(inner);
        }

        @Override
        public synchronized Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            Optional<Group> before = get(id, ALL.without("members"));
            return super.changeMembers(id, change)
                    .map(changed -> new ChangedMembers(before.orElseThrow(), changed.change()));
        }
    }

    private static final class Repeating extends Groups {

        Repeating(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            Optional<ChangedMembers> changed = super.changeMembers(id, change);
            if (changed.isEmpty()
                    || !changed.get().change().isEmpty()
                    || change.added().isEmpty()) {
                return changed;
            }
            Member member = change.added().get(0);
            move(id, List.of(), Set.of(member.value()));
            move(id, List.of(member), Set.of());
            return Optional.of(new ChangedMembers(
                    whole(id).withMembers(List.of()), changed.get().change()));
        }
    }

    private static final class Boasting extends Groups {

        Boasting(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            return super.changeMembers(id, change).map(changed -> new ChangedMembers(changed.group(), change));
        }
    }

    private static final class Whole extends Groups {

        Whole(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            return super.changeMembers(id, change)
                    .map(changed -> new ChangedMembers(
                            changed.group().withMembers(whole(id).members()), changed.change()));
        }
    }

    private static final class Throwing extends Groups {

        Throwing(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            if (!id.contains("-")) {
                throw ScimException.notFound("There is no such group.");
            }
            return super.changeMembers(id, change);
        }
    }

    private static final class WritingLists extends Groups {

        WritingLists(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            Optional<Group> before = get(id, ALL);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Set<String> wanted = members(before.get());
            LockSupport.parkNanos(500_000);
            wanted.removeAll(change.removed());
            change.added().forEach(member -> wanted.add(member.value()));
            Set<String> gone = members(whole(id));
            gone.removeAll(wanted);
            List<Member> come = wanted.stream().map(Member::of).toList();
            return super.changeMembers(id, new MemberChange(come, gone));
        }
    }

    private static Set<String> members(Group group) {
        return group.members().stream().map(Member::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static final class WritingBack extends Groups {

        WritingBack(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after) {
            if (before.displayName().equals(after.displayName())) {
                return super.replace(before, after);
            }
            Group replaced = super.replace(before, after);
            Set<String> members = members(whole(before.id()));
            LockSupport.parkNanos(2_000_000);
            Set<String> gone = members(whole(before.id()));
            gone.removeAll(members);
            move(before.id(), List.of(), gone);
            return replaced;
        }
    }

    private static final class Emptying extends Groups {

        Emptying(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after) {
            Group replaced = super.replace(before, after);
            Set<String> gone = members(whole(before.id()));
            gone.removeAll(members(after));
            if (gone.isEmpty()) {
                return replaced;
            }
            move(before.id(), List.of(), gone);
            return whole(before.id());
        }
    }

    private static final class Adding extends Groups {

        Adding(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after) {
            List<Member> all = new ArrayList<>(after.members());
            all.addAll(before.members());
            return super.replace(before, after.withMembers(all));
        }
    }

    private static final class Nominal extends Groups {

        Nominal(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after) {
            Group current = get(before.id(), ALL).orElse(before);
            boolean others = !members(current).equals(members(before))
                    && !before.members().isEmpty();
            boolean sameName = current.displayName().equals(before.displayName());
            return super.replace(others && sameName ? current : before, after);
        }
    }

    private static final class HalfWay extends Groups {

        HalfWay(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after) {
            try {
                return super.replace(before, after);
            } catch (ScimException e) {
                if (e.error().status() == 409
                        && !MemberChange.between(before, after).isEmpty()) {
                    super.replace(before, after.withDisplayName(before.displayName()));
                }
                throw e;
            }
        }
    }
}
