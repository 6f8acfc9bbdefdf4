package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The roles of a user, as Entra ID's three expressions send them")
class RolesTest extends EntraTenant {

    private String ada;

    @BeforeEach
    void createAUser() {
        ada = entra.createsUserNamed("ada");
    }

    @Test
    void areKeptOfANewUser() {
        String roles = """
                [{"primary":true,"type":"WindowsAzureActiveDirectoryRole","value":"auditor"},
                 {"primary":false,"type":"WindowsAzureActiveDirectoryRole","value":"editor","display":"Editor"}]""";

        String id = entra.createsUser("{\"userName\":\"new\",\"roles\":" + roles + "}");

        assertThat(entra.readsUser(id).at("roles")).isEqualTo(Tree.parse(roles));
    }

    @Test
    void mayBeNone() {
        String id = entra.createsUser("{\"userName\":\"new\",\"roles\":[]}");

        assertThat(entra.readsUser(id).body().has("roles")).isFalse();
    }

    @Test
    void mayBeJsonInsideOfAString() {
        String role = "{\"id\":\"7\",\"value\":\"auditor\",\"displayName\":\"Auditor\"}";

        entra.changesUser(ada, Patch.of("""
                        [{"op":"Add","path":"roles","value":[{"value":%s}]}]""".formatted(Tree.of(role))));

        assertThat(entra.readsUser(ada).at("roles").get(0).path("value")).isEqualTo(Tree.of(role));
    }

    @ParameterizedTest
    @EnumSource
    void areBuiltUpPathByPathAroundABooleanThatIsSentAsText(Dialect dialect) {
        Patch patch = dialect.patch()
                .add("roles[primary eq \"True\"].value", "auditor")
                .add("roles[primary eq \"True\"].display", "Auditor")
                .add("roles[primary eq \"True\"].type", "app");

        JsonNode roles = entra.changesUser(ada, patch).at("roles");

        assertThat(roles).isEqualTo(Tree.parse("""
                                [{"primary":true,"value":"auditor","display":"Auditor","type":"app"}]"""));
    }

    @ParameterizedTest
    @EnumSource
    void areReplacedAllTogether(Dialect dialect) {
        entra.changesUser(ada, dialect.add("roles[primary eq \"True\"].value", "auditor"));
        JsonNode roles = Tree.parse("""
                [{"primary":true,"type":"app","display":"Editor","value":"editor"},
                 {"primary":false,"type":"app","display":"Reader","value":"reader"}]""");

        ScimReply changed = entra.changesUser(ada, dialect.replace("roles", roles));

        assertThat(changed.at("roles")).isEqualTo(roles);
    }

    @Test
    void areFoundByABooleanThatIsSentAsText() {
        entra.changesUser(ada, Dialect.DEFAULT.add("roles[primary eq \"True\"].value", "auditor"));

        assertThat(entra.scim()
                        .find("/Users", "roles[primary eq \"True\"].value eq \"auditor\"")
                        .ids())
                .containsExactly(ada);
        assertThat(entra.scim()
                        .find("/Users", "roles[primary eq \"False\"].value eq \"auditor\"")
                        .ids())
                .isEmpty();
    }
}
