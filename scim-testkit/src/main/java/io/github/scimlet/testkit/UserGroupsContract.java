package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For the test of a {@link UserStore} whose users can be in groups: what it owes these. */
public interface UserGroupsContract {

    /** The groups of the same tenant as {@code emptyStore()}, with nothing in it, and called after it. */
    GroupStore emptyGroups();

    @Test
    @Otherwise("An application that asks what somebody belongs to is told nothing, and grants nothing.")
    default void tellsTheGroupsOfAUser() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create("bjensen");
        contract.create("other");
        GroupStore groups = emptyGroups();
        Group one = group(groups, "One", user);
        Group two = group(groups, "Two", user);
        group(groups, "Nobody");

        assertThat(groupIds(contract.stored(user))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(contract.store().query(contract.named(user.userName())).resources().stream()
                        .map(UserGroupsContract::groupIds)
                        .findFirst()
                        .orElseThrow())
                .containsExactlyInAnyOrder(one.id(), two.id());
    }

    private static Group group(GroupStore groups, String name, User... members) {
        return groups.create(
                Group.named(name)
                        .withMembers(Stream.of(members)
                                .map(user -> Member.of(user.id()))
                                .toList()),
                Projection.everything(Schemas.GROUPS));
    }

    private static List<String> groupIds(User user) {
        return user.groups().stream().map(Membership::value).toList();
    }

    @Test
    @Otherwise("Each look-up of a user reads all memberships. In a large company a cycle takes hours, and Okta gives up"
            + " after a minute.")
    default void leavesGroupsOutIfNobodyLooksAtThem() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create("bjensen");
        group(emptyGroups(), "Ops", user);
        Projection head = contract.everything().without("groups");

        assertThat(contract.store().get(user.id(), head).orElseThrow().groups()).isEmpty();
        assertThat(contract.store()
                        .query(contract.everyone().withProjection(head))
                        .resources())
                .allMatch(found -> found.groups().isEmpty());
    }

    @Test
    @Otherwise("Okta sends back the groups that it has read with each change. Taken at its word, that puts people in"
            + " groups, and keeps them there, past all rules.")
    default void takesNoGroupsFromAUser() {
        StoreContract<User> contract = StoreContract.of(this);
        User other = contract.create("other");
        GroupStore groups = emptyGroups();
        Group group = group(groups, "Ops", other);
        User user = contract.create(contract.newNamed("bjensen").withGroups(List.of(Membership.of(group.id()))));

        User after = contract.replace(user, user.withGroups(List.of(Membership.of(group.id()))));

        assertThat(user.groups()).isEmpty();
        assertThat(after.groups()).isEmpty();
        contract.requireSameVersion(user, contract.stored(user));
        assertThat(members(groups, group)).containsExactly(other.id());
    }

    private static List<String> members(GroupStore groups, Group group) {
        return groups.get(group.id(), Projection.everything(Schemas.GROUPS)).orElseThrow().members().stream()
                .map(Member::value)
                .toList();
    }

    @Test
    @Otherwise("Entra ID does not send memberships again when it enables somebody: who was away for a month comes back"
            + " without any rights.")
    default void keepsMembershipsOfThoseWhoAreDisabled() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create("bjensen");
        GroupStore groups = emptyGroups();
        Group group = group(groups, "Ops", user);

        contract.replace(contract.stored(user), contract.stored(user).withActive(false));

        assertThat(groupIds(contract.stored(user))).containsExactly(group.id());
        assertThat(members(groups, group)).containsExactly(user.id());
    }

    @Test
    @Otherwise("Groups have members who are nobody. The identity provider takes them out in every cycle, in vain; and"
            + " whoever gets that id one day has their rights.")
    default void endsTheMembershipsOfThoseWhoAreDeleted() {
        StoreContract<User> contract = StoreContract.of(this);
        User gone = contract.create("gone");
        User stays = contract.create("stays");
        GroupStore groups = emptyGroups();
        Group both = group(groups, "Both", gone, stays);

        contract.store().delete(contract.stored(gone));

        assertThat(members(groups, both)).containsExactly(stays.id());
        assertThat(groups.query(GroupsContract.ofMember(gone.id())).resources()).isEmpty();
    }

    @Test
    @Otherwise("A client with a copy of the group does not learn that a member is gone.")
    default void movesTheVersionsOfGroupsThatLoseAMember() {
        StoreContract<User> contract = StoreContract.of(this);
        User gone = contract.create("gone");
        User stays = contract.create("stays");
        GroupStore groups = emptyGroups();
        Group both = group(groups, "Both", gone, stays);
        Group other = group(groups, "Other", stays);

        contract.store().delete(contract.stored(gone));

        Projection head = Projection.everything(Schemas.GROUPS).without("members");
        if (both.meta().version().isPresent()) {
            assertThat(groups.get(both.id(), head).orElseThrow().meta().version())
                    .isNotEqualTo(both.meta().version());
        }
        assertThat(groups.get(other.id(), head).orElseThrow().meta()).isEqualTo(other.meta());
    }

    @Test
    @Otherwise(
            "A change of members that was on its way while somebody was deleted puts a ghost into the group, or is an"
                    + " error that takes the other members with it.")
    default void takesNobodyIntoAGroupWhoIsDeleted() {
        StoreContract<User> contract = StoreContract.of(this);
        User gone = contract.create("gone");
        User stays = contract.create("stays");
        GroupStore groups = emptyGroups();
        Group group = group(groups, "Ops");
        contract.store().delete(gone);

        groups.changeMembers(
                group.id(), new MemberChange(List.of(Member.of(gone.id()), Member.of(stays.id())), Set.of()));

        assertThat(members(groups, group)).containsExactly(stays.id());
    }

    @Test
    @Otherwise("One id means a user here and a group there: Okta mistakes one for the other.")
    default void givesUsersAndGroupsIdsOfTheirOwn() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create("bjensen");
        GroupStore groups = emptyGroups();
        Group group = group(groups, "Ops");

        assertThat(contract.store().get(group.id(), contract.everything())).isEmpty();
        assertThat(groups.get(user.id(), Projection.everything(Schemas.GROUPS))).isEmpty();
    }
}
