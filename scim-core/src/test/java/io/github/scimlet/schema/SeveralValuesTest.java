package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.GROUPS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
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

@DisplayName("Multi-valued and complex attributes in a body (RFC 7643 §2.3.8, §2.4)")
class SeveralValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"value": "a", "type": "work"}, {"value": "a", "type": "work"}]              | 1
            [{"value": "a", "type": "work"}, {"value": "A", "type": "WORK", "display": "x"}] | 1
            [{"value": "a", "type": "work"}, {"value": "a", "type": "home"}]              | 2
            [{"value": "a", "type": "work"}, {"value": "a"}]                              | 2
            [{"display": "a"}, {"display": "b"}]                                          | 2
            [{"type": "work"}, {"type": "work"}]                                          | 1
            [{}, null, {"value": "a"}, {"value": null}]                                   | 1
            """)
    void keepsOneOfTwoWithTheSameValueAndType(String emails, int kept) {
        assertThat(create("emails", emails, strict()).complexes("emails")).hasSize(kept);
    }

    @Test
    void keepsTheFirstOfTwoThatAreOneAsItWasSent() {
        Attributes created =
                create("emails", "[{\"value\": \"B@X\", \"display\": \"1\"}, {\"value\": \"b@x\"}]", strict());

        assertThat(created.complexes("emails")).containsExactly(tree("{\"value\": \"B@X\", \"display\": \"1\"}"));
    }

    @Test
    void tellsApartValuesThatDifferInWhatAnExtensionAdds() {
        String accounts = "[{\"authority\": \"a\", \"value\": \"1\"}, {\"authority\": \"b\", \"value\": \"1\"}]";

        Attributes badge = badge("{\"accounts\": " + accounts + "}");

        assertThat(badge.complexes("accounts")).hasSize(2);
    }

    @Test
    void knowsTextsApartByCaseOnlyWhereItCounts() {
        Attributes badge = badge("{\"tags\": [\"a\", \"A\", \"b\"], \"keys\": [\"a\", \"A\", \"a\"]}");

        assertThat(badge.texts("tags")).containsExactly("a", "b");
        assertThat(badge.texts("keys")).containsExactly("a", "A");
    }

    @Test
    void knowsMembersByTheirIdAlone() {
        Attributes group =
                group("[{\"value\": \"u-1\", \"type\": \"User\"}, {\"value\": \"u-1\"}, {\"value\": \"U-1\"}]");

        assertThat(group.complexes("members"))
                .extracting(member -> member.text("value").orElseThrow())
                .containsExactly("u-1", "U-1");
    }

    @Test
    void refusesTwoPrimaryValuesInBothPresets() {
        String emails = """
                [{"value": "a", "primary": true}, {"value": "b", "primary": "True"}, {"value": "c", "primary": false}]""";

        assertThatScim(() -> create("emails", emails, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("Only one value of emails can be primary; 2 are.");
        assertThatScim(() -> create("emails", emails.replace("\"True\"", "true"), strict()))
                .failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void makesNoValuePrimaryOfItself() {
        Attributes created = create("emails", "[{\"value\": \"a\"}]", tolerant());

        assertThat(created.complexes("emails")).containsExactly(tree("{\"value\": \"a\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": \"a\"}", "\"a\"", "5"})
    void refusesWhatIsNoArray(String emails) {
        assertThatScim(() -> create("emails", emails, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("emails can have several values and must be given as an array.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[5]", "[true]", "[[\"a\"]]"})
    void refusesAnElementThatIsNoObject(String emails) {
        assertThatScim(() -> create("emails", emails, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("emails is complex: each of its values must be a JSON object.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emails | ["a@example.com"]     | [{"value": "a@example.com"}]
            name   | [{"givenName": "B"}]  | {"givenName": "B"}
            """)
    void understandsPlainTextForAComplexValueAndAnArrayOfOne(String attribute, String sent, String kept) {
        Leniency leniency = tolerant();

        assertThat(create(attribute, sent, leniency)).isEqualTo(tree("""
                {"userName": "bjensen", "%s": %s}
                """.formatted(attribute, kept)));
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.SHAPE_OF_VALUE);
        assertThatScim(() -> create(attribute, sent, strict())).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void refusesPlainTextForAComplexValueThatHasNoValue() {
        assertThatScim(() -> create("name", "\"Barbara Jensen\"", tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("name is complex: each of its values must be a JSON object.");
    }

    @Test
    void keepsElementsThatAreEmptyOutOfTheList() {
        Attributes created = create("emails", "[{}, {\"value\": \"\"}, {\"value\": \"a\"}]", tolerant());

        assertThat(created.complexes("emails")).containsExactly(tree("{\"value\": \"a\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "[{\"display\": \"x\"}]", "[{\"value\": null}]", "[{\"$ref\": null}]"})
    void refusesAMemberWithoutAnId(String members) {
        assertThatScim(() -> group(members))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("A value of members lacks value, which is required.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"value\": \"\"}]", "[\"\"]", "[{\"value\": \" \"}]"})
    void refusesAMemberWithAnEmptyId(String members) {
        assertThatScim(() -> group(members)).failsWith(ScimType.INVALID_VALUE).saying("members");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/scim/v2/Users/u-1",
                "https://example.com/scim/v2/Users/u-1?x=/y",
                "../Users/u-1",
                "Users/u-1",
                "/Users/u%2D1"
            })
    void readsTheIdOfAReferenceThatIsGivenByItsUriAlone(String uri) {
        Attributes group = group("[{\"$ref\": \"" + uri + "\"}]");

        assertThat(group.complexes("members")).containsExactly(tree("{\"value\": \"u-1\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/Users/", "", "urn:example:u-1", "not a uri", "https://example.com"})
    void refusesAReferenceWhoseUriNamesNoId(String uri) {
        assertThatScim(() -> group("[{\"$ref\": \"" + uri + "\"}]"))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("A value of members lacks value, which is required.");
    }

    @Test
    void ignoresWhatAClientSaysOfTheUriBesideAnId() {
        Attributes group = group("[{\"$ref\": null, \"value\": \"u-1\"}, {\"$ref\": \"x y\", \"value\": \"u-2\"}]");

        assertThat(group.complexes("members"))
                .isEqualTo(List.of(tree("{\"value\": \"u-1\"}"), tree("{\"value\": \"u-2\"}")));
    }

    @Test
    void readsNoIdOutOfARefThatTheSchemaDoesNotHave() {
        Attributes created =
                create("emails", "[{\"$ref\": \"https://example.com/x\", \"type\": \"work\"}]", tolerant());

        assertThat(created.complexes("emails")).containsExactly(tree("{\"type\": \"work\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"seat": {"floor": 2}}                     | A value of urn:example:hr:2.0:Badge:seat lacks room, which is required.
            {"seat": {"room": ""}}                     | urn:example:hr:2.0:Badge:seat.room is required and must not be empty.
            {"devices": [{"name": "n"}]}               | A value of urn:example:hr:2.0:Badge:devices lacks kind, which is required.
            {"devices": [{}]}                          | A value of urn:example:hr:2.0:Badge:devices lacks name, which is required.
            {"seat": {"room": "1", "floor": "two"}}    | urn:example:hr:2.0:Badge:seat.floor must be a whole number
            {"devices": [{"name": "n", "kind": "k", "labels": [1.5, true]}]} | urn:example:hr:2.0:Badge:devices.labels must be a string.
            """)
    void demandsTheRequiredPartsOfAComplexValue(String badge, String problem) {
        assertThatScim(() -> badge(badge)).failsWith(ScimType.INVALID_VALUE).saying(problem);
    }

    @Test
    void keepsSeveralValuesOfASubAttribute() {
        Attributes badge = badge("{\"seat\": {\"room\": \"1\", \"aliases\": [\"a\", \"b\", \"A\"]}}");

        assertThat(badge.complex("seat").orElseThrow().texts("aliases")).containsExactly("a", "b");
    }

    private static Attributes create(String attribute, String json, Leniency leniency) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of(Samples.USER));
        body.add("userName", "bjensen");
        body.add(attribute, tree("{\"it\": " + json + "}").mentioned("it"));
        return new SchemaValidator(USERS, leniency).create(body.build());
    }

    private static Attributes badge(String json) {
        return create(Samples.BADGE, json, tolerant()).complex(Samples.BADGE).orElseThrow();
    }

    private static Attributes group(String members) {
        return new SchemaValidator(GROUPS, tolerant()).create(tree("""
                {"displayName": "Tours", "members": %s}
                """.formatted(members)));
    }
}
