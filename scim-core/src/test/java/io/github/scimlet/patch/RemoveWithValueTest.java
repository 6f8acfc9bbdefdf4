package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.patch.RemovalFixture.BABS;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH remove with a value (Entra ID, JumpCloud, authentik)")
class RemoveWithValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails | [{"value": "b@example.com", "type": "work"}]             | b@example.org b2@example.com
            emails | [{"value": "B@EXAMPLE.com"}]                             | b@example.org b2@example.com
            emails | {"value": "b@example.com", "display": "x", "primary": false} | b@example.org b2@example.com
            emails | "b@example.org"                                          | b@example.com b2@example.com
            emails | ["b@example.org", "b@example.com"]                       | b2@example.com
            emails | [{"type": "work"}]                                       | b@example.org
            emails | [{"value": "b@example.com", "type": "home"}]             | b@example.com b@example.org b2@example.com
            emails | [{"value": "nobody"}]                                    | b@example.com b@example.org b2@example.com
            emails | []                                                       | b@example.com b@example.org b2@example.com
            emails | {"emails": [{"value": "b@example.com"}]}                 | b@example.org b2@example.com
            emails[type eq \\"work\\"] | [{"value": "b@example.com"}]         | b@example.org b2@example.com
            emails[type eq \\"home\\"] | [{"value": "b@example.com"}]         | b@example.com b@example.org b2@example.com
            """)
    void takesAwayOnlyWhatItsValueListsWhereThatIsTolerated(String path, String value, String left) {
        String operation = "{\"op\": \"remove\", \"path\": \"" + path + "\", \"value\": " + value + "}";

        assertThat(tolerant(BABS, operation).complexes("emails"))
                .extracting(email -> email.text("value").orElseThrow())
                .containsExactly(left.split(" "));
        assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{}]", "{}", "[null]", "[\"\"]", "\"\"", "5", "true", "[5]", "[{\"value\": \"\"}]", "[[\"x\"]]"
            })
    void refusesAValueThatDoesNotSayWhatToTakeAway(String value) {
        String operation = "{\"op\": \"remove\", \"path\": \"emails\", \"value\": " + value + "}";

        assertThatScim(() -> tolerant(BABS, operation))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("emails");
        assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void takesANullForNoValue() {
        assertThat(strict(BABS, """
                {"op": "remove", "path": "emails", "value": null}
                """)).isEqualTo(BABS.without("emails"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title          | "GUIDE"                     | true
            title          | "Chief"                     | false
            title          | ""                          | true
            active         | true                        | true
            active         | "False"                     | false
            name.givenName | "barbara"                   | true
            name.givenName | "Babs"                      | false
            ENT:manager    | {"value": "u-2"}            | true
            ENT:manager    | [{"value": "u-2", "$ref": "x"}] | true
            ENT:manager    | "u-2"                       | true
            ENT:manager    | "u-3"                       | false
            ENT:manager    | {"value": ""}               | false
            name           | {"givenName": "Barbara"}    | false
            name           | {"givenName": "Barbara", "familyName": "Jensen"} | true
            """)
    void takesAwayASingleValueOnlyIfItIsTheOneThatIsMeant(String path, String value, boolean gone) {
        String operation = "{\"op\": \"remove\", \"path\": \"" + path + "\", \"value\": " + value + "}";

        Attributes after = tolerant(BABS, operation);

        assertThat(after).isEqualTo(gone ? tolerant(BABS, remove(path)) : BABS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Guide\"", "\"\""})
    void refusesAValueForASingleValueInStrictMode(String value) {
        assertThatScim(() -> strict(BABS, """
                        {"op": "remove", "path": "title", "value": %s}
                        """.formatted(value)))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("A remove operation has no value");
    }

    @Test
    void takesAwayListedValuesOfASubAttribute() {
        assertThat(badge(tolerant(BABS, """
                {"op": "remove", "path": "BADGE:seat.aliases", "value": ["EAST", "north", "south"]}
                """)).complex("seat"))
                .contains(tree("{\"room\": \"1\", \"aliases\": [\"west\"]}"));
        assertThat(badge(strict(BABS, remove("BADGE:seat.aliases"))).complex("seat"))
                .contains(tree("{\"room\": \"1\"}"));
    }

    private static Attributes badge(Attributes user) {
        return user.complex("urn:example:hr:2.0:Badge").orElseThrow();
    }

    private static String remove(String path) {
        return "{\"op\": \"remove\", \"path\": \"" + path + "\"}";
    }
}
