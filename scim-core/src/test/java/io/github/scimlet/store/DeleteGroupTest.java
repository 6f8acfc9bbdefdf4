package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Schemas;
import org.junit.jupiter.api.Test;

class DeleteGroupTest extends GroupsFixture {

    @Test
    void deletesOneThatHoldsItself() {
        Group self = group("Self");
        Group before = add(self, self);

        assertThat(groups.delete(before)).isTrue();
        assertThat(groups.query(Query.all(Schemas.GROUPS)).totalResults()).isZero();
    }
}
