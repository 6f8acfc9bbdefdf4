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

@DisplayName("PATCH remove (RFC 7644 §3.5.2.2)")
class PatchRemoveTest {

    @ParameterizedTest
    @CsvSource({
        "title, title",
        "name, name",
        "emails, emails",
        "ENT:manager, urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
    })
    void takesAwayAnAttribute(String path, String gone) {
        assertThat(strict(BABS, remove(path))).isEqualTo(BABS.without(gone));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails[type eq \\"work\\" and value ew \\"example.com\\"] | ["b@example.org"]
            emails[type eq \\"home\\"]                 | ["b@example.com", "b2@example.com"]
            emails[primary eq true]                    | ["b@example.org", "b2@example.com"]
            emails[primary eq false]                   | ["b@example.com"]
            emails[not (type eq \\"work\\")]           | ["b@example.com", "b2@example.com"]
            emails[type eq \\"work\\" or type eq \\"home\\"] | []
            emails[value pr]                           | []
            """)
    void takesAwayTheValuesThatMatch(String path, String left) {
        assertThat(strict(BABS, remove(path)).complexes("emails"))
                .extracting(email -> email.text("value").orElseThrow())
                .isEqualTo(tree("{\"it\": " + left + "}").texts("it"));
    }

    @Test
    void takesAwayTheAttributeWithItsLastValue() {
        Attributes after =
                strict(BABS, remove("emails[type eq \\\"work\\\"]") + ", " + remove("emails[type eq \\\"home\\\"]"));

        assertThat(after).isEqualTo(BABS.without("emails"));
    }

    @Test
    void takesAwayASubAttributeOfEveryMatch() {
        assertThat(strict(BABS, remove("emails[type eq \\\"work\\\"].primary"))
                        .complexes("emails")
                        .get(0))
                .isEqualTo(tree("{\"value\": \"b@example.com\", \"type\": \"work\"}"));
        assertThat(strict(BABS, remove("emails.type")).complexes("emails"))
                .noneMatch(email -> email.has("type"))
                .hasSize(3);
        assertThat(strict(BABS, remove("name.givenName")).complex("name"))
                .contains(tree("{\"familyName\": \"Jensen\"}"));
    }

    @Test
    void takesAwayAComplexValueWithItsLastSubAttribute() {
        assertThat(strict(BABS, remove("name.givenName") + ", " + remove("name.familyName")))
                .isEqualTo(BABS.without("name"));
    }

    @Test
    void takesAwayAValueOfWhichNothingButLabelsIsLeft() {
        assertThat(tolerant(BABS, remove("emails[primary eq true].value")).complexes("emails"))
                .hasSize(2)
                .noneMatch(email -> email.has("primary"));
    }

    @Test
    void leavesAValueOfLabelsAloneIfItTookNothingFromIt() {
        Attributes before = tree("{\"emails\": [{\"type\": \"work\"}]}");

        assertThat(strict(before, remove("emails[type eq \\\"work\\\"].display")))
                .isSameAs(before);
    }

    @Test
    void takesAwayOneOfSeveralSimpleValues() {
        assertThat(badge(strict(BABS, remove("BADGE:tags[value eq \\\"RED\\\"]")))
                        .texts("tags"))
                .containsExactly("green");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nickName",
                "addresses",
                "name.middleName",
                "emails[type eq \\\"other\\\"]",
                "emails[type eq \\\"other\\\"].value",
                "phoneNumbers[type eq \\\"work\\\"]",
                "phoneNumbers[type eq \\\"work\\\"].value",
                "phoneNumbers.value",
                "urn:example:desk:1.1",
                "urn:example:desk:1.1:drawer"
            })
    void changesNothingIfThereIsNothingToTakeAway(String path) {
        assertThat(strict(BABS, remove(path))).isSameAs(BABS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName                             | userName is required and cannot be removed.
            BADGE:seat.room                      | urn:example:hr:2.0:Badge:seat.room is required and cannot be removed.
            id                                   | id is readOnly.
            meta                                 | meta is readOnly.
            meta.created                         | meta.created is readOnly.
            groups[value eq \\"g-1\\"]           | groups is readOnly.
            ENT:manager.displayName              | User:manager.displayName is readOnly.
            ENT:manager.$ref                     | User:manager.$ref follows from
            schemas                              | schemas must name urn:ietf:params:scim:schemas:core:2.0:User.
            """)
    void refusesToTakeAwayWhatMustStay(String path, String problem) {
        assertThatScim(() -> tolerant(BABS, remove(path)))
                .failsWith(ScimType.MUTABILITY)
                .saying(problem);
        assertThatScim(() -> strict(BABS, remove(path))).failsWith(ScimType.MUTABILITY);
    }

    private static Attributes badge(Attributes user) {
        return user.complex("urn:example:hr:2.0:Badge").orElseThrow();
    }

    private static String remove(String path) {
        return "{\"op\": \"remove\", \"path\": \"" + path + "\"}";
    }
}
