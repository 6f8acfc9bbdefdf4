package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH replace (RFC 7644 §3.5.2.3)")
class PatchReplaceTest {

    private static final Attributes BABS = tree("""
            {
              "userName": "bjensen", "title": "Guide", "active": true,
              "name": {"familyName": "Jensen", "givenName": "Barbara"},
              "emails": [
                {"value": "b@example.com", "type": "work", "primary": true, "display": "B"},
                {"value": "b@example.org", "type": "home"}
              ],
              "addresses": [
                {"type": "work", "locality": "Ulm", "country": "DE"},
                {"type": "work", "locality": "Bern", "country": "CH"}
              ],
              "urn:example:hr:2.0:Badge": {"tags": ["red", "green"], "seat": {"room": "1", "aliases": ["east"]}}
            }
            """);

    @Test
    void replacesASingleValue() {
        assertThat(strict(BABS, replace("title", "\"Chief\""))).isEqualTo(BABS.with("title", "Chief"));
        assertThat(strict(BABS, replace("active", "false"))).isEqualTo(BABS.with("active", false));
    }

    @Test
    void setsAnAttributeThatHadNoValue() {
        assertThat(strict(BABS, replace("nickName", "\"Babs\""))).isEqualTo(BABS.with("nickName", "Babs"));
        assertThat(strict(BABS, replace("phoneNumbers", "[{\"value\": \"1\"}]")))
                .isEqualTo(BABS.with("phoneNumbers", List.of(tree("{\"value\": \"1\"}"))));
        assertThat(strict(Attributes.EMPTY, replace("name.givenName", "\"B\"")))
                .isEqualTo(tree("{\"name\": {\"givenName\": \"B\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"value\": \"c@example.com\"}]", "{\"value\": \"c@example.com\"}"})
    void replacesAllOfSeveralValues(String value) {
        assertThat(strict(BABS, replace("emails", value)))
                .isEqualTo(BABS.with("emails", List.of(tree("{\"value\": \"c@example.com\"}"))));
    }

    @Test
    void keepsTheSubAttributesThatItDoesNotName() {
        assertThat(strict(BABS, replace("name", "{\"givenName\": \"Babs\"}")))
                .isEqualTo(BABS.with("name", tree("{\"familyName\": \"Jensen\", \"givenName\": \"Babs\"}")));
        assertThat(strict(BABS, replace("emails[type eq \\\"work\\\"]", "{\"value\": \"new@example.com\"}"))
                        .complexes("emails")
                        .get(0))
                .isEqualTo(tree("""
                        {"value": "new@example.com", "type": "work", "primary": true, "display": "B"}
                        """));
    }

    @Test
    void clearsTheSubAttributesThatItNamesWithoutAValue() {
        assertThat(strict(BABS, replace("name", "{\"givenName\": null}")))
                .isEqualTo(BABS.with("name", tree("{\"familyName\": \"Jensen\"}")));
        assertThat(strict(BABS, replace("emails[type eq \\\"work\\\"]", "{\"display\": null, \"primary\": null}"))
                        .complexes("emails")
                        .get(0))
                .isEqualTo(tree("{\"value\": \"b@example.com\", \"type\": \"work\"}"));
    }

    @Test
    void replacesTheSubAttributeOfEveryMatch() {
        assertThat(strict(BABS, replace("addresses[type eq \\\"work\\\"].locality", "\"Graz\""))
                        .complexes("addresses"))
                .containsExactly(
                        tree("{\"type\": \"work\", \"locality\": \"Graz\", \"country\": \"DE\"}"),
                        tree("{\"type\": \"work\", \"locality\": \"Graz\", \"country\": \"CH\"}"));
    }

    @Test
    void replacesTheSubAttributeOfEveryValueWhereThereIsNoFilter() {
        assertThat(strict(BABS, replace("emails.type", "\"other\"")).complexes("emails"))
                .extracting(email -> email.text("type").orElseThrow())
                .containsExactly("other", "other");
        assertThatScim(() -> strict(BABS, replace("phoneNumbers.type", "\"other\"")))
                .failsWith(ScimType.NO_TARGET)
                .saying("phoneNumbers has no value whose type could be changed.");
    }

    @Test
    void replacesOneOfSeveralSimpleValues() {
        assertThat(strict(BABS, replace("BADGE:tags[value eq \\\"red\\\"]", "\"blue\""))
                        .complex("urn:example:hr:2.0:Badge")
                        .orElseThrow()
                        .texts("tags"))
                .containsExactly("blue", "green");
    }

    @Test
    void replacesAllValuesOfASubAttribute() {
        assertThat(strict(BABS, replace("BADGE:seat.aliases", "[\"west\"]"))
                        .complex("urn:example:hr:2.0:Badge")
                        .flatMap(badge -> badge.complex("seat")))
                .contains(tree("{\"room\": \"1\", \"aliases\": [\"west\"]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title                              | null
            name                               | null
            name                               | []
            emails                             | null
            emails                             | []
            emails[type eq \\"work\\"]         | null
            emails[type eq \\"work\\"].display | null
            emails.display                     | null
            BADGE:tags                         | []
            BADGE:seat.aliases                 | []
            BADGE:seat                         | null
            BADGE                              | null
            """)
    void takesAnUnassignedValueForARemoval(String path, String value) {
        String urn = path.replaceFirst("^BADGE$", "urn:example:hr:2.0:Badge");

        assertThat(strict(BABS, replace(urn, value)))
                .isEqualTo(strict(BABS, "{\"op\": \"remove\", \"path\": \"" + urn + "\"}"))
                .isNotEqualTo(BABS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emails", "emails[type eq \\\"work\\\"]", "BADGE:tags", "name", "title", "BADGE:seat.aliases"})
    void takesAnEmptyTextForARemovalWhereThatIsTolerated(String path) {
        assertThat(tolerant(BABS, replace(path, "\"\"")))
                .isEqualTo(strict(BABS, "{\"op\": \"remove\", \"path\": \"" + path + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"emails", "emails[type eq \\\"work\\\"]", "name"})
    void refusesAnEmptyTextForAComplexValueInStrictMode(String path) {
        assertThatScim(() -> strict(BABS, replace(path, "\"\""))).failsWith(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "emails[type eq \\\"work\\\"]", "emails[type eq \\\"other\\\"]", "BADGE:seat"})
    void takesAnEmptyObjectForNoChange(String path) {
        assertThat(strict(BABS, replace(path, "{}"))).isSameAs(BABS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "{}", "[null]", "[{\"value\": null}]"})
    void refusesAListThatOnlySeemsToSaySomething(String value) {
        assertThatScim(() -> tolerant(BABS, replace("emails", value)))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("No value of emails says anything; to remove all, send an empty array.");
    }

    @ParameterizedTest
    @CsvSource({"userName", "BADGE:seat.room"})
    void refusesToClearWhatIsRequired(String path) {
        assertThatScim(() -> tolerant(BABS, replace(path, "null")))
                .failsWith(ScimType.MUTABILITY)
                .saying("is required and cannot be removed.");
        assertThatScim(() -> tolerant(BABS, replace(path, "\"\"")))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("is required and must not be empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "[null]", "\"off\""})
    void refusesToLeaveOpenWhetherAUserIsActive(String value) {
        assertThatScim(() -> tolerant(BABS, replace("active", value)))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("active must be true or false.");
        assertThatScim(() -> tolerant(BABS, "{\"op\": \"replace\", \"value\": {\"active\": " + value + "}}"))
                .failsWith(ScimType.INVALID_VALUE);
        assertThatScim(() -> strict(BABS, replace("active", value))).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void touchesOnlyWhatAValueWithoutPathNames() {
        assertThat(strict(BABS, """
                {"op": "replace", "value": {"active": false}}
                """)).isEqualTo(BABS.with("active", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title                             | "Guide"
            active                            | true
            name                              | {"givenName": "Barbara"}
            emails[type eq \\"home\\"].value  | "b@example.org"
            emails[type eq \\"home\\"]        | {"value": "b@example.org"}
            BADGE:tags                        | ["red", "green"]
            """)
    void changesNothingIfTheValueIsTheSame(String path, String value) {
        assertThat(strict(BABS, replace(path, value))).isSameAs(BABS);
    }

    @Test
    void keepsWhatTheServerSaysOfTheValuesThatStay() {
        Attributes before = tree("""
                {"urn:example:hr:2.0:Badge": {"devices": [{"name": "n", "kind": "k", "state": "on"}]}}
                """);

        Attributes same = strict(before, replace("BADGE:devices", "[{\"name\": \"n\", \"kind\": \"k\"}]"));
        Attributes another = strict(before, replace("BADGE:devices", "[{\"name\": \"m\", \"kind\": \"k\"}]"));

        assertThat(same).isSameAs(before);
        assertThat(another)
                .isEqualTo(tree("{\"urn:example:hr:2.0:Badge\": {\"devices\": [{\"name\": \"m\", \"kind\": \"k\"}]}}"));
    }

    @Test
    void changesTheSpellingOfAValueThatIsTheSameWithoutCase() {
        assertThat(strict(BABS, replace("userName", "\"BJensen\""))).isEqualTo(BABS.with("userName", "BJensen"));
    }

    private static String replace(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": " + value + "}";
    }
}
