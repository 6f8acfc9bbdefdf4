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

@DisplayName("PATCH add (RFC 7644 §3.5.2.1)")
class PatchAddTest {

    private static final Attributes BABS = tree("""
            {
              "userName": "bjensen", "title": "Guide",
              "name": {"familyName": "Jensen", "givenName": "Barbara"},
              "emails": [{"value": "b@example.com", "type": "work", "primary": true}],
              "urn:example:hr:2.0:Badge": {"tags": ["red"], "seat": {"room": "1", "aliases": ["east"]}}
            }
            """);

    @Test
    void replacesASingleValue() {
        assertThat(strict(BABS, """
                {"op": "add", "path": "title", "value": "Chief"}
                """)).isEqualTo(BABS.with("title", "Chief"));
    }

    @Test
    void mergesIntoAComplexValue() {
        assertThat(strict(BABS, """
                {"op": "add", "path": "name", "value": {"middleName": "J", "givenName": "Babs"}}
                """)).isEqualTo(BABS.with("name", tree("""
                {"familyName": "Jensen", "givenName": "Babs", "middleName": "J"}
                """)));
    }

    @Test
    void createsTheComplexValueThatASubAttributeBelongsTo() {
        assertThat(strict(Attributes.EMPTY, """
                {"op": "add", "path": "name.givenName", "value": "A"}
                """)).isEqualTo(tree("{\"name\": {\"givenName\": \"A\"}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"value\": \"c@example.com\", \"type\": \"home\"}]",
                "{\"value\": \"c@example.com\", \"type\": \"home\"}"
            })
    void appendsToSeveralValuesBeItAnArrayOrOneObject(String value) {
        assertThat(strict(BABS, "{\"op\": \"add\", \"path\": \"emails\", \"value\": " + value + "}")
                        .values("emails"))
                .isEqualTo(tree("""
                {"it": [
                  {"value": "b@example.com", "type": "work", "primary": true},
                  {"value": "c@example.com", "type": "home"}]}
                """).values("it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Guide\"}",
                "{\"op\": \"add\", \"path\": \"name\", \"value\": {\"givenName\": \"Barbara\"}}",
                "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"value\": \"B@EXAMPLE.com\", \"type\": \"Work\"}]}",
                "{\"op\": \"add\", \"path\": \"emails\", \"value\": []}",
                "{\"op\": \"add\", \"path\": \"emails\", \"value\": null}",
                "{\"op\": \"add\", \"path\": \"name\", \"value\": {}}",
                "{\"op\": \"add\", \"path\": \"BADGE:tags\", \"value\": [\"RED\"]}",
                "{\"op\": \"add\", \"path\": \"BADGE:seat.aliases\", \"value\": [\"EAST\"]}",
                "{\"op\": \"add\", \"value\": {\"title\": \"Guide\", \"emails\": [{\"value\": \"b@example.com\", \"type\": \"work\"}]}}",
                "{\"op\": \"add\", \"value\": {}}"
            })
    void changesNothingIfItIsThereAlready(String operation) {
        assertThat(strict(BABS, operation)).isSameAs(BABS);
    }

    @Test
    void givesAValueThatIsThereWhatItLacked() {
        assertThat(strict(BABS, """
                {"op": "add", "path": "emails", "value": [{"value": "B@example.com", "type": "work", "display": "Babs"}]}
                """).complexes("emails")).containsExactly(tree("""
                {"value": "b@example.com", "type": "work", "primary": true, "display": "Babs"}
                """));
    }

    @Test
    void tellsApartValuesThatDifferInWhatAnExtensionAdds() {
        Attributes before = tree("""
                {"urn:example:hr:2.0:Badge": {"accounts": [{"authority": "a", "value": "1"}]}}
                """);

        assertThat(strict(before, """
                {"op": "add", "path": "BADGE:accounts", "value": [{"authority": "b", "value": "1"}]}
                """)).isEqualTo(tree("""
                {"urn:example:hr:2.0:Badge": {
                  "accounts": [{"authority": "a", "value": "1"}, {"authority": "b", "value": "1"}]}}
                """));
    }

    @Test
    void appendsToSeveralValuesOfASubAttribute() {
        assertThat(strict(BABS, """
                {"op": "add", "path": "BADGE:seat.aliases", "value": ["west", "east"]},
                {"op": "add", "path": "BADGE:seat", "value": {"aliases": ["north"]}}
                """)
                        .complex("urn:example:hr:2.0:Badge")
                        .flatMap(badge -> badge.complex("seat"))
                        .orElseThrow())
                .isEqualTo(tree("{\"room\": \"1\", \"aliases\": [\"east\", \"west\", \"north\"]}"));
    }

    @Test
    void addsEachAttributeOfAValueWithoutPath() {
        assertThat(strict(BABS, """
                {"op": "add", "value": {
                  "nickName": "B", "name": {"middleName": "J"}, "emails": [{"value": "c@example.com"}],
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Tours"}}}
                """))
                .isEqualTo(BABS.with("nickName", "B")
                        .with(
                                "name",
                                tree("{\"familyName\": \"Jensen\", \"givenName\": \"Barbara\", \"middleName\": \"J\"}"))
                        .with("emails", tree("""
                        {"it": [{"value": "b@example.com", "type": "work", "primary": true}, {"value": "c@example.com"}]}
                        """).get("it"))
                        .with(
                                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                                tree("{\"department\": \"Tours\"}")));
    }

    @Test
    void givesEveryMatchTheSubAttribute() {
        Attributes before = tree("""
                {"emails": [{"value": "a", "type": "work"}, {"value": "b", "type": "home"}, {"value": "c", "type": "work"}]}
                """);

        assertThat(strict(before, """
                {"op": "add", "path": "emails[type eq \\"work\\"].display", "value": "x"}
                """)).isEqualTo(tree("""
                {"emails": [
                  {"value": "a", "type": "work", "display": "x"}, {"value": "b", "type": "home"},
                  {"value": "c", "type": "work", "display": "x"}]}
                """));
    }

    @Test
    void givesEveryValueTheSubAttributeWhereThereIsNoFilter() {
        assertThat(strict(BABS, """
                {"op": "add", "path": "emails.display", "value": "x"}
                """).complexes("emails")).containsExactly(tree("""
                {"value": "b@example.com", "type": "work", "primary": true, "display": "x"}
                """));
    }

    @Test
    void findsNoTargetForASubAttributeOfNoValue() {
        assertThatScim(() -> tolerant(Attributes.EMPTY, """
                        {"op": "add", "path": "emails.value", "value": "x"}
                        """))
                .failsWith(ScimType.NO_TARGET)
                .saying("emails has no value whose value could be changed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name        | "x"                  | name is complex: each of its values must be a JSON object.
            name        | 5                    | name is complex: each of its values must be a JSON object.
            name        | [{}, {}]             | name has a single value and must not be given as an array.
            emails      | 5                    | emails is complex: each of its values must be a JSON object.
            active      | "yes"                | active must be true or false.
            active      | 1                    | active must be true or false.
            title       | true                 | title must be a string.
            title       | {"value": "x"}       | title must be a string.
            title       | ["a", "b"]           | title has a single value and must not be given as an array.
            userName    | ""                   | userName is required and must not be empty.
            name.givenName | {}                | name.givenName must be a string.
            BADGE:level | 1.5                  | BADGE:level must be a whole number
            BADGE:seat  | {"floor": "x"}       | BADGE:seat.floor must be a whole number
            emails[type eq \\"work\\"].primary | "perhaps" | emails.primary must be true or false.
            """)
    void refusesAValueThatDoesNotFit(String path, String value, String problem) {
        String operation = "{\"op\": \"add\", \"path\": \"" + path + "\", \"value\": " + value + "}";

        assertThatScim(() -> tolerant(BABS, operation))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(problem.replace("BADGE", "urn:example:hr:2.0:Badge"));
        assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.INVALID_VALUE);
    }
}
