package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.schema.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a mapping refuses")
class ColumnMappingTest {

    private final ColumnMapping.Builder mapping = ColumnMapping.of(Samples.USERS, "account a", "a.id");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nope", "name.nope", "emails.nope", "user name", "urn:example:desk:1.1", "urn:x:y:code"})
    void whatIsNoAttribute(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.column(path, "a.x"))
                .withMessageContaining("no attribute");
        assertThatIllegalArgumentException().isThrownBy(() -> mapping.folded(path, "a.x"));
        assertThatIllegalArgumentException().isThrownBy(() -> mapping.rows(path, "t", "t.id = a.id", value -> {}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "emails",
                "emails.value",
                Samples.BADGE + ":tags",
                Samples.BADGE + ":seat.aliases",
                Samples.BADGE + ":devices.labels"
            })
    void aColumnForMoreThanOneValue(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.column(path, "a.x"))
                .withMessageContaining("more than one value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "name", "name.givenName", Samples.BADGE + ":seat"})
    void rowsForASingleValue(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.rows(path, "t", "t.id = a.id", value -> {}))
                .withMessageContaining("single value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "externalId", "meta.created", Samples.BADGE + ":level", Samples.BADGE + ":photo"})
    void aFoldedColumnForWhatIsNotComparedWithoutCase(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> mapping.folded(path, "a.x"));
    }

    @Test
    void partsThatAValueDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.rows("emails", "t", "t.id = a.id", email -> email.column("nope", "t.x")))
                .withMessageContaining("nope");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        mapping.rows(Samples.BADGE + ":tags", "t", "t.id = a.id", tag -> tag.column("display", "t.x")));
    }

    @Test
    void simpleValuesWithoutAColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        mapping.rows(Samples.BADGE + ":tags", "t", "t.id = a.id", tag -> tag.orderedBy("t.position")));
    }

    @Test
    void anIdThatIsNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        mapping.rows("emails", "t", "t.id = a.id", email -> email.id("primary", "t.x", Long::valueOf)));
    }
}
