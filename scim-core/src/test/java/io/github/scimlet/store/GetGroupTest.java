package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import org.junit.jupiter.api.Test;

class GetGroupTest extends GroupsFixture {

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
