package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.patch.Patching.tolerantGroup;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH of attributes that may not always change (RFC 7643 §7, RFC 7644 §3.5.2)")
class PatchMutabilityTest {

    private static final Attributes BABS = tree("""
            {
              "id": "u-1", "userName": "bjensen",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "manager": {"value": "u-2", "displayName": "Ann"}
              },
              "urn:example:hr:2.0:Badge": {
                "code": "C-1", "pin": "1234", "serial": "S-1", "seat": {"room": "1", "plan": "P-1", "sensor": "on"},
                "devices": [{"name": "n", "kind": "phone", "maker": "M", "state": "ok"}]
              }
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id                       | "u-1"
            meta                     | {}
            meta.created             | "2011-05-13T04:42:34Z"
            groups                   | [{"value": "g-1"}]
            groups.value             | "g-1"
            groups[value eq \\"g\\"].display | "x"
            BADGE:serial             | "S-1"
            BADGE:seat.sensor        | "on"
            ENT:manager.displayName  | "Ann"
            """)
    void refusesAReadOnlyAttributeAsAPathEvenWithTheValueItHas(String path, String value) {
        for (String op : new String[] {"add", "replace"}) {
            String operation = "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, path, value);

            assertThatScim(() -> tolerant(BABS, operation))
                    .failsWith(ScimType.MUTABILITY)
                    .saying(" is readOnly.");
            assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.MUTABILITY);
        }
    }

    @Test
    void setsAnImmutableAttributeThatHadNoValue() {
        Attributes after = strict(tree("{\"userName\": \"b\"}"), """
                {"op": "add", "path": "BADGE:code", "value": "C-2"},
                {"op": "add", "path": "BADGE:seat", "value": {"room": "2", "plan": "P-2"}}
                """);

        assertThat(after.complex("urn:example:hr:2.0:Badge")).contains(tree("""
                {"code": "C-2", "seat": {"room": "2", "plan": "P-2"}}
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"add\", \"path\": \"BADGE:code\", \"value\": \"C-1\"}",
                "{\"op\": \"replace\", \"path\": \"BADGE:code\", \"value\": \"C-1\"}",
                "{\"op\": \"replace\", \"path\": \"BADGE:seat\", \"value\": {\"plan\": \"P-1\"}}",
                "{\"op\": \"replace\", \"path\": \"BADGE:devices[name eq \\\"n\\\"]\", \"value\": {\"maker\": \"M\"}}"
            })
    void acceptsAnImmutableAttributeWithTheValueItHas(String operation) {
        assertThat(strict(BABS, operation)).isSameAs(BABS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace | BADGE:code       | "C-2"            | BADGE:code
            add     | BADGE:code       | "c-1"            | BADGE:code
            replace | BADGE:code       | null             | BADGE:code
            remove  | BADGE:code       | null             | BADGE:code
            replace | BADGE:seat.plan  | "P-2"            | BADGE:seat.plan
            remove  | BADGE:seat.plan  | null             | BADGE:seat.plan
            replace | BADGE:seat       | {"plan": "P-2"}  | BADGE:seat.plan
            replace | BADGE:devices[name eq \\"n\\"].maker | "X"            | BADGE:devices.maker
            replace | BADGE:devices[name eq \\"n\\"]       | {"maker": "X"} | BADGE:devices.maker
            replace | BADGE:devices.maker                  | "X"            | BADGE:devices.maker
            remove  | BADGE:devices.maker                  | null           | BADGE:devices.maker
            remove  | urn:example:hr:2.0:Badge             | null           | BADGE:code
            """)
    void refusesToChangeAnImmutableAttributeThatHasAValue(String op, String path, String value, String named) {
        String operation = "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, path, value);

        assertThatScim(() -> strict(BABS, operation))
                .failsWith(ScimType.MUTABILITY)
                .saying(named.replace("BADGE", "urn:example:hr:2.0:Badge")
                        + " is immutable: it has a value that stays.")
                .notSaying("C-1", "P-1", "'M'");
    }

    @Test
    void takesAwayAndReplacesWholeValuesWhosePartsAreImmutable() {
        assertThat(strict(BABS, """
                {"op": "remove", "path": "BADGE:devices[name eq \\"n\\"]"},
                {"op": "replace", "path": "BADGE:devices", "value": [{"name": "o", "kind": "key", "maker": "X"}]}
                """)
                        .complex("urn:example:hr:2.0:Badge")
                        .orElseThrow()
                        .complexes("devices"))
                .containsExactly(tree("{\"name\": \"o\", \"kind\": \"key\", \"maker\": \"X\"}"));
    }

    @Test
    void refusesToMakeOneMemberAnother() {
        Attributes group = tree("{\"displayName\": \"Tours\", \"members\": [{\"value\": \"u-1\"}]}");

        assertThatScim(() -> tolerantGroup(group, """
                        {"op": "replace", "path": "members[value eq \\"u-1\\"].value", "value": "u-2"}
                        """))
                .failsWith(ScimType.MUTABILITY)
                .saying("members.value is immutable");
        assertThatScim(() -> tolerantGroup(group, """
                        {"op": "replace", "path": "members[value eq \\"u-1\\"]", "value": {"value": "u-2"}}
                        """)).failsWith(ScimType.MUTABILITY);
        assertThatScim(() -> tolerantGroup(group, """
                        {"op": "replace", "path": "members[value eq \\"u-1\\"].$ref", "value": "Users/u-2"}
                        """))
                .failsWith(ScimType.MUTABILITY)
                .saying("members.$ref follows from members.value.");
    }

    @Test
    void replacesAndClearsAWriteOnlyAttribute() {
        assertThat(strict(BABS, """
                {"op": "replace", "path": "password", "value": "t1meMa$heen"},
                {"op": "remove", "path": "BADGE:pin"}
                """)).satisfies(after -> {
            assertThat(after.secret("password").map(secret -> secret.<String>use(String::new)))
                    .contains("t1meMa$heen");
            assertThat(after.complex("urn:example:hr:2.0:Badge").orElseThrow().has("pin"))
                    .isFalse();
        });
    }

    @Test
    void neverRepeatsAPassword() {
        assertThatScim(() -> tolerant(BABS, """
                        {"op": "replace", "path": "password", "value": ["t1meMa$heen", "t1meMa$heen"]}
                        """))
                .failsWith(ScimType.INVALID_VALUE)
                .notSaying("t1meMa$heen");
        assertThatScim(() -> strict(BABS, """
                        {"op": "remove", "path": "password", "value": "t1meMa$heen"}
                        """))
                .failsWith(ScimType.INVALID_VALUE)
                .notSaying("t1meMa$heen");
    }

    @Test
    void forgetsTheNameOfAManagerWhoIsReplaced() {
        for (String operation : new String[] {
            "{\"op\": \"replace\", \"path\": \"ENT:manager\", \"value\": {\"value\": \"u-3\"}}",
            "{\"op\": \"replace\", \"path\": \"ENT:manager.value\", \"value\": \"u-3\"}",
            "{\"op\": \"replace\", \"path\": \"ENT:manager.$ref\", \"value\": \"https://example.com/Users/u-3\"}",
            "{\"op\": \"replace\", \"path\": \"ENT:manager\", \"value\": {\"$ref\": \"https://example.com/Users/u-3\"}}",
            "{\"op\": \"add\", \"value\": {\"ENT:manager\": {\"value\": \"u-3\"}}}"
        }) {
            assertThat(tolerant(BABS, operation).complex("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"))
                    .contains(tree("{\"manager\": {\"value\": \"u-3\"}}"));
        }
    }

    @Test
    void keepsTheNameOfAManagerWhoStays() {
        assertThat(strict(BABS, """
                {"op": "replace", "path": "ENT:manager", "value": {"value": "u-2", "$ref": "Users/u-9"}}
                """)).isSameAs(BABS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ENT:manager.$ref | null                  | MUTABILITY
            ENT:manager.$ref | 5                     | MUTABILITY
            ENT:manager.$ref | ""                    | INVALID_VALUE
            ENT:manager.$ref | "urn:example:u-3"     | INVALID_VALUE
            ENT:manager      | {"$ref": "https://example.com/Users/"} | INVALID_VALUE
            """)
    void refusesToSetAManagerByARefThatIsNone(String path, String value, ScimType type) {
        assertThatScim(() -> tolerant(BABS, """
                        {"op": "replace", "path": "%s", "value": %s}
                        """.formatted(path, value)))
                .failsWith(type)
                .saying("manager.$ref");
    }
}
