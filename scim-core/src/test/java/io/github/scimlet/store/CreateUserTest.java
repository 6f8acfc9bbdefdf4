package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.schema.Schemas;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateUserTest extends UsersFixture {

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
}
