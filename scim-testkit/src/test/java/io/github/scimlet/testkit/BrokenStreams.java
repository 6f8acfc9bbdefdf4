package io.github.scimlet.testkit;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.NamedMembers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that lose members, or more, on their way. */
final class BrokenStreams {

    private BrokenStreams() {}

    static List<Broken> all() {
        return List.of(
                new Broken(
                        BrokenGroups.class,
                        "hands out members page by page, of which its test says nothing",
                        deployment(StreamedGroups::new),
                        Set.of("isTestedForStreamingOfMembersIfItHasThat")),
                streaming(
                        "shows the last member of a page on the next one as well",
                        Overlapping::new,
                        "goesThroughAllMembersPageByPage",
                        "showsMembersWhoStayOnceWhileOthersComeAndGo"),
                streaming(
                        "counts to where the last page ended",
                        Counting::new,
                        "showsMembersWhoStayOnceWhileOthersComeAndGo"),
                streaming("has no versions by page", Versionless::new, "showsTheGroupAndItsVersionWithEachPage"),
                streaming(
                        "fails at a page of a group that was deleted",
                        Unfinding::new,
                        "findsNoPageOfAGroupThatThereIsNot",
                        "refersToNobodyOfAnotherTenant"),
                streaming("adds those who are named", Adding::new, "givesAGroupThoseWhoAreNamed"),
                streaming(
                        "does not say who is nobody",
                        Silent::new,
                        "givesAGroupThoseWhoAreNamed",
                        "createsAGroupOfThoseWhoAreNamed",
                        "changesNothingIfItMustNotLeaveSomebodyOut"),
                streaming(
                        "looks for those who are nobody when all is done",
                        Late::new,
                        "changesNothingIfItMustNotLeaveSomebodyOut"),
                streaming(
                        "counts each replacement by those who are named as a change",
                        Restless::new,
                        "leavesAGroupAloneThatHasThoseWhoAreNamed"),
                streaming(
                        "replaces by those who are named whatever there is by then",
                        Careless::new,
                        "doesNotGiveAGroupThoseWhoAreNamedIfItHasChanged"),
                streaming(
                        "gives a new name to a name that is taken, of a group with those who are named",
                        Renaming::new,
                        "refusesANameThatIsTakenAlsoOfAGroupThatIsStreamed"),
                streaming(
                        "creates a group without the first who is named",
                        Headless::new,
                        "createsAGroupOfThoseWhoAreNamed"));
    }

    private static Broken streaming(String how, UnaryOperator<GroupStore> breaking, String... tests) {
        return new Broken(BrokenStreaming.class, how, deployment(breaking), Set.of(tests));
    }

    private static Supplier<Deployment> deployment(UnaryOperator<GroupStore> breaking) {
        return Broken.groups("", breaking).deployment();
    }

    private static final class Overlapping extends StreamedGroups {

        Overlapping(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<Group> get(String id, Projection wanted, MemberPage page) {
            Optional<Group> found = super.get(id, wanted, page);
            Optional<Member> last =
                    page.after().filter(member -> page.count() > 1).map(Member::of);
            return found.map(group -> last.isEmpty() || group.members().isEmpty()
                    ? group
                    : group.withMembers(with(last.get(), group.members(), page.count())));
        }

        private static List<Member> with(Member last, List<Member> members, int count) {
            return Stream.concat(Stream.of(last), members.stream()).limit(count).toList();
        }
    }

    /** As OFFSET does. */
    private static final class Counting extends StreamedGroups {

        Counting(GroupStore inner) {
            super(inner);
        }

        private final Map<String, Integer> places = new ConcurrentHashMap<>();

        @Override
        public Optional<Group> get(String id, Projection wanted, MemberPage page) {
            int from =
                    page.after().map(last -> places.getOrDefault(id + last, 0)).orElse(0);
            return inner.get(id, wanted).map(group -> {
                List<Member> some =
                        group.members().stream().skip(from).limit(page.count()).toList();
                if (!some.isEmpty()) {
                    places.put(id + some.get(some.size() - 1).value(), from + some.size());
                }
                return group.withMembers(some);
            });
        }
    }

    private static final class Versionless extends StreamedGroups {

        Versionless(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<Group> get(String id, Projection wanted, MemberPage page) {
            return super.get(id, wanted, page).map(group -> group.with(a -> a.without("meta")));
        }
    }

    private static final class Unfinding extends StreamedGroups {

        Unfinding(GroupStore inner) {
            super(inner);
        }

        @Override
        public Optional<Group> get(String id, Projection wanted, MemberPage page) {
            return Optional.of(super.get(id, wanted, page).orElseThrow());
        }
    }

    private static final class Adding extends StreamedGroups {

        Adding(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            List<String> all = new ArrayList<>();
            members.forEach(all::add);
            if (all.isEmpty()) {
                return super.replace(before, after, members);
            }
            inner.get(before.id(), ALL).orElse(before).members().forEach(member -> all.add(member.value()));
            return super.replace(before, after, Others.instead(members, all));
        }
    }

    private static final class Silent extends StreamedGroups {

        Silent(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group create(Group group, NamedMembers members) {
            return super.create(group, Others.silent(members));
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            return super.replace(before, after, Others.silent(members));
        }
    }

    private static final class Late extends StreamedGroups {

        Late(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            List<String> nobody = new ArrayList<>();
            Group replaced = super.replace(before, after, Others.telling(members, nobody::add));
            nobody.forEach(members::isNobody);
            return replaced;
        }
    }

    private static final class Restless extends StreamedGroups {

        Restless(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            Group replaced = super.replace(before, after, members);
            if (!replaced.meta().version().equals(before.meta().version())) {
                return replaced;
            }
            String first = members.iterator().next();
            move(before.id(), List.of(), Set.of(first));
            move(before.id(), List.of(Member.of(first)), Set.of());
            return inner.get(before.id(), ALL.without("members")).orElseThrow();
        }
    }

    private static final class Careless extends StreamedGroups {

        Careless(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            Group now = inner.get(before.id(), ALL.without("members")).orElse(before);
            return super.replace(now, after.withMeta(now.meta()), members);
        }
    }

    private static final class Renaming extends StreamedGroups {

        Renaming(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            try {
                return super.replace(before, after, members);
            } catch (ScimException e) {
                if (e.error().status() != 409) {
                    throw e;
                }
                return super.replace(before, after.withDisplayName(after.displayName() + " (2)"), members);
            }
        }
    }

    private static final class Headless extends StreamedGroups {

        Headless(GroupStore inner) {
            super(inner);
        }

        @Override
        public Group create(Group group, NamedMembers members) {
            List<String> all = new ArrayList<>();
            members.forEach(all::add);
            return super.create(group, Others.instead(members, all.subList(1, all.size())));
        }
    }

    /** Others than those who are named, or somebody else to be told who is nobody. */
    private record Others(Iterable<String> ids, Consumer<String> told) implements NamedMembers {

        static NamedMembers instead(NamedMembers members, List<String> ids) {
            return new Others(new TreeSet<>(ids), members::isNobody);
        }

        static NamedMembers silent(NamedMembers members) {
            return new Others(members, id -> {});
        }

        static NamedMembers telling(NamedMembers members, Consumer<String> told) {
            return new Others(members, told);
        }

        @Override
        public Iterator<String> iterator() {
            return ids.iterator();
        }

        @Override
        public void isNobody(String id) {
            told.accept(id);
        }
    }
}
