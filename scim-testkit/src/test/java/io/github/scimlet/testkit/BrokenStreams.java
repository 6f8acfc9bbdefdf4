package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
                        "refersToNobodyOfAnotherTenant"));
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
}
