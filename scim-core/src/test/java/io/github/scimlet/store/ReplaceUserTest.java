package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import org.junit.jupiter.api.Test;

class ReplaceUserTest extends UsersFixture {

    @Test
    void refusesWhatItNeverReturned() {
        User created = created("bjensen");

        assertThatScim(() -> users.replace(User.named("bjensen").withId(created.id()), User.named("x")))
                .failsWith(412);
    }

    @Test
    void showsWhoeverIsCalledOtherwiseSoInGroups() {
        User before = created("bjensen");
        Group group = group("Ops", before);

        users.replace(before, before.withDisplayName("Babs"));

        assertThat(groups.get(group.id(), Projection.everything(Schemas.GROUPS))
                        .orElseThrow()
                        .members())
                .containsExactly(Member.of(before.id()).withType("User").withDisplay("Babs"));
    }
}
