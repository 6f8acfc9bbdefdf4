package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Resource types (RFC 7643 §6, RFC 7644 §3.10)")
class ResourceTypeTest {

    @ParameterizedTest
    @CsvSource({
        "userName, userName",
        "USERNAME, userName",
        "id, id",
        "meta.created, meta.created",
        "NAME.familyname, name.familyName",
        "emails.$REF, ''",
        "name.foo, ''",
        "userName.foo, ''",
        "foo, ''",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName, userName",
        "urn:ietf:params:scim:schemas:core:2.0:User:meta.version, meta.version",
        "URN:IETF:params:scim:schemas:core:2.0:user:NAME.givenname, name.givenName",
        "urn:ietf:params:scim:schemas:core:2.0:Group:displayName, ''",
        "urn:ietf:params:scim:schemas:core:2.0:User:department, ''",
        "ENT:DEPARTMENT, ENT:department",
        "ENT:manager.value, ENT:manager.value",
        "ENT:manager.foo, ''",
        "ENT, ENT",
        "urn:example:hr:2.0:badge, urn:example:hr:2.0:Badge",
        "urn:example:desk:1.1:drawer, urn:example:desk:1.1:drawer"
    })
    void findWhatAPathNamesInBothPresets(String path, String found) {
        Leniency leniency = tolerant();

        assertThat(resolve(path, leniency)).isEqualTo(spelledOut(found));
        assertThat(leniency.used()).isEmpty();
        assertThat(resolve(path, strict())).isEqualTo(spelledOut(found));
    }

    @ParameterizedTest
    @CsvSource({
        "BARE_EXTENSION_ATTRIBUTE, department, ENT:department",
        "BARE_EXTENSION_ATTRIBUTE, MANAGER.displayName, ENT:manager.displayName",
        "LEGACY_URN, urn:scim:schemas:extension:enterprise:1.0.department, ENT:department",
        "LEGACY_URN, urn:scim:schemas:extension:enterprise:1.0:manager.value, ENT:manager.value",
        "LEGACY_URN, urn:scim:schemas:extension:enterprise:1.0:User:department, ENT:department",
        "LEGACY_URN, urn:SCIM:schemas:extension:enterprise:1.0:User, ENT",
        "LEGACY_URN, ENT.manager, ENT:manager",
        "LEGACY_URN, ENT.manager.value, ENT:manager.value",
        "LEGACY_URN, urn:example:desk:1.1.drawer, urn:example:desk:1.1:drawer",
        "LEGACY_URN, urn:ietf:params:scim:schemas:core:2.0:User.name.familyName, name.familyName",
        "LEGACY_URN, urn:ietf:params:scim:schemas:core:2.0:User.userName, userName"
    })
    void findMoreWhereThatIsTolerated(Tolerance tolerance, String path, String found) {
        Leniency leniency = tolerant();

        assertThat(resolve(path, leniency)).isEqualTo(spelledOut(found));
        assertThat(leniency.used()).containsOnlyKeys(tolerance);
        assertThat(resolve(path, strict())).isEmpty();
    }

    @Test
    void preferTheirOwnAttributesToThoseOfExtensions() {
        Schema clash = Samples.schema("{\"id\": \"urn:x:A\", \"attributes\": [{\"name\": \"title\"}]}");
        ResourceType<?> type = Schemas.USERS.with(new Extension(clash, false));

        assertThat(type.resolve(AttributePath.of("title"), tolerant()).orElseThrow())
                .hasToString("title");
        assertThat(type.resolve(AttributePath.parse("urn:x:A:title"), strict()).orElseThrow())
                .hasToString("urn:x:A:title");
    }

    @Test
    void doNotGuessBetweenTwoExtensions() {
        Schema other = Samples.schema("{\"id\": \"urn:x:A\", \"attributes\": [{\"name\": \"Department\"}]}");
        ResourceType<?> type = Schemas.USERS.with(new Extension(other, false));

        assertThat(type.resolve(AttributePath.of("department"), tolerant())).isEmpty();
    }

    @Test
    void knowTheOldEnterpriseUrnOnlyWithTheEnterpriseExtension() {
        ResourceType<?> type = Schemas.GROUPS;

        assertThat(type.extension("urn:scim:schemas:extension:enterprise:1.0", tolerant()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:scim:schemas:core:2.0:user",
                "URN:ietf:params:scim:schemas:extension:enterprise:2.0:USER"
            })
    void takeNoSchemaTwice(String urn) {
        Schema again = Samples.schema("{\"id\": \"" + urn + "\", \"attributes\": [{\"name\": \"a\"}]}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.USERS.with(new Extension(again, false)))
                .withMessage("User has the schema " + urn + " already");
    }

    @Test
    void leaveTheTypeThatIsExtendedAsItWas() {
        assertThat(USERS.extensions()).hasSize(3);
        assertThat(Schemas.USERS.extensions()).hasSize(1);
    }

    @Test
    void nameTheSchemasThatThereIsDataOf() {
        Attributes user = tree("""
                {"userName": "b", "urn:example:hr:2.0:Badge": {"level": 1}}
                """);

        assertThat(USERS.schemasOf(user)).containsExactly(Samples.USER, Samples.BADGE);
        assertThat(USERS.schemasOf(Attributes.EMPTY)).containsExactly(Samples.USER);
    }

    @Test
    void showThemselvesAsResources() {
        assertThat(Schemas.USERS.toAttributes()).isEqualTo(tree("""
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
                  "id": "User", "name": "User", "endpoint": "/Users",
                  "description": "%s",
                  "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
                  "schemaExtensions": [{
                    "schema": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "required": false
                  }]
                }
                """.formatted(Schemas.USER.description())));
        assertThat(Schemas.GROUPS.toAttributes().has("schemaExtensions")).isFalse();
    }

    private static String resolve(String path, Leniency leniency) {
        return USERS.resolve(AttributePath.parse(spelledOut(path)), leniency)
                .map(SchemaPath::toString)
                .orElse("");
    }

    private static String spelledOut(String text) {
        return text.startsWith("ENT") ? text.replaceFirst("ENT", Samples.ENTERPRISE) : text;
    }
}
