package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH of extensions (RFC 7643 §3.3, RFC 7644 §3.5.2)")
class PatchExtensionTest {

    private static final String ENT = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

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
    @ValueSource(strings = {"add", "replace"})
    void mergesAnObjectIntoTheExtension(String op) {
        String value = "{\"DIVISION\": \"D\", \"manager\": {\"value\": \"u-3\"}, \"costCenter\": null}";

        for (String operation : new String[] {
            "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, ENT, value),
            "{\"op\": \"%s\", \"value\": {\"%s\": %s}}".formatted(op, ENT.toUpperCase(Locale.ROOT), value)
        }) {
            assertThat(strict(BABS, operation)).isEqualTo(BABS.with(ENT, tree("""
                    {"department": "Tours", "division": "D", "manager": {"value": "u-3"}}
                    """)));
        }
    }

    @Test
    void listsTheUrnWhenDataComesAndDropsItWithTheLastOfIt() {
        Attributes before = tree("{\"userName\": \"b\"}");

        Attributes after = strict(before, "{\"op\": \"add\", \"path\": \"ENT:employeeNumber\", \"value\": \"7\"}");

        assertThat(USERS.schemasOf(after)).containsExactly(Samples.USER, ENT);
        assertThat(strict(after, "{\"op\": \"remove\", \"path\": \"ENT:employeeNumber\"}"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "remove", "path": "urn:example:desk:1.1"}
            {"op": "remove", "path": "URN:EXAMPLE:DESK:1.1", "value": null}
            {"op": "replace", "path": "urn:example:desk:1.1", "value": null}
            {"op": "replace", "value": {"urn:example:desk:1.1": null}}
            {"op": "remove", "path": "urn:example:desk:1.1:drawer"}
            """)
    void takesTheWholeExtensionAway(String operation) {
        assertThat(strict(BABS, operation)).isEqualTo(BABS.without("urn:example:desk:1.1"));
    }

    @Test
    void understandsAUrnThatEndsInAVersion() {
        assertThat(strict(BABS, """
                {"op": "replace", "path": "urn:example:desk:1.1", "value": {"lamp": true}},
                {"op": "replace", "value": {"urn:example:desk:1.1": {"drawer": "B"}}}
                """))
                .isEqualTo(BABS.with("urn:example:desk:1.1", tree("{\"drawer\": \"B\", \"lamp\": true}")));
        assertThat(tolerant(BABS, """
                {"op": "replace", "path": "urn:example:desk:1.1.drawer", "value": "C"}
                """)).isEqualTo(BABS.with("urn:example:desk:1.1", tree("{\"drawer\": \"C\"}")));
    }

    @Test
    void takesAwayNoMoreOfAnExtensionThanItsValueNames() {
        assertThat(tolerant(BABS, """
                {"op": "remove", "path": "%s", "value": {"department": "TOURS"}}
                """.formatted(ENT))).isEqualTo(BABS.with(ENT, tree("""
                {"manager": {"value": "u-2", "displayName": "Ann"}}
                """)));
        assertThat(tolerant(BABS, """
                {"op": "remove", "path": "%s", "value": {"department": "Sales"}}
                """.formatted(ENT))).isSameAs(BABS);
        assertThat(tolerant(BABS, """
                {"op": "remove", "path": "%s", "value": {}}
                """.formatted(ENT))).isSameAs(BABS);
        assertThatScim(() -> strict(BABS, """
                        {"op": "remove", "path": "%s", "value": {"department": "Tours"}}
                        """.formatted(ENT))).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void leavesToTheServerWhatIsItsOwn() {
        assertThat(strict(BABS, """
                {"op": "remove", "path": "urn:example:hr:2.0:Badge"}
                """)).isEqualTo(BABS.with(Samples.BADGE, tree("{\"serial\": \"S-1\"}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "add", "path": "URN"}                    | The value of an operation on URN must be a JSON object.
            {"op": "replace", "path": "URN", "value": "x"}  | The value of an operation on URN must be a JSON object.
            {"op": "replace", "path": "URN", "value": ""}   | The value of an operation on URN must be a JSON object.
            {"op": "remove", "path": "URN", "value": "x"}   | The value of an operation on URN must be a JSON object.
            {"op": "replace", "value": {"URN": [{}, {}]}}   | The value of an operation on URN must be a JSON object.
            {"op": "add", "path": "URN", "value": {"department": true}} | URN:department must be a string.
            """)
    void refusesWhatIsNoObject(String operation, String problem) {
        assertThatScim(() -> tolerant(BABS, operation.replace("URN", ENT)))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(problem.replace("URN", ENT));
    }

    @Test
    void readsPathsInsideAnExtensionWhereThatIsTolerated() {
        assertThat(tolerant(BABS, """
                {"op": "replace", "value": {
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager.value": "u-3"},
                  "urn:example:hr:2.0:Badge": {"accounts[authority eq \\"ringcentral\\"].value": "9", "unknown": 1}}}
                """))
                .isEqualTo(BABS.with(ENT, tree("{\"department\": \"Tours\", \"manager\": {\"value\": \"u-3\"}}"))
                        .with(Samples.BADGE, tree("""
                        {"level": 1, "serial": "S-1", "accounts": [{"authority": "ringcentral", "value": "9"}]}
                        """)));
        assertThatScim(() -> strict(BABS, """
                        {"op": "replace", "path": "%s", "value": {"manager.value": "u-3"}}
                        """.formatted(ENT)))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("User:manager.value'");
    }

    @Test
    void takesTheTypesOwnUrnForTheResourceWhereThatIsTolerated() {
        String byPath = """
                {"op": "replace", "path": "urn:ietf:params:scim:schemas:core:2.0:User", "value": {"title": "Guide"}}""";
        String byKey = """
                {"op": "replace", "value": {"urn:ietf:params:scim:schemas:core:2.0:User": {"title": "Guide"}}}""";

        assertThat(tolerant(BABS, byPath)).isEqualTo(BABS.with("title", "Guide"));
        assertThat(tolerant(BABS, byKey)).isEqualTo(BABS.with("title", "Guide"));
        assertThatScim(() -> strict(BABS, byPath)).failsWith(ScimType.INVALID_PATH);
        assertThatScim(() -> strict(BABS, byKey)).failsWith(ScimType.INVALID_SYNTAX);
    }

    @Test
    void refusesToRemoveTheResourceItself() {
        String operation = """
                {"op": "remove", "path": "urn:ietf:params:scim:schemas:core:2.0:User", "value": {"title": "Guide"}}""";

        assertThatScim(() -> tolerant(BABS, operation))
                .failsWith(ScimType.NO_TARGET)
                .saying("A remove operation needs the path of an attribute.");
        assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.INVALID_PATH);
    }

    @Test
    void demandsARequiredExtensionAndWhatItRequiresAtTheEnd() {
        ResourceType<?> type = Schemas.USERS.with(new Extension(Samples.schema("""
                {"id": "urn:x:Badge", "attributes": [{"name": "code", "required": true}, {"name": "hint"}]}
                """), true));
        Attributes before = tree("{\"userName\": \"b\", \"urn:x:Badge\": {\"code\": \"c\", \"hint\": \"h\"}}");

        assertThatScim(() -> Patching.patched(type, before, """
                        {"op": "remove", "path": "urn:x:Badge"}
                        """, Samples.strict()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("The extension urn:x:Badge is required.");
        assertThatScim(() -> Patching.patched(type, before, """
                        {"op": "remove", "path": "urn:x:Badge:code"}
                        """, Samples.strict()))
                .failsWith(ScimType.MUTABILITY);
        assertThatScim(() -> Patching.patched(type, Attributes.EMPTY, """
                        {"op": "add", "path": "urn:x:Badge:hint", "value": "h"}
                        """, Samples.strict()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("urn:x:Badge:code is required.");
        assertThat(Patching.patched(type, before, """
                {"op": "remove", "path": "urn:x:Badge"}, {"op": "add", "path": "urn:x:Badge:code", "value": "d"}
                """, Samples.strict()))
                .isEqualTo(tree("{\"userName\": \"b\", \"urn:x:Badge\": {\"code\": \"d\"}}"));
        assertThat(Patching.patched(type, tree("{\"userName\": \"b\"}"), """
                {"op": "add", "path": "title", "value": "Guide"}
                """, Samples.strict())
                        .text("title"))
                .contains("Guide");
    }
}
