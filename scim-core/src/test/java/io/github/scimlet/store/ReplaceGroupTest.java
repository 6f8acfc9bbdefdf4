package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import org.junit.jupiter.api.Test;

class ReplaceGroupTest extends GroupsFixture {

    @Test
    void changesNothingIfNothingIsOther() {
        Group before = group("Ops", ann, bob);

        assertThat(groups.replace(before, before.withMembers(members(bob, ann))))
                .isEqualTo(before);
    }
}
