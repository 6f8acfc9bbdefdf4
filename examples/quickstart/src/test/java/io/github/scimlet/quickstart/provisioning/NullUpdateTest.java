package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Clearing attributes by an empty text and by null, apart from what Microsoft's workflow does")
class NullUpdateTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    @ParameterizedTest
    @EnumSource
    void createsNoElementWithoutAValue(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed("ada@contoso.example");
        ScimReply before = entra.readsUser(id);

        entra.changesUser(id, dialect.patch().replaceByNull("emails[type eq \"work\"].value"));
        entra.changesUser(id, dialect.replace("emails[type eq \"work\"].value", ""));
        entra.changesUser(id, dialect.add("roles[primary eq \"True\"].value", ""));

        assertThat(entra.readsUser(id).body()).isEqualTo(before.body());
    }

    @Test
    void clearsOnlyTheSubAttributeThatIsNull() {
        EntraClient entra = server.entra();
        String id = entra.createsUser("""
                {"userName":"ada","name":{"honorificPrefix":"Dr","givenName":"Ada"}}""");

        ScimReply changed = entra.changesUser(id, Patch.of("""
                        [{"op":"replace","value":{"name":{"honorificPrefix":null}}}]"""));

        assertThat(changed.at("name")).isEqualTo(Tree.parse("{\"givenName\":\"Ada\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void cannotTakeTheUserNameAway(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed("ada");

        entra.scim().patch("/Users/" + id, dialect.replace("userName", "")).expect(400);
        entra.scim()
                .patch("/Users/" + id, dialect.patch().replaceByNull("userName"))
                .expect(400, "mutability");
        entra.scim().patch("/Users/" + id, dialect.remove("userName")).expect(400, "mutability");

        assertThat(entra.findsUser("ada")).containsExactly(id);
    }
}
