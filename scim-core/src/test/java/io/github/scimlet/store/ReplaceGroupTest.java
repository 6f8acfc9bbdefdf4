package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplaceGroupTest extends GroupsFixture {

    @Test
    void changesTheHeadAndMembersAtOnce() {
        Group before = group("Ops", ann);

        Group after = groups.replace(before, before.withDisplayName("Ops EU").withMembers(members(bob)));

        assertThat(after.displayName()).isEqualTo("Ops EU");
        assertThat(ids(after)).containsExactly(bob.id());
        assertThat(after.meta().version())
                .isPresent()
                .isNotEqualTo(before.meta().version());
        assertThat(read(before)).isEqualTo(after);
    }

    @Test
    void movesTheVersionIfOnlyMembersChange() {
        Group before = group("Ops", ann);

        Group after = groups.replace(before, before.withMembers(List.of()));

        assertThat(after.members()).isEmpty();
        assertThat(after.meta().version())
                .isPresent()
                .isNotEqualTo(before.meta().version());
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

        assertThat(ids(read(group))).containsExactlyInAnyOrder(ann.id(), bob.id());
    }

    @Test
    void refusesWhatHasOtherMembersThanWhenItWasRead() {
        Group before = group("Ops", ann);
        add(before, bob);

        assertThatScim(() -> groups.replace(before, before.withMembers(List.of())))
                .failsWith(412);
        assertThat(ids(read(before))).containsExactlyInAnyOrder(ann.id(), bob.id());
    }

    @Test
    void refusesANameThatIsTakenAndChangesNoMember() {
        group("Taken");
        Group before = group("Ops", ann);

        assertThatScim(() ->
                        groups.replace(before, before.withDisplayName("TAKEN").withMembers(members(bob))))
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
