package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("InVision: users with a name and an e-mail address, no groups")
class InVisionTest extends GalleryApplication {

    private static final String ADA = "Ada@contoso.example";

    InVisionTest() {
        super("invision");
    }

    @Override
    String user() {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
                 "userName":"Ada@contoso.example","active":true,
                 "name":{"familyName":"Lovelace","givenName":"Ada"},
                 "emails":[{"primary":true,"type":"work","value":"Ada@contoso.example"}]}""";
    }

    @ParameterizedTest
    @EnumSource
    void isServedFromTheConnectionTestToTheDeletion(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        entra.testsTheConnection();
        assertThat(entra.findsUser(ADA)).isEmpty();
        String ada = entra.createsUser(user());
        assertThat(entra.findsUser("ADA@contoso.example")).containsExactly(ada);

        entra.changesUser(
                ada,
                entra.patch()
                        .replace("emails[type eq \"work\"].value", "ada.king@contoso.example")
                        .replace("name.familyName", "King")
                        .replace("userName", "ada.king@contoso.example"));
        assertThat(entra.findsUser(ADA)).isEmpty();
        assertThat(entra.findsUser("ada.king@contoso.example")).containsExactly(ada);
        assertThat(entra.readsUser(ada).at("emails")).isEqualTo(Tree.parse("""
                                [{"primary":true,"type":"work","value":"ada.king@contoso.example"}]"""));

        entra.changesUser(ada, entra.patch().replace("active", false));
        assertThat(entra.findsUser("ada.king@contoso.example")).containsExactly(ada);
        entra.changesUser(ada, entra.patch().replace("active", true));

        assertThat(entra.deletesUser(ada)).isTrue();
        assertThat(entra.findsUser("ada.king@contoso.example")).isEmpty();
    }
}
