package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.store.ChangedMembers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Members that come and go, one by one. */
abstract class MembersContract extends GroupsContract {

    @Test
    @Otherwise(
            "Somebody whom the identity provider has put into a group is not in it, or somebody whom it has taken out"
                    + " still has the rights that go with it.")
    void addsAndRemovesMembers() {
        User ann = user("ann");
        User bob = user("bob");
        User carl = user("carl");
        Group group = group("Ops", ann, carl);

        change(group, members(bob), ann);

        assertThat(memberIds(group)).containsExactlyInAnyOrder(bob.id(), carl.id());
    }

    @Test
    @Otherwise(
            "A client with a copy of the group does not learn that it has other members, and writes the old ones back.")
    void movesTheVersionWithItsMembers() {
        User ann = user("ann");
        Group before = group("Ops");

        Group after = add(before, ann);

        requireNewVersion(before, after);
        assertThat(stored(before).meta()).isEqualTo(after.meta());
        requireNewVersion(after, change(after, List.of(), ann).group());
    }

    @Test
    @Otherwise(
            "Entra ID adds all who stay in a group again whenever one leaves. If that is a change each time, version and"
                    + " lastModified say nothing any more, and those who listen get a storm of events.")
    void leavesVersionAndDateAloneIfNoMemberChanges() {
        User ann = user("ann");
        User bob = user("bob");
        Group group = group("Ops", ann);

        add(group, ann);
        change(group, List.of(), bob);
        groups().changeMembers(group.id(), new MemberChange(List.of(), Set.of()));
        change(group, members(ann), ann);

        requireSameVersion(group, stored(group));
        assertThat(memberIds(group)).containsExactly(ann.id());
    }

    @Test
    @Otherwise(
            "Those who listen for changes are told of people who joined long ago, or not of those who have just come:"
                    + " welcome mails go to the wrong people, licences are counted twice.")
    void saysWhichChangesTookEffect() {
        User ann = user("ann");
        User bob = user("bob");
        User carl = user("carl");
        Group group = group("Ops", ann);

        ChangedMembers both = change(group, members(ann, bob, bob), carl);
        ChangedMembers gone = change(group, List.of(), ann, carl);
        ChangedMembers none = change(group, members(bob), bob);

        assertThat(memberIds(both.change().added())).containsExactly(bob.id());
        assertThat(both.change().removed()).isEmpty();
        assertThat(gone.change().added()).isEmpty();
        assertThat(gone.change().removed()).containsExactly(ann.id());
        assertThat(none.change().isEmpty()).isTrue();
    }

    @Test
    @Otherwise(
            "A group of a hundred thousand is read as a whole whenever one joins: requests time out, and Entra ID puts"
                    + " the whole job into quarantine.")
    void returnsAChangedGroupWithoutItsMembers() {
        User ann = user("ann");
        Group group = group("Ops", ann);

        Group changed = add(group, user("bob"));

        assertThat(changed.id()).isEqualTo(group.id());
        assertThat(changed.displayName()).isEqualTo(group.displayName());
        assertThat(changed.members()).isEmpty();
    }

    @Test
    @Otherwise(
            "A change of members of a group that was just deleted is an error 500, and is tried again for weeks, where"
                    + " 404 would have ended it.")
    void findsNoGroupToChangeUnderAnIdThatNoneHas() {
        User ann = user("ann");
        Group gone = group("Gone");
        store().delete(gone);
        MemberChange change = new MemberChange(members(ann), Set.of());

        assertThat(groups().changeMembers("nothing", change)).isEmpty();
        assertThat(groups().changeMembers(ann.id(), change)).isEmpty();
        assertThat(groups().changeMembers(gone.id(), change)).isEmpty();
        assertThat(groups().query(ofMember(ann.id())).resources()).isEmpty();
    }

    @Test
    @Otherwise(
            "One id that means nobody, of a user just deleted for example, keeps everybody else in the same request out"
                    + " of the group, in every cycle.")
    void leavesOutThoseWhoAreNobody() {
        User ann = user("ann");
        Member nobody = Member.of("nobody");

        Group group = create(newNamed("Ops").withMembers(List.of(nobody, Member.of(ann.id()))));
        change(group, List.of(nobody));

        assertThat(memberIds(group)).containsExactly(ann.id());
    }

    @Test
    @Otherwise("Somebody who is named twice is in the group twice, and still in it when taken out.")
    void takesAMemberOnceHoweverOftenItIsNamed() {
        User ann = user("ann");

        Group group = group("Ops", ann, ann);
        add(group, ann, ann);

        assertThat(memberIds(group)).containsExactly(ann.id());
        change(group, List.of(), ann);
        assertThat(memberIds(group)).isEmpty();
    }

    @Test
    @Otherwise(
            "Entra ID sends changes of one group in parallel. All are answered with success, and some people are not in"
                    + " the group afterwards.")
    void losesNoneOfManyChangesAtOnce() {
        List<User> come = users("c", 5 * AtOnce.THREADS);
        List<User> gone = users("g", 5 * AtOnce.THREADS);
        Group group = group("Ops", gone.toArray(Resource[]::new));
        Set<String> versions = ConcurrentHashMap.newKeySet();

        AtOnce.run(thread -> {
            for (int i = thread; i < come.size(); i += AtOnce.THREADS) {
                Group changed = change(group, members(come.get(i)), gone.get(i)).group();
                versions.add(changed.meta().version().orElse("no version"));
            }
            return thread;
        });

        assertThat(memberIds(group)).containsExactlyInAnyOrderElementsOf(ids(come));
        assertThat(versions).as("versions that the group had").hasSize(keeps("meta.version") ? come.size() : 1);
    }

    @Test
    @Otherwise(
            "Okta sends the name with each change of members. While one request renames, another adds somebody; one of"
                    + " the two is lost.")
    void keepsMembersWhoComeWhileItIsRenamed() {
        List<User> come = users("c", 3 * AtOnce.THREADS);
        Group group = group("c100");

        AtOnce.run(thread -> {
            for (int i = thread; i < come.size(); i += AtOnce.THREADS) {
                add(group, come.get(i));
                renameSomehow(group, "n" + i);
            }
            return thread;
        });

        assertThat(memberIds(group)).containsExactlyInAnyOrderElementsOf(ids(come));
        assertThat(name(stored(group))).startsWith("n");
    }

    /** As the engine does it: without members, and once more if somebody else was faster. */
    private void renameSomehow(Group group, String name) {
        while (true) {
            Group before = headOf(group);
            try {
                groups().replace(before, before.withDisplayName(name));
                return;
            } catch (ScimException e) {
                assertThat(e.error().status()).isEqualTo(412);
            }
        }
    }
}
