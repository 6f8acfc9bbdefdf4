package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.schema;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Schemas as data (RFC 7643 §2.2, §7)")
class SchemaTest {

    @Test
    void givesAnAttributeTheDefaultsOfTheRfcForAllThatIsLeftOut() {
        Schema schema = schema("""
                {"id": "urn:x:Thing", "attributes": [{"name": "colour"}]}
                """);

        assertThat(schema.toAttributes()).isEqualTo(tree("""
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
                  "id": "urn:x:Thing",
                  "name": "Thing",
                  "description": "Thing",
                  "attributes": [{
                    "name": "colour", "type": "string", "multiValued": false, "description": "", "required": false,
                    "caseExact": false, "mutability": "readWrite", "returned": "default", "uniqueness": "none"
                  }]
                }
                """));
    }

    @Test
    void readsBackWhatItShows() {
        Schema shown = Schema.of(Schemas.USER.toAttributes());

        assertThat(shown.toAttributes()).isEqualTo(Schemas.USER.toAttributes());
    }

    @Test
    void saysOnlyWhatTheTypeCanHave() {
        Schema schema = schema("""
                {"id": "urn:x:Thing", "attributes": [
                  {"name": "on", "type": "boolean", "caseExact": true},
                  {"name": "box", "type": "complex", "subAttributes": [{"name": "link", "type": "reference"}]}
                ]}
                """);

        assertThat(schema.toAttributes().complexes("attributes").get(0).names())
                .containsExactly(
                        "name",
                        "type",
                        "multiValued",
                        "description",
                        "required",
                        "mutability",
                        "returned",
                        "uniqueness");
        assertThat(schema.toAttributes().complexes("attributes").get(1).names())
                .containsExactly(
                        "name",
                        "type",
                        "multiValued",
                        "description",
                        "required",
                        "mutability",
                        "returned",
                        "subAttributes");
    }

    @ParameterizedTest
    @CsvSource({"reference, true", "binary, true", "string, false"})
    void comparesReferencesAndBytesWithCaseWhateverItIsTold(String type, boolean caseExact) {
        Schema schema = schema("""
                {"id": "urn:x:Thing", "attributes": [{"name": "a", "type": "%s", "caseExact": false}]}
                """.formatted(type));

        assertThat(schema.attribute("a").orElseThrow().caseExact()).isEqualTo(caseExact);
    }

    @ParameterizedTest
    @CsvSource({"always", "default", "request", "never"})
    void neverReturnsWhatIsWriteOnlyWhateverItIsTold(String returned) {
        Schema schema = schema("""
                {"id": "urn:x:Thing", "attributes": [{"name": "a", "mutability": "writeOnly", "returned": "%s"}]}
                """.formatted(returned));

        assertThat(schema.attribute("a").orElseThrow().returned()).isEqualTo(Returned.NEVER);
    }

    @Test
    void findsAttributesAndSubAttributesInWhateverCase() {
        AttributeDefinition name = Schemas.USER.attribute("NAME").orElseThrow();

        assertThat(name.name()).isEqualTo("name");
        assertThat(name.subAttribute("GIVENNAME").orElseThrow().name()).isEqualTo("givenName");
        assertThat(name.subAttribute("nickName")).isEmpty();
    }

    @Test
    void readsKeywordsInWhateverCase() {
        Schema schema = schema("""
                {"id": "urn:x:Thing", "attributes": [{"name": "at", "type": "DateTime", "mutability": "READONLY"}]}
                """);

        assertThat(schema.attribute("at").orElseThrow().type()).isEqualTo(AttributeType.DATE_TIME);
        assertThat(schema.attribute("at").orElseThrow().readOnly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"my-attr_1", "$ref", "a$", "A"})
    void takesEveryNameThatTheRfcAllows(String name) {
        Schema schema = schema("""
                {"id": "urn:x:Thing", "attributes": [{"name": "%s"}]}
                """.formatted(name));

        assertThat(schema.attribute(name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1abc", "a.b", "a b", "a:b", "$other", "''", "ä"})
    void refusesANameThatCouldNotBeWrittenInAPath(String name) {
        assertRefused(
                """
                {"id": "urn:x:Thing", "attributes": [{"name": "%s"}]}
                """.formatted(name), "the schema 'urn:x:Thing': not an attribute name (RFC 7643 §2.1): '" + name + "'");
    }

    @ParameterizedTest
    @CsvSource({"Thing", "''", "urn:", "urn:x y", "urn:x#y", ":x"})
    void refusesAnIdThatCouldNotStandBeforeAnAttribute(String id) {
        assertRefused("""
                {"id": "%s", "attributes": [{"name": "a"}]}
                """.formatted(id), "the schema '" + id + "': not the URI of a schema: " + id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a", "type": "uuid"}                                            | attribute 'a': unknown type 'uuid'
            {"name": "a", "type": 5}                                                 | attribute 'a': unknown type ''
            {"name": "a", "mutability": "sometimes"}                                 | attribute 'a': unknown mutability 'sometimes'
            {"name": "a", "returned": "maybe"}                                       | attribute 'a': unknown returned 'maybe'
            {"name": "a", "uniqueness": "galaxy"}                                    | attribute 'a': unknown uniqueness 'galaxy'
            {"name": "a", "multiValued": "true"}                                     | attribute 'a': multiValued must be true or false
            {"name": "a", "required": 1}                                             | attribute 'a': required must be true or false
            {"name": "a", "type": "complex"}                                         | a: a complex attribute, and no other, has sub-attributes
            {"name": "a", "subAttributes": [{"name": "b"}]}                          | a: a complex attribute, and no other, has sub-attributes
            {"name": "a", "referenceTypes": ["User"]}                                | a: only a reference has referenceTypes
            {"name": "a", "type": "complex", "subAttributes": [{"name": "b"}, {"name": "B"}]} | a: two sub-attributes of one name
            {"name": "a", "type": "complex", "subAttributes": [{"name": "b", "type": "complex", "subAttributes": [{"name": "c"}]}]} | a: a sub-attribute cannot be complex
            {"name": "a"}, {"name": "A"}                                             | two attributes of one name
            ''                                                                       | no attributes
            """)
    void refusesWhatTheRfcDoesNotKnow(String attributes, String problem) {
        assertRefused("""
                {"id": "urn:x:Thing", "attributes": [%s]}
                """.formatted(attributes), "the schema 'urn:x:Thing': " + problem);
    }

    @Test
    void letsOnlyTheSchemaOfSchemasNestComplexAttributes() {
        assertThat(Schemas.discovery()).extracting(Schema::id).contains(Schema.SCHEMA);
    }

    private static void assertRefused(String json, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> schema(json)).withMessage(problem);
    }
}
