package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplaceUserTest extends UsersFixture {

    @Test
    void movesVersionAndLastModified() {
        User before = created("bjensen");

        User after = users.replace(before, before.withTitle("Tour Guide"));

        assertThat(after.title()).contains("Tour Guide");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.meta().version())
                .isPresent()
                .isNotEqualTo(before.meta().version());
        assertThat(after.meta().created()).isEqualTo(before.meta().created());
        assertThat(after.meta().lastModified().orElseThrow())
                .isAfter(before.meta().lastModified().orElseThrow());
        assertThat(read(before)).isEqualTo(after);
    }

    @Test
    void takesAwayWhatIsNotThereAnyMore() {
        User before = users.create(User.named("bjensen").withTitle("x").withNickName("y"), ALL);

        User after = users.replace(before, before.with(a -> a.without("title")));

        assertThat(after.title()).isEmpty();
        assertThat(after.nickName()).contains("y");
    }

    @Test
    void changesNothingIfNothingIsOther() {
        User before = created("bjensen");

        User after = users.replace(before, before.withPassword("secret").withGroups(List.of(Membership.of("1"))));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoLongerAsItWasRead() {
        User before = created("bjensen");
        users.replace(before, before.withTitle("first"));

        assertThatScim(() -> users.replace(before, before.withTitle("second"))).failsWith(412);
        assertThat(read(before).title()).contains("first");
    }

    @Test
    void refusesWhatItNeverReturned() {
        User created = created("bjensen");

        assertThatScim(() -> users.replace(User.named("bjensen").withId(created.id()), User.named("x")))
                .failsWith(412);
    }

    @Test
    void findsNothingToReplaceAfterADeletion() {
        User before = created("bjensen");
        users.delete(before);

        assertThatScim(() -> users.replace(before, before.withTitle("x"))).failsWith(404);
        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isZero();
    }

    @Test
    void keepsTheIdWhateverTheNewOneSays() {
        User before = created("bjensen");

        User after = users.replace(before, User.named("bjensen").withTitle("x").withId("other"));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(users.get("other", ALL)).isEmpty();
    }

    @Test
    void refusesAUserNameThatIsTakenAndChangesNothing() {
        created("taken");
        User before = created("bjensen");

        assertThatScim(() -> users.replace(before, before.withUserName("TAKEN").withTitle("x")))
                .failsWith(ScimType.UNIQUENESS);

        assertThat(read(before)).isEqualTo(before);
        assertThat(names(users.query(Queries.users("userName eq \"bjensen\"")))).containsExactly("bjensen");
    }

    @Test
    void letsTheUserNameGoAndTakesAnother() {
        User before = created("old");

        users.replace(before, before.withUserName("new"));

        assertThat(names(users.query(Queries.users("userName eq \"old\"")))).isEmpty();
        assertThat(names(users.query(Queries.users("userName eq \"NEW\"")))).containsExactly("new");
        assertThat(created("OLD").userName()).isEqualTo("OLD");
        assertThatScim(() -> created("New")).failsWith(ScimType.UNIQUENESS);
    }

    @Test
    void takesTheSameUserNameInAnotherCase() {
        User before = created("bjensen");

        User after = users.replace(before, before.withUserName("BJensen"));

        assertThat(after.userName()).isEqualTo("BJensen");
        assertThatScim(() -> created("bjensen")).failsWith(ScimType.UNIQUENESS);
    }

    @Test
    void keepsMembershipsOfThoseWhoAreDisabled() {
        User before = created("bjensen");
        Group group = group("Ops", before);

        User after = users.replace(before, before.withActive(false));

        assertThat(after.groups()).extracting(Membership::value).containsExactly(group.id());
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
