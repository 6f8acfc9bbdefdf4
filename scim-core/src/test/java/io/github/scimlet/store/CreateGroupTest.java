package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateGroupTest extends GroupsFixture {

    @Test
    void showsMembersAsTheyAreAndNotAsTheyWereGiven() {
        Member given =
                Member.of(ann.id()).withDisplay("somebody").withType("Group").withRef("../x");

        Group created = groups.create(Group.named("Ops").withMembers(List.of(given)), ALL);

        assertThat(created.members())
                .containsExactly(Member.of(ann.id()).withType("User").withDisplay("ann"));
        assertThat(read(created)).isEqualTo(created);
    }

    @Test
    void takesGroupsForMembers() {
        Group inner = group("Inner");

        assertThat(group("Outer", inner).members())
                .containsExactly(Member.of(inner.id()).withType("Group").withDisplay("Inner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ops", "OPS", "ｏｐｓ"})
    void refusesANameThatIsTakenWhateverItsCase(String name) {
        group("ops");

        assertThatScim(() -> group(name)).failsWith(ScimType.UNIQUENESS);
        assertThat(groups.query(Query.all(Schemas.GROUPS)).totalResults()).isOne();
    }

    @Test
    void takesANameTwiceIfTheStoreIsSetToAllowThat() {
        GroupStore lenient = TestStore.builder().uniqueGroupNames(false).build().groups();
        lenient.create(Group.named("Ops"), ALL);

        lenient.create(Group.named("Ops"), ALL);

        assertThat(names(lenient.query(Queries.groups("displayName eq \"OPS\""))))
                .containsExactly("Ops", "Ops");
    }

    @Test
    void takesTheNameOfAUser() {
        assertThat(group("ann").displayName()).isEqualTo("ann");
    }
}
