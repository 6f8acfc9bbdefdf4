package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateUserTest extends UsersFixture {

    @Test
    void issuesAnIdAVersionAndDates() {
        User created = created("bjensen");

        assertThat(created.id()).isNotEmpty();
        assertThat(created.meta().version()).isPresent();
        assertThat(created.meta().created().orElseThrow())
                .isBetween(TickingClock.START, TickingClock.START.plusSeconds(60));
        assertThat(created.meta().lastModified()).isEqualTo(created.meta().created());
        assertThat(read(created)).isEqualTo(created);
    }

    @Test
    void issuesNoIdTwice() {
        assertThat(created("a").id()).isNotEqualTo(created("b").id());
    }

    @Test
    @InMemoryOnly
    void issuesIdsThatAreRandom() {
        assertThat(UUID.fromString(created("a").id()).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "bjensen, bjensen",
        "bjensen, BJENSEN",
        "ÄRGER@example.com, ärger@example.com",
        "straße, STRASSE",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "é, e\u0301",
        "ｂｊｅｎｓｅｎ, bjensen",
        "ПЁТР, пётр",
        "\uD801\uDC00, \uD801\uDC28"
    })
    void refusesAUserNameThatIsTakenWhateverItsCase(String taken, String wanted) {
        created(taken);

        assertThatScim(() -> created(wanted)).failsWith(ScimType.UNIQUENESS).notSaying(taken);
        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"bjensen, bjensen2", "resume, résumé", "a, ' a'"})
    void takesAnotherUserName(String one, String other) {
        created(one);

        assertThat(created(other).userName()).isEqualTo(other);
    }

    @Test
    void keepsTheSpellingOfTheUserName() {
        assertThat(read(created("BJensen")).userName()).isEqualTo("BJensen");
    }

    @Test
    void keepsNoPassword() {
        User created = users.create(User.named("bjensen").withPassword("t1meMa$heen"), ALL);

        assertThat(created.password()).isEmpty();
        assertThat(read(created).password()).isEmpty();
    }

    @Test
    void letsTwoUsersShareWhatNeedNotBeUnique() {
        User one = users.create(User.named("a").withExternalId("K-77"), ALL);
        User other = users.create(User.named("b").withExternalId("K-77"), ALL);

        assertThat(one.externalId()).isEqualTo(other.externalId());
    }
}
