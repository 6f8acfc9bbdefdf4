package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH of schemas (RFC 7643 §3, RFC 7644 §3.5.2)")
class PatchSchemasTest {

    private static final Attributes BABS = tree("""
            {
              "userName": "bjensen",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "department": "Tours", "manager": {"value": "u-2", "displayName": "Ann"}
              },
              "urn:example:desk:1.1": {"drawer": "A"},
              "urn:example:hr:2.0:Badge": {"level": 1, "serial": "S-1"}
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "add", "path": "schemas", "value": ["urn:example:hr:2.0:Badge"]}
            {"op": "add", "path": "schemas", "value": "urn:example:hr:2.0:Badge"}
            {"op": "replace", "path": "schemas", "value": ["urn:ietf:params:scim:schemas:core:2.0:User"]}
            {"op": "remove", "path": "schemas[value eq \\"urn:example:unused\\"]"}
            """)
    void changesNothingByAnnouncingASchema(String operation) {
        assertThat(strict(BABS, operation)).isSameAs(BABS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "remove", "path": "schemas[value eq \\"urn:example:desk:1.1\\"]"}
            {"op": "remove", "path": "schemas[value eq \\"URN:EXAMPLE:DESK:1.1\\"]"}
            {"op": "remove", "path": "schemas", "value": ["urn:example:desk:1.1"]}
            """)
    void takesTheDataAwayWithTheUrn(String operation) {
        assertThat(strict(BABS, operation)).isEqualTo(BABS.without("urn:example:desk:1.1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "remove", "path": "schemas"}
            {"op": "remove", "path": "schemas", "value": null}
            {"op": "remove", "path": "schemas", "value": []}
            {"op": "remove", "path": "schemas", "value": ["urn:ietf:params:scim:schemas:core:2.0:USER"]}
            {"op": "remove", "path": "schemas[value sw \\"urn:\\"]"}
            """)
    void refusesToTakeTheTypesOwnUrnAway(String operation) {
        assertThatScim(() -> tolerant(BABS, operation))
                .failsWith(ScimType.MUTABILITY)
                .saying("schemas must name urn:ietf:params:scim:schemas:core:2.0:User.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "replace", "remove"})
    void ignoresAnUnknownSchemaWhereThatIsTolerated(String op) {
        String operation = "{\"op\": \"" + op + "\", \"path\": \"schemas\", \"value\": [\"urn:example:unknown\"]}";

        assertThat(tolerant(BABS, operation)).isSameAs(BABS);
        assertThatScim(() -> strict(BABS, operation))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("User does not have the schema 'urn:example:unknown'.");
    }

    @Test
    void refusesASchemaThatIsNoText() {
        assertThatScim(() -> tolerant(BABS, "{\"op\": \"add\", \"path\": \"schemas\", \"value\": [5]}"))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("schemas must be an array of strings.");
    }
}
