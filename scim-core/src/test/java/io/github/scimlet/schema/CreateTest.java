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
import io.github.scimlet.model.User;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The body of a POST (RFC 7643 §2, §3; RFC 7644 §3.3)")
class CreateTest {

    @Test
    void spellsNamesAsTheSchemasDo() {
        Attributes created = create("""
                {
                  "SCHEMAS": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                  "USERNAME": "BJensen",
                  "NAME": {"GIVENNAME": "Barbara"},
                  "Emails": [{"VALUE": "b@example.com", "Type": "Work"}],
                  "URN:IETF:PARAMS:SCIM:SCHEMAS:EXTENSION:ENTERPRISE:2.0:USER": {"DEPARTMENT": "Tours"}
                }
                """, tolerant());

        assertThat(created.names())
                .containsExactly(
                        "userName", "name", "emails", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
        assertThat(created.complex("name").orElseThrow().names()).containsExactly("givenName");
        assertThat(created.complexes("emails").get(0)).isEqualTo(tree("""
                {"value": "b@example.com", "type": "Work"}
                """));
        assertThat(created.complex(Samples.ENTERPRISE).orElseThrow().names()).containsExactly("department");
    }

    @Test
    void leavesOutWhatClientsMayNotSet() {
        Attributes created = create("""
                {
                  "id": "mine", "userName": "bjensen", "externalId": "E-1",
                  "meta": {"resourceType": "X", "created": "1999-01-01T00:00:00Z"},
                  "groups": [{"value": "g-1"}],
                  "urn:example:hr:2.0:Badge": {"serial": "S-1", "seat": {"room": "1", "sensor": "on"}}
                }
                """, tolerant());

        assertThat(created).isEqualTo(tree("""
                {
                  "userName": "bjensen", "externalId": "E-1",
                  "urn:example:hr:2.0:Badge": {"seat": {"room": "1"}}
                }
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"userName": null}                | userName is required.
            {"userName": []}                  | userName is required.
            {"displayName": "Babs"}           | userName is required.
            {"userName": ""}                  | userName is required and must not be empty.
            {"userName": " \\t"}              | userName is required and must not be empty.
            """)
    void refusesAUserWithoutAUserName(String body, String problem) {
        assertThatScim(() -> create(body, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(problem);
    }

    @Test
    void refusesAGroupWithoutADisplayName() {
        Attributes body = tree("""
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"]}
                """);

        assertThatScim(() -> new SchemaValidator(GROUPS, strict()).create(body))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("displayName is required.");
    }

    @Test
    void dropsUnknownAttributesWhereThatIsToleratedAndNamesThem() {
        Leniency leniency = tolerant();

        Attributes created = create("""
                {
                  "userName": "bjensen", "nickNaem": "Babs", "name": {"given": "Barbara", "familyName": "Jensen"},
                  "emails": [{"value": "b@example.com", "valeu": "x"}],
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"departement": "Tours"},
                  "urn:example:unknown": {"a": 1}
                }
                """, leniency);

        assertThat(created).isEqualTo(tree("""
                {"userName": "bjensen", "name": {"familyName": "Jensen"}, "emails": [{"value": "b@example.com"}]}
                """));
        assertThat(leniency.used().get(Tolerance.UNKNOWN_ATTRIBUTE))
                .containsExactly(
                        "nickNaem",
                        "name.given",
                        "emails.valeu",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:departement",
                        "urn:example:unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "nickNaem": "Babs"                          | nickNaem
            "name.givenName": "Barbara"                 | name.givenName
            "department": "Tours"                       | department
            "name": {"given": "Barbara"}                | name.given
            "emails": [{"valeu": "x"}]                  | emails.valeu
            "urn:example:hr:2.0:Badge": {"cod": "x"}    | urn:example:hr:2.0:Badge:cod
            "urn:scim:schemas:extension:enterprise:1.0": {"department": "x"} | urn:scim:schemas:extension:enterprise:1.0
            """)
    void refusesUnknownAttributesInStrictMode(String member, String name) {
        assertThatScim(() -> create("""
                        {
                          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:hr:2.0:Badge"],
                          "userName": "bjensen", %s
                        }
                        """.formatted(member), strict()))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("No schema has an attribute '" + name + "'.");
    }

    @Test
    void doesNotDemandOfTheClientWhatTheServerMustSay() {
        Schema schema = Samples.schema("""
                {"id": "urn:x:Thing", "attributes": [
                  {"name": "serial", "required": true, "mutability": "readOnly"},
                  {"name": "box", "type": "complex", "subAttributes": [
                    {"name": "size"}, {"name": "tag", "required": true, "mutability": "readOnly"}]}
                ]}
                """);
        ResourceType<User> type = Schemas.USERS.with(new Extension(schema, false));

        Attributes created = new SchemaValidator(type, tolerant())
                .create(tree("{\"userName\": \"b\", \"urn:x:Thing\": {\"box\": {\"size\": \"XL\"}}}"));

        assertThat(created.complex("urn:x:Thing")).contains(tree("{\"box\": {\"size\": \"XL\"}}"));
    }

    @Test
    void neverRepeatsAPassword() {
        assertThatScim(() -> create("""
                        {"userName": "bjensen", "password": {"value": "t1meMa$heen"}}
                        """, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("password must be a string.")
                .notSaying("t1meMa$heen");
    }

    @Test
    void usesNoToleranceForWhatTheRfcSays() {
        Leniency leniency = tolerant();

        create("""
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", "active": true,
                  "emails": [{"value": "b@example.com", "type": "work", "primary": true}], "roles": []
                }
                """, leniency);

        assertThat(leniency.used()).isEmpty();
        assertThat(List.of(Tolerance.values())).allMatch(Conformance.TOLERANT::grants);
    }

    private static Attributes create(String body, Leniency leniency) {
        return new SchemaValidator(USERS, leniency).create(tree(body));
    }
}
