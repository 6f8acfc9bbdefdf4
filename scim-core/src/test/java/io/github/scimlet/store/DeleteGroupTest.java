package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import org.junit.jupiter.api.Test;

class DeleteGroupTest extends GroupsFixture {

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
        assertThat(read(outer).meta().version())
                .isPresent()
                .isNotEqualTo(outer.meta().version());
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
