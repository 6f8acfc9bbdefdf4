package io.github.scimlet.patch;

import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.patch.Patching.tolerantGroup;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Entra ID, Okta and their kin send as PATCH")
class EntraDialectTest {

    private static final String ENT = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final Attributes ADA = tree("""
            {
              "id": "u-17", "userName": "ada@contoso.example", "displayName": "Ada Lovelace", "active": true,
              "name": {"givenName": "Augusta", "familyName": "Byron"},
              "emails": [{"type": "work", "value": "ada@contoso.example", "primary": true}]
            }
            """);

    private static final Attributes AFTER = tree("""
            {
              "id": "u-17", "userName": "ada@contoso.example", "displayName": "Ada Byron", "active": false,
              "name": {"givenName": "Ada", "familyName": "Byron"}, "externalId": "4c1f", "nickName": "Countess",
              "emails": [{"type": "work", "value": "ada.b@contoso.example", "primary": true}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "00042"}
            }
            """);

    @Test
    void isOneOperationForEachAttributeByDefault() {
        assertThat(tolerant(ADA, """
                {"op": "Replace", "path": "displayName", "value": "Ada Byron"},
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "ada.b@contoso.example"},
                {"op": "Replace", "path": "name.givenName", "value": "Ada"},
                {"op": "Add", "path": "nickName", "value": "Countess"},
                {"op": "Replace", "path": "externalId", "value": "4c1f"},
                {"op": "Replace", "path": "ENT:employeeNumber", "value": "00042"},
                {"op": "Replace", "path": "active", "value": "False"}
                """)).isEqualTo(AFTER);
    }

    @Test
    void isOneValueWithPathsForKeysUnderTheFlag() {
        assertThat(tolerant(ADA, """
                {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "ada.b@contoso.example"},
                {"op": "replace", "value": {
                  "displayName": "Ada Byron", "name.givenName": "Ada", "name.familyName": "Byron", "externalId": "4c1f",
                  "nickName": "Countess", "active": false,
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "00042"}}
                """)).isEqualTo(AFTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "true", "TRUE", "False", "false"})
    void spellsBooleansAsTextInManyWays(String text) {
        assertThat(tolerant(ADA, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"" + text + "\"}")
                        .flag("active"))
                .contains(Boolean.valueOf(text));
    }

    @Test
    void leavesTextThatLooksLikeABooleanText() {
        assertThat(tolerant(ADA, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"False\"}")
                        .get("title"))
                .contains("False");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Add     | ENT:manager       | "u-3"
            replace | ENT:manager       | "u-3"
            add     | ENT:manager       | {"value": "u-3"}
            add     | ENT:manager       | {"Value": "u-3"}
            Add     | manager           | [{"$ref": "https://example.com/Users/u-3", "value": "u-3"}]
            replace | ENT:manager.value | "u-3"
            Replace | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager | "u-3"
            Replace | urn:scim:schemas:extension:enterprise:1.0.manager | "u-3"
            """)
    void setsAManagerInManyWays(String op, String path, String value) {
        assertThat(tolerant(ADA, "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, path, value)))
                .isEqualTo(ADA.with(ENT, tree("{\"manager\": {\"value\": \"u-3\"}}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "replace", "path": "ENT:manager", "value": ""}
            {"op": "replace", "path": "ENT:manager", "value": null}
            {"op": "replace", "path": "ENT:manager", "value": {"value": ""}}
            {"op": "add", "path": "ENT:manager", "value": {"value": ""}}
            {"op": "Remove", "path": "ENT:manager"}
            {"op": "Remove", "path": "ENT:manager", "value": "u-3"}
            {"op": "Replace", "path": "ENT:manager.value", "value": ""}
            {"op": "replace", "value": {"ENT:manager": ""}}
            """)
    void clearsAManagerInManyWaysAndLeavesNothingOfTheExtension(String operation) {
        Attributes before = ADA.with(ENT, tree("{\"manager\": {\"value\": \"u-3\", \"displayName\": \"Ann\"}}"));

        assertThat(tolerant(before, operation)).isEqualTo(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void clearsOptionalAttributesOneByOneAndAllAtOnce(String nothing) {
        Attributes before = ADA.with(ENT, tree("{\"department\": \"Engines\"}")).with("title", "Countess");
        Attributes after = tree("{\"id\": \"u-17\", \"userName\": \"ada@contoso.example\", \"active\": true}");

        assertThat(tolerant(before, """
                {"op": "replace", "path": "displayName", "value": NOTHING},
                {"op": "replace", "path": "title", "value": NOTHING},
                {"op": "replace", "path": "name.givenName", "value": NOTHING},
                {"op": "replace", "path": "name.familyName", "value": NOTHING},
                {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": NOTHING},
                {"op": "replace", "path": "phoneNumbers[type eq \\"fax\\"].value", "value": NOTHING},
                {"op": "replace", "path": "ENT:department", "value": NOTHING}
                """.replace("NOTHING", nothing))).isEqualTo(after);
        assertThat(tolerant(before, """
                {"op": "replace", "value": {
                  "displayName": NOTHING, "title": NOTHING, "name.givenName": NOTHING, "name.familyName": NOTHING,
                  "ENT:department": NOTHING}},
                {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": NOTHING}
                """.replace("NOTHING", nothing))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            photos[type eq \\"photo\\"].value          | "https://example.com/p.png" | {"photos": [{"type": "photo", "value": "https://example.com/p.png"}]}
            phonenumbers[type eq \\"work\\"].value     | "1"  | {"phoneNumbers": [{"type": "work", "value": "1"}]}
            emails[type eq \\"other\\"].Value          | "a"  | {"emails": [{"type": "other", "value": "a"}]}
            addresses[type eq \\"other\\"].Formatted   | "a"  | {"addresses": [{"type": "other", "formatted": "a"}]}
            addresses[type eq \\"untyped\\"].locality  | "a"  | {"addresses": [{"type": "untyped", "locality": "a"}]}
            emails[type eq \\"work\\"]                 | "a"  | {"emails": [{"type": "work", "value": "a"}]}
            externalID                                 | "E"  | {"externalId": "E"}
            department                                 | "D"  | {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "D"}}
            pphoneNumbers[type eq \\"fax\\"].value     | "1"  | {}
            roles[primary eq \\"True\\"].value         | "r"  | {"roles": [{"primary": true, "value": "r"}]}
            roles[primary eq \\"True\\"].display       | "r"  | {"roles": [{"primary": true, "display": "r"}]}
            roles                                      | [{"value": "{\\"id\\":\\"7\\",\\"value\\":\\"auditor\\"}"}] | {"roles": [{"value": "{\\"id\\":\\"7\\",\\"value\\":\\"auditor\\"}"}]}
            roles                                      | "r"  | {"roles": [{"value": "r"}]}
            profileUrl                                 | "xyz" | {"profileUrl": "xyz"}
            """)
    void hasPathsThatBreakSimplerParsers(String path, String value, String after) {
        String operation = "{\"op\": \"Add\", \"path\": \"" + path + "\", \"value\": " + value + "}";

        assertThat(tolerant(Attributes.EMPTY, operation)).isEqualTo(tree(after));
    }

    @Test
    void buildsTheUserOfMicrosoftsValidatorFromAUserNameAlone() {
        assertThat(tolerant(tree("{\"userName\": \"u\"}"), """
                {"op": "add", "path": "emails[type eq \\"work\\"].value", "value": "e"},
                {"op": "add", "path": "emails[type eq \\"work\\"].primary", "value": true},
                {"op": "add", "path": "phoneNumbers[type eq \\"work\\"].primary", "value": "True"},
                {"op": "add", "path": "phoneNumbers[type eq \\"work\\"].value", "value": "1"},
                {"op": "add", "path": "roles[primary eq \\"True\\"].display", "value": "d"},
                {"op": "add", "path": "roles[primary eq \\"True\\"].value", "value": "v"},
                {"op": "add", "path": "roles[primary eq \\"True\\"].type", "value": "t"}
                """)).isEqualTo(tree("""
                {
                  "userName": "u",
                  "emails": [{"type": "work", "value": "e", "primary": true}],
                  "phoneNumbers": [{"type": "work", "primary": true, "value": "1"}],
                  "roles": [{"primary": true, "display": "d", "value": "v", "type": "t"}]
                }
                """));
    }

    @Test
    void renamesAGroupWithItsIdInTheValue() {
        Attributes group = tree("{\"id\": \"g-1\", \"displayName\": \"Ops\", \"members\": [{\"value\": \"u-1\"}]}");

        for (String operation : new String[] {
            "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Ops EU\"}",
            "{\"op\": \"replace\", \"value\": {\"displayName\": \"Ops EU\"}}",
            "{\"op\": \"replace\", \"value\": {\"id\": \"g-1\", \"displayName\": \"Ops EU\"}}",
            "{\"op\": \"replace\", \"value\": {\"id\": \"g-1\", \"displayName\": \"Ops EU\", \"schemas\": [\"x\"]}}"
        }) {
            assertThat(tolerantGroup(group, operation)).isEqualTo(group.with("displayName", "Ops EU"));
        }
    }

    @Test
    void deactivatesAndSetsAPasswordLikeOkta() {
        Attributes after = tolerant(ADA, """
                {"op": "replace", "value": {"active": false, "password": "t1meMa$heen"}}
                """);

        assertThat(after.withoutSecrets()).isEqualTo(ADA.with("active", false));
        assertThat(after.secret("password").map(secret -> secret.<String>use(String::new)))
                .contains("t1meMa$heen");
    }
}
