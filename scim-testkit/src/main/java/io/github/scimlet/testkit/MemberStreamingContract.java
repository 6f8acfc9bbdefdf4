package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For the test of a store of groups that is {@link MemberStreaming}: what that promises. */
public interface MemberStreamingContract {

    @Test
    @Otherwise(
            "An identity provider that reads a large group finds people missing, and adds them again in every cycle; or"
                    + " the answer never ends.")
    default void goesThroughAllMembersPageByPage() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        List<User> users = contract.users("u", 7);
        Group group = contract.group("Ops", users.toArray(User[]::new));
        List<Member> members = contract.stored(group).members();

        for (int size : List.of(1, 2, 3, 7, 100)) {
            assertThat(members(group, size))
                    .as("the members, " + size + " on a page")
                    .containsExactlyInAnyOrderElementsOf(members);
        }
        assertThat(members(contract.group("Nobody"), 3)).isEmpty();
    }

    private List<Member> members(Group group, int size) {
        List<Member> seen = new ArrayList<>();
        MemberPage page = MemberPage.first(size);
        List<Member> some;
        do {
            some = page(group, page).members();
            assertThat(some).as("a page of " + size).hasSizeLessThanOrEqualTo(size);
            seen.addAll(some);
            assertThat(seen).as("what is on all pages so far").hasSizeLessThan(1_000);
            page = some.isEmpty() ? page : page.after(some.get(some.size() - 1).value());
        } while (some.size() == size);
        return seen;
    }

    private Group page(Group group, MemberPage page) {
        return found(group.id(), page).orElseThrow();
    }

    private Optional<Group> found(String id, MemberPage page) {
        GroupsContract contract = GroupsContract.ofGroups(this);
        return ((MemberStreaming) contract.groups()).get(id, contract.everything(), page);
    }

    @Test
    @Otherwise("Members come and go while a large group is read. Somebody who stays is skipped, and is added again or"
            + " looks as if removed.")
    default void showsMembersWhoStayOnceWhileOthersComeAndGo() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        List<User> early = contract.users("early", 4);
        List<User> users = contract.users("u", 8);
        List<User> late = contract.users("late", 4);
        Group group = contract.group("Ops", users.toArray(User[]::new));
        List<Member> first = page(group, MemberPage.first(3)).members();
        List<Member> seen = new ArrayList<>(first);

        contract.change(group, GroupsContract.members(early.toArray(User[]::new)));
        contract.change(group, GroupsContract.members(late.toArray(User[]::new)));
        contract.groups().changeMembers(group.id(), GroupsContract.without(first.get(0)));
        contract.groups().changeMembers(group.id(), GroupsContract.without(first.get(2)));
        MemberPage next = MemberPage.first(3).after(first.get(2).value());
        for (List<Member> some = page(group, next).members();
                !some.isEmpty();
                some = page(group, next).members()) {
            seen.addAll(some);
            next = next.after(some.get(some.size() - 1).value());
        }

        assertThat(GroupsContract.memberIds(seen)).doesNotHaveDuplicates().containsAll(StoreContract.ids(users));
    }

    @Test
    @Otherwise(
            "A client that has a copy of a large group is told that it is still good when it is not, and the other way"
                    + " round: nothing that it writes back on a condition is refused.")
    default void showsTheGroupAndItsVersionWithEachPage() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        User ann = contract.user("ann");
        Group group = contract.group("Ops", ann);

        Group before = page(group, MemberPage.first(1));
        contract.add(group, contract.user("bob"));
        Group after = page(group, MemberPage.first(1).after(ann.id()));

        assertThat(before.withMembers(List.of()))
                .isEqualTo(contract.headOf(group).withMeta(before.meta()));
        assertThat(before.meta().version()).isPresent();
        assertThat(after.withMembers(List.of())).isEqualTo(contract.headOf(group));
        assertThat(after.meta().version())
                .isPresent()
                .isNotEqualTo(before.meta().version());
    }

    @Test
    @Otherwise(
            "What is no group is shown as one, or an error 500 where a client would have known what to do about 404.")
    default void findsNoPageOfAGroupThatThereIsNot() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        User ann = contract.user("ann");
        Group gone = contract.group("Gone", ann);
        contract.store().delete(gone);

        for (String id : List.of("nothing", ann.id(), gone.id())) {
            assertThat(found(id, MemberPage.first(1))).isEmpty();
        }
    }

    private MemberStreaming streaming() {
        return (MemberStreaming) GroupsContract.ofGroups(this).groups();
    }

    @Test
    @Otherwise(
            "An identity provider that sends a large group as a whole is told that it is done, and it is not: people keep"
                    + " rights that were taken from them, or do not get those that they were given.")
    default void givesAGroupThoseWhoAreNamed() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        List<User> users = contract.users("u", 7);
        Group before = contract.headOf(contract.group("Ops", users.subList(0, 4).toArray(User[]::new)));
        Named named = new Named(StoreContract.ids(users.subList(2, 7)), "a", "nobody", "~");

        Group after = streaming().replace(before, before.withDisplayName("Staff"), named);

        assertThat(contract.memberIds(before))
                .containsExactlyInAnyOrderElementsOf(StoreContract.ids(users.subList(2, 7)));
        assertThat(named.nobody).containsExactlyInAnyOrder("a", "nobody", "~");
        assertThat(after).isEqualTo(contract.headOf(before));
        assertThat(after.displayName()).isEqualTo("Staff");
        contract.requireNewVersion(before, after);
        Group emptied = streaming().replace(after, after, new Named(List.of()));
        assertThat(contract.memberIds(before)).isEmpty();
        contract.requireNewVersion(after, emptied);
    }

    @Test
    @Otherwise(
            "A large group that an identity provider sends anew in every cycle has another version each time, and those"
                    + " who listen read all of it again.")
    default void leavesAGroupAloneThatHasThoseWhoAreNamed() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        List<User> users = contract.users("u", 3);
        Group before = contract.headOf(contract.group("Ops", users.toArray(User[]::new)));

        Group after = streaming().replace(before, before, new Named(StoreContract.ids(users), "nobody"));

        assertThat(after).isEqualTo(before);
        contract.requireSameVersion(before, contract.stored(before));
        assertThat(contract.memberIds(before)).hasSize(3);
    }

    @Test
    @Otherwise("A large group is created without some of its members, or with others.")
    default void createsAGroupOfThoseWhoAreNamed() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        List<User> users = contract.users("u", 5);
        Named named = new Named(StoreContract.ids(users), "nobody");

        Group created = streaming().create(contract.newNamed("Ops"), named);

        assertThat(created).isEqualTo(contract.headOf(created));
        assertThat(contract.memberIds(created)).containsExactlyInAnyOrderElementsOf(StoreContract.ids(users));
        assertThat(named.nobody).containsExactly("nobody");
    }

    @Test
    @Otherwise("A request is refused for one id that means nobody, and half of it is done all the same.")
    default void changesNothingIfItMustNotLeaveSomebodyOut() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        List<User> users = contract.users("u", 4);
        Group before = contract.headOf(contract.group("Ops", users.get(0), users.get(1)));
        Named named = new Named(StoreContract.ids(users.subList(1, 4)), "zzz") {
            @Override
            public void isNobody(String id) {
                throw ScimException.invalidValue("There is no " + id);
            }
        };

        assertThatScim(() -> streaming().replace(before, before.withDisplayName("Staff"), named))
                .failsWith(400, ScimType.INVALID_VALUE);
        assertThatScim(() -> streaming().create(contract.newNamed("Other"), named))
                .failsWith(400, ScimType.INVALID_VALUE);

        assertThat(contract.headOf(before)).isEqualTo(before);
        assertThat(contract.memberIds(before))
                .containsExactlyInAnyOrder(users.get(0).id(), users.get(1).id());
        assertThat(contract.foundByName(contract.name(contract.newNamed("Other"))))
                .isEmpty();
    }

    @Test
    @Otherwise(
            "Two administrators change a large group at a time. What one of them has done is gone, and nobody is told.")
    default void doesNotGiveAGroupThoseWhoAreNamedIfItHasChanged() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        User ann = contract.user("ann");
        User bob = contract.user("bob");
        Group before = contract.headOf(contract.group("Ops", ann));
        contract.add(before, bob);
        Named named = new Named(List.of(ann.id()));

        assertThatScim(() -> streaming().replace(before, before, named)).failsWith(412);
        contract.store().delete(contract.headOf(before));
        assertThatScim(() -> streaming().replace(before, before, named)).failsWith(404);
    }

    @Test
    @Otherwise("A group that is sent as a whole takes the name of another one.")
    default void refusesANameThatIsTakenAlsoOfAGroupThatIsStreamed() {
        GroupsContract contract = GroupsContract.ofGroups(this);
        if (!contract.namesAreUnique()) {
            return;
        }
        contract.group("Staff");
        Group ops = contract.headOf(contract.group("Ops"));
        User ann = contract.user("ann");
        Named named = new Named(List.of(ann.id()));

        assertThatScim(() -> streaming().replace(ops, ops.withDisplayName("STAFF"), named))
                .failsWith(409, ScimType.UNIQUENESS);
        assertThatScim(() -> streaming().create(contract.newNamed("Staff"), named))
                .failsWith(409, ScimType.UNIQUENESS);

        assertThat(contract.memberIds(ops)).isEmpty();
    }
}
