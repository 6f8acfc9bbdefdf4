package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryGroupsTest {

    private static final Projection ALL = Projection.everything(Schemas.GROUPS);
    private static final Projection HEAD = Queries.without(Schemas.GROUPS, "members");

    private final InMemoryStore store = new InMemoryStore(new TickingClock(), true);
    private final UserStore users = store.users();
    private final GroupStore groups = store.groups();
    private final User ann = user("ann");
    private final User bob = user("bob");

    private User user(String userName) {
        return users.create(User.named(userName), Projection.everything(Schemas.USERS));
    }

    private Group group(String name, Resource... members) {
        return groups.create(Group.named(name).withMembers(members(members)), ALL);
    }

    private Group read(Group group) {
        return groups.get(group.id(), ALL).orElseThrow();
    }

    private Group add(Group group, Resource... members) {
        return groups.changeMembers(group.id(), new MemberChange(members(members), Set.of()))
                .orElseThrow();
    }

    private Group remove(Group group, Resource... members) {
        Set<String> ids = Set.copyOf(Stream.of(members).map(Resource::id).toList());
        return groups.changeMembers(group.id(), new MemberChange(List.of(), ids))
                .orElseThrow();
    }

    private static List<Member> members(Resource... members) {
        return Stream.of(members).map(member -> Member.of(member.id())).toList();
    }

    private static List<String> ids(Group group) {
        return group.members().stream().map(Member::value).toList();
    }

    private static List<String> names(Page<Group> page) {
        return page.resources().stream().map(Group::displayName).toList();
    }

    private List<String> found(String filter) {
        return names(groups.query(Queries.groups(filter)));
    }

    @Nested
    class Create {

        @Test
        void issuesAnIdAndAVersion() {
            Group created = group("Ops");

            assertThat(created.id()).hasSize(36);
            assertThat(created.meta().version()).contains("W/\"1\"");
            assertThat(read(created)).isEqualTo(created);
        }

        @Test
        void showsMembersAsTheyAreAndNotAsTheyWereGiven() {
            Member given = Member.of(ann.id())
                    .withDisplay("somebody")
                    .withType("Group")
                    .withRef("../x");

            Group created = groups.create(Group.named("Ops").withMembers(List.of(given)), ALL);

            assertThat(created.members())
                    .containsExactly(Member.of(ann.id()).withType("User").withDisplay("ann"));
            assertThat(read(created)).isEqualTo(created);
        }

        @Test
        void takesGroupsForMembers() {
            Group inner = group("Inner");

            assertThat(group("Outer", inner).members())
                    .containsExactly(Member.of(inner.id()).withType("Group").withDisplay("Inner"));
        }

        @Test
        void takesAMemberOnceHoweverOftenItIsNamed() {
            assertThat(ids(group("Ops", ann, ann))).containsExactly(ann.id());
        }

        @Test
        void leavesOutThoseWhoAreNobody() {
            assertThat(ids(group("Ops", ann, User.named("x").withId("nobody")))).containsExactly(ann.id());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Ops", "OPS", "ｏｐｓ"})
        void refusesANameThatIsTakenWhateverItsCase(String name) {
            group("ops");

            assertThatScim(() -> group(name)).failsWith(ScimType.UNIQUENESS);
            assertThat(groups.query(Query.all(Schemas.GROUPS)).totalResults()).isOne();
        }

        @Test
        void takesANameTwiceIfTheStoreIsSetToAllowThat() {
            GroupStore lenient = new InMemoryStore(Clock.systemUTC(), false).groups();
            lenient.create(Group.named("Ops"), ALL);

            lenient.create(Group.named("Ops"), ALL);

            assertThat(names(lenient.query(Queries.groups("displayName eq \"OPS\""))))
                    .containsExactly("Ops", "Ops");
        }

        @Test
        void takesTheNameOfAUser() {
            assertThat(group("ann").displayName()).isEqualTo("ann");
        }
    }

    @Nested
    class Get {

        @Test
        void leavesMembersOutIfNobodyWillLookAtThem() {
            Group group = group("Ops", ann);

            assertThat(groups.get(group.id(), HEAD).orElseThrow().attributes().mentions("members"))
                    .isFalse();
            assertThat(groups.create(Group.named("Other").withMembers(members(ann)), HEAD)
                            .members())
                    .isEmpty();
        }

        @Test
        void findsNothingUnderAnUnknownIdOrAUsersId() {
            assertThat(groups.get("nothing", ALL)).isEmpty();
            assertThat(groups.get(ann.id(), ALL)).isEmpty();
        }

        @Test
        void readsGroupsThatHoldEachOther() {
            Group one = group("One");
            Group other = group("Other", one);
            add(one, other, one);

            assertThat(ids(read(one))).containsExactlyInAnyOrder(other.id(), one.id());
            assertThat(ids(read(other))).containsExactly(one.id());
        }
    }

    @Nested
    class Queried {

        @Test
        void findsTheGroupsOfAMember() {
            group("Both", ann, bob);
            group("Ann", ann);
            group("Nobody");

            assertThat(found("members eq \"" + ann.id() + "\"")).containsExactly("Both", "Ann");
            assertThat(found("members.value eq \"" + bob.id() + "\"")).containsExactly("Both");
            assertThat(found("members[value eq \"" + bob.id() + "\"]")).containsExactly("Both");
            assertThat(found("members eq \"nobody\"")).isEmpty();
        }

        @Test
        void combinesMembersWithAnythingElse() {
            Group both = group("Both", ann, bob);
            group("Ann", ann);
            String ofAnn = "members eq \"" + ann.id() + "\"";
            String ofBob = "members eq \"" + bob.id() + "\"";

            assertThat(found(ofAnn + " and " + ofBob)).containsExactly("Both");
            assertThat(found(ofAnn + " and not (" + ofBob + ")")).containsExactly("Ann");
            assertThat(found(ofAnn + " or displayName eq \"x\"")).containsExactly("Both", "Ann");
            assertThat(found(ofAnn + " and displayName eq \"ANN\"")).containsExactly("Ann");
            assertThat(found("id eq \"" + both.id() + "\" and " + ofBob)).containsExactly("Both");
            assertThat(found(ofBob + " and id eq \"" + both.id() + "\"")).containsExactly("Both");
            assertThat(found("members ne \"" + bob.id() + "\"")).containsExactly("Ann");
        }

        @Test
        void answersOtherQuestionsAboutMembersToo() {
            group("Ann", ann);
            group("Nobody");
            group("Outer", group("Inner"));

            assertThat(found("members pr")).containsExactly("Ann", "Outer");
            assertThat(found("not (members pr)")).containsExactly("Nobody", "Inner");
            assertThat(found("members.display sw \"AN\"")).containsExactly("Ann");
            assertThat(found("members.type eq \"group\"")).containsExactly("Outer");
            assertThat(found("members[type eq \"User\" and value eq \"" + ann.id() + "\"]"))
                    .containsExactly("Ann");
            assertThat(found("members[type eq \"Group\" and value eq \"" + ann.id() + "\"]"))
                    .isEmpty();
            assertThat(found("members.value sw \"" + ann.id().substring(0, 20) + "\""))
                    .containsExactly("Ann");
        }

        @Test
        void comparesIdsOfMembersWithCase() {
            group("Ann", ann);

            assertThat(found("members eq \"" + ann.id().toUpperCase(java.util.Locale.ROOT) + "\""))
                    .isEmpty();
        }

        @Test
        void showsAllMembersOfWhatItFindsByOne() {
            group("Both", ann, bob);

            Page<Group> page = groups.query(Queries.groups("members eq \"" + ann.id() + "\""));

            assertThat(ids(page.resources().get(0))).containsExactly(ann.id(), bob.id());
        }

        @Test
        void showsNoMemberIfNobodyWillLookAtThem() {
            group("Both", ann, bob);

            Page<Group> page = groups.query(
                    Queries.groups("members eq \"" + ann.id() + "\"").withProjection(HEAD));

            assertThat(page.resources().get(0).attributes().mentions("members")).isFalse();
        }

        @Test
        void sortsByMembersToo() {
            group("Bob", bob);
            group("Ann", ann);
            group("Nobody");

            Query query = Query.all(Schemas.GROUPS).withSort(Queries.sort(Schemas.GROUPS, "members.display", false));

            assertThat(names(groups.query(query))).containsExactly("Ann", "Bob", "Nobody");
        }

        @Test
        void pagesWithoutGapsAndRepetitions() {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                group("group" + i, ann);
            }

            for (int start = 1; start <= 5; start += 2) {
                seen.addAll(names(groups.query(
                        Queries.groups("members eq \"" + ann.id() + "\"").withPage(start, 2))));
            }

            assertThat(seen).containsExactly("group0", "group1", "group2", "group3", "group4");
        }
    }

    @Nested
    class ChangeMembers {

        @Test
        void addsAndRemoves() {
            Group group = group("Ops", ann);

            Group changed = groups.changeMembers(group.id(), new MemberChange(members(bob), Set.of(ann.id())))
                    .orElseThrow();

            assertThat(ids(read(group))).containsExactly(bob.id());
            assertThat(changed.displayName()).isEqualTo("Ops");
            assertThat(changed.meta().version()).contains("W/\"2\"");
            assertThat(changed.meta().lastModified()).isNotEqualTo(group.meta().lastModified());
            assertThat(changed.attributes().mentions("members")).isFalse();
        }

        @Test
        void changesNotEvenTheVersionIfNothingChanges() {
            Group group = group("Ops", ann);

            add(group, ann);
            remove(group, bob);
            groups.changeMembers(group.id(), new MemberChange(List.of(), Set.of("nobody")));
            groups.changeMembers(group.id(), new MemberChange(List.of(Member.of("nobody")), Set.of()));
            groups.changeMembers(group.id(), new MemberChange(List.of(), Set.of()));

            assertThat(read(group)).isEqualTo(group);
        }

        @Test
        void movesTheVersionOnceForManyMembers() {
            Group group = group("Ops");

            assertThat(add(group, ann, bob, ann).meta().version()).contains("W/\"2\"");
        }

        @Test
        void findsNothingUnderAnUnknownId() {
            MemberChange change = new MemberChange(members(ann), Set.of());

            assertThat(groups.changeMembers("nothing", change)).isEmpty();
            assertThat(groups.changeMembers(ann.id(), change)).isEmpty();
            assertThat(found("members eq \"" + ann.id() + "\"")).isEmpty();
            assertThat(users.get(ann.id(), Projection.everything(Schemas.USERS))
                            .orElseThrow()
                            .groups())
                    .isEmpty();
        }

        @Test
        void leavesUsersAsTheyAre() {
            Group group = group("Ops", ann);

            remove(group, ann);

            assertThat(users.get(ann.id(), Projection.everything(Schemas.USERS)))
                    .contains(ann);
        }

        @Test
        void looksAtNoMemberButThoseItNames() {
            Group large = large();
            removeAndAdd(group("Small", ann, bob)); // what is loaded the first time does not count

            assertThat(removeAndAdd(large)).isLessThan(20_000);
            assertThat(Allocation.of(() -> read(large))).isGreaterThan(1_000_000);
        }

        private long removeAndAdd(Group group) {
            return Allocation.of(() -> {
                remove(group, bob);
                add(group, bob);
            });
        }

        private Group large() {
            Group large = group("Large", ann, bob);
            groups.changeMembers(large.id(), new MemberChange(manyMembers(20_000), Set.of()));
            return large;
        }

        private List<Member> manyMembers(int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> Member.of(user("user" + number).id()))
                    .toList();
        }

        @Test
        void isAskedAboutWithoutALookAtTheMembers() {
            Group large = large();
            Query query = Queries.groups("id eq \"" + large.id() + "\" and members eq \"" + ann.id() + "\"")
                    .withProjection(HEAD);
            groups.query(query); // what is loaded the first time does not count

            assertThat(Allocation.of(() -> groups.query(query))).isLessThan(20_000);
            assertThat(groups.query(query).totalResults()).isOne();
        }
    }

    @Nested
    class Replace {

        @Test
        void changesTheHeadAndMembersAtOnce() {
            Group before = group("Ops", ann);

            Group after =
                    groups.replace(before, before.withDisplayName("Ops EU").withMembers(members(bob)));

            assertThat(after.displayName()).isEqualTo("Ops EU");
            assertThat(ids(after)).containsExactly(bob.id());
            assertThat(after.meta().version()).contains("W/\"2\"");
            assertThat(read(before)).isEqualTo(after);
        }

        @Test
        void movesTheVersionIfOnlyMembersChange() {
            Group before = group("Ops", ann);

            Group after = groups.replace(before, before.withMembers(List.of()));

            assertThat(after.members()).isEmpty();
            assertThat(after.meta().version()).contains("W/\"2\"");
        }

        @Test
        void changesNothingIfNothingIsOther() {
            Group before = group("Ops", ann, bob);

            assertThat(groups.replace(before, before.withMembers(members(bob, ann))))
                    .isEqualTo(before);
        }

        @Test
        void leavesMembersAloneThatNobodyRead() {
            Group group = group("Ops", ann);
            Group before = groups.get(group.id(), HEAD).orElseThrow();

            Group after = groups.replace(before, before.withDisplayName("Ops EU"));

            assertThat(after.attributes().mentions("members")).isFalse();
            assertThat(ids(read(group))).containsExactly(ann.id());
        }

        @Test
        void takesTheDifferenceOfItsTwoGroupsForTheChange() {
            Group group = group("Ops", ann);
            Group head = groups.get(group.id(), HEAD).orElseThrow();

            groups.replace(head, head.withMembers(members(bob)));

            assertThat(ids(read(group))).containsExactly(ann.id(), bob.id());
        }

        @Test
        void refusesWhatHasOtherMembersThanWhenItWasRead() {
            Group before = group("Ops", ann);
            add(before, bob);

            assertThatScim(() -> groups.replace(before, before.withMembers(List.of())))
                    .failsWith(412);
            assertThat(ids(read(before))).containsExactly(ann.id(), bob.id());
        }

        @Test
        void refusesANameThatIsTakenAndChangesNoMember() {
            group("Taken");
            Group before = group("Ops", ann);

            assertThatScim(() -> groups.replace(
                            before, before.withDisplayName("TAKEN").withMembers(members(bob))))
                    .failsWith(ScimType.UNIQUENESS);
            assertThat(read(before)).isEqualTo(before);
        }

        @Test
        void findsNothingToReplaceAfterADeletion() {
            Group before = group("Ops");
            groups.delete(before);

            assertThatScim(() -> groups.replace(before, before.withDisplayName("x")))
                    .failsWith(404);
        }
    }

    @Nested
    class Delete {

        @Test
        void leavesNoTrace() {
            Group group = group("Ops", ann);

            assertThat(groups.delete(group)).isTrue();

            assertThat(groups.get(group.id(), ALL)).isEmpty();
            assertThat(found("displayName eq \"Ops\"")).isEmpty();
            assertThat(found("members eq \"" + ann.id() + "\"")).isEmpty();
            assertThat(users.get(ann.id(), Projection.everything(Schemas.USERS))
                            .orElseThrow()
                            .groups())
                    .isEmpty();
            assertThat(group("OPS").members()).isEmpty();
        }

        @Test
        void endsItsOwnMembershipsAndMovesTheVersionsOfThoseThatHeldIt() {
            Group inner = group("Inner");
            Group outer = group("Outer", inner, ann);

            groups.delete(inner);

            assertThat(ids(read(outer))).containsExactly(ann.id());
            assertThat(read(outer).meta().version()).contains("W/\"2\"");
        }

        @Test
        void deletesOneThatHoldsItself() {
            Group self = group("Self");
            Group before = add(self, self);

            assertThat(groups.delete(before)).isTrue();
            assertThat(groups.query(Query.all(Schemas.GROUPS)).totalResults()).isZero();
        }

        @Test
        void refusesWhatIsNoLongerAsItWasRead() {
            Group before = group("Ops");
            add(before, ann);

            assertThatScim(() -> groups.delete(before)).failsWith(412);
            assertThat(ids(read(before))).containsExactly(ann.id());
        }

        @Test
        void findsNothingTheSecondTime() {
            Group group = group("Ops");
            groups.delete(group);

            assertThatScim(() -> groups.delete(group)).failsWith(404);
        }
    }
}
