package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups with their members as a whole: shown, replaced, found, deleted. */
abstract class MembershipsContract extends MembersContract {

    @Test
    @Otherwise(
            "Each look-up of a group reads all its members. Entra ID asks for groups with excludedAttributes=members, and"
                    + " gives up on a large one.")
    void leavesMembersOutIfNobodyLooksAtThem() {
        User ann = user("ann");
        Group group = group("Ops", ann);

        assertThat(headOf(group).members()).isEmpty();
        assertThat(groups().query(everyone().withProjection(head())).resources())
                .allMatch(found -> found.members().isEmpty());
        assertThat(groups().query(ofMember(ann.id()).withProjection(head())).resources())
                .hasSize(1)
                .allMatch(found -> found.members().isEmpty());
    }

    @Test
    @Otherwise("A group that is renamed loses all its members, or those who joined while that went on.")
    void leavesMembersAloneThatNobodyRead() {
        User ann = user("ann");
        User bob = user("bob");
        Group group = group("Ops", ann);
        Group before = headOf(group);

        Group renamed = groups().replace(before, before.withDisplayName("Ops EU"));

        assertThat(memberIds(group)).containsExactly(ann.id());
        groups().replace(renamed, renamed.withMembers(members(bob)));
        assertThat(memberIds(group)).containsExactlyInAnyOrder(ann.id(), bob.id());
    }

    @Test
    @Otherwise(
            "Okta's full push of a group, and each PUT, is answered with success, and people who were taken out are still"
                    + " in it.")
    void replacesMembersByTheDifference() {
        User ann = user("ann");
        User bob = user("bob");
        User carl = user("carl");
        Group before = group("Ops", ann, bob);

        Group after = groups().replace(before, before.withDisplayName("Ops EU").withMembers(members(bob, carl)));

        assertThat(memberIds(after.members())).containsExactlyInAnyOrder(bob.id(), carl.id());
        assertThat(stored(before)).isEqualTo(after);
        requireNewVersion(before, after);
        Group emptied = groups().replace(after, after.withMembers(List.of()));
        assertThat(memberIds(emptied)).isEmpty();
        requireNewVersion(after, emptied);
    }

    @Test
    @Otherwise(
            "One client pushes the list that it read a moment ago, and takes out somebody whom another has just added.")
    void refusesToReplaceAGroupThatHasOtherMembersNow() {
        User ann = user("ann");
        User bob = user("bob");
        Group before = group("Ops", ann);
        add(before, bob);

        assertThatScim(() -> groups().replace(before, before.withMembers(List.of())))
                .failsWith(412);

        assertThat(memberIds(before)).containsExactlyInAnyOrder(ann.id(), bob.id());
    }

    @Test
    @Otherwise(
            "The administrator is told that a change of a group was refused, and its members have changed all the same.")
    void changesNoMemberIfTheNameIsTaken() {
        User ann = user("ann");
        User bob = user("bob");
        Group taken = group("Taken");
        Group before = stored(group("Ops", ann));
        Group after = before.withDisplayName(taken.displayName()).withMembers(members(bob));

        if (namesAreUnique()) {
            assertThatScim(() -> groups().replace(before, after)).failsWith(409);
            assertThat(stored(before)).isEqualTo(before);
        } else {
            assertThat(memberIds(groups().replace(before, after).members())).containsExactly(bob.id());
        }
    }

    @Test
    @Otherwise(
            "Entra ID asks whether somebody is a member of a group before it changes that. Told wrongly, it leaves people"
                    + " in groups whose rights they should not have.")
    void findsTheGroupsOfAMember() {
        User ann = user("ann");
        User bob = user("bob");
        Group both = group("Both", ann, bob);
        Group one = group("One", ann);
        group("Nobody");

        assertThat(ids(groups().query(ofMember(ann.id())))).containsExactlyInAnyOrder(both.id(), one.id());
        assertThat(ids(groups().query(ofMember(bob.id())))).containsExactly(both.id());
        assertThat(ids(groups().query(ofMember("nobody")))).isEmpty();
        assertThat(found("id eq \"" + both.id() + "\" and members eq \"" + bob.id() + "\""))
                .containsExactly(both.id());
        assertThat(found("id eq \"" + one.id() + "\" and members eq \"" + bob.id() + "\""))
                .isEmpty();
        assertThat(found("members eq \"" + ann.id() + "\" and not (members eq \"" + bob.id() + "\")"))
                .containsExactly(one.id());
    }

    @Test
    @Otherwise(
            "A client that looks for the groups of one person takes that person for the only member, and writes it so.")
    void showsAllMembersOfAGroupFoundByOne() {
        User ann = user("ann");
        User bob = user("bob");
        group("Both", ann, bob);

        assertThat(groups().query(ofMember(ann.id())).resources())
                .singleElement()
                .satisfies(
                        group -> assertThat(memberIds(group.members())).containsExactlyInAnyOrder(ann.id(), bob.id()));
    }

    @Test
    @Otherwise(
            "A group that was deleted still gives its rights to those who were in it; or a new one of that name begins"
                    + " with its members.")
    void endsMembershipsWithTheGroup() {
        User ann = user("ann");
        Group gone = group("Gone", ann);

        store().delete(gone);

        assertThat(groups().query(ofMember(ann.id())).resources()).isEmpty();
        assertThat(memberIds(group("Gone"))).isEmpty();
    }
}
