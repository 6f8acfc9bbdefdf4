package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import org.junit.jupiter.api.Test;

class GetGroupTest extends GroupsFixture {

    @Test
    void readsGroupsThatHoldEachOther() {
        Group one = group("One");
        Group other = group("Other", one);
        add(one, other, one);

        assertThat(ids(read(one))).containsExactlyInAnyOrder(other.id(), one.id());
        assertThat(ids(read(other))).containsExactly(one.id());
    }
}
