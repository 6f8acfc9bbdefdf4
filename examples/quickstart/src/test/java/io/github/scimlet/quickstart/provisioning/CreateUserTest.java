package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Creating a user")
class CreateUserTest extends EntraTenant {

    @Test
    void answersWithTheWholeUser() {
        ScimReply created = entra.scim().post("/Users", """
                        {"userName":"ada","externalId":"4c1f","active":true,"name":{"givenName":"Ada"}}""").expect(201);

        assertThat(created.body()).isEqualTo(entra.readsUser(created.id()).body());
        assertThat(created.location()).contains(server.tenantUrl() + "/Users/" + created.id());
        assertThat(created.text("meta", "location")).isEqualTo(server.tenantUrl() + "/Users/" + created.id());
        assertThat(created.text("meta", "resourceType")).isEqualTo("User");
        assertThat(created.etag()).contains(created.version());
        assertThat(Instant.parse(created.text("meta", "created")))
                .isEqualTo(Instant.parse(created.text("meta", "lastModified")));
    }

    @Test
    void takesNullsAndBrokenSchemasForNothing() {
        String id = entra.createsUser("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0User"],
                 "externalId":"58342554","userName":"ada","active":true,"addresses":null,"displayName":null,
                 "emails":[{"type":"work","value":"ada@contoso.example","primary":true}],"meta":{"resourceType":"User"},
                 "name":{"familyName":"L","givenName":"Ada","formatted":null},
                 "phoneNumbers":null,"preferredLanguage":null,"title":null,"department":null,"manager":null}""");

        ScimReply read = entra.readsUser(id);
        assertThat(Tree.texts(read.at("schemas"))).containsExactly("urn:ietf:params:scim:schemas:core:2.0:User");
        assertThat(read.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "schemas", "id", "externalId", "userName", "active", "emails", "name", "meta");
        assertThat(read.at("name").propertyNames()).containsExactlyInAnyOrder("familyName", "givenName");
    }

    @Test
    void goesByTheExtensionsItFindsAndNotByTheirAnnouncement() {
        String id = entra.createsUser("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada",
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"00042"}}""");

        ScimReply read = entra.readsUser(id);
        assertThat(read.text(MappedPath.ENTERPRISE, "employeeNumber")).isEqualTo("00042");
        assertThat(Tree.texts(read.at("schemas"))).contains(MappedPath.ENTERPRISE);
    }

    @Test
    void answersInTheSpellingOfTheSchema() {
        String id = entra.createsUser("""
                {"USERNAME":"ada","Emails":[{"Value":"ada@contoso.example","Type":"work","Primary":"True"}],
                 "URN:ietf:params:scim:schemas:extension:enterprise:2.0:user":{"Department":"R&D"}}""");

        ScimReply read = entra.readsUser(id);
        assertThat(read.text("userName")).isEqualTo("ada");
        assertThat(read.at("emails")).isEqualTo(Tree.parse("""
                                [{"value":"ada@contoso.example","type":"work","primary":true}]"""));
        assertThat(read.text(MappedPath.ENTERPRISE, "department")).isEqualTo("R&D");
    }

    @Test
    void ofTheValidatorMayHoldRandomWords() {
        String id = entra.createsUser("""
                {"userName":"ada","profileUrl":"LJLBAHEKBUQD","locale":"XVUDQCKNJB","timezone":"Nowhere",
                 "roles":[{"primary":"True","value":"auditor","type":"t","display":"d"}],
                 "phoneNumbers":[{"type":"work","value":"42-345"},{"type":"mobile","value":"42-345"},
                                 {"type":"fax","value":"42-345"}],
                 "emails":[{"type":"work","value":"a@contoso.example"},{"type":"work","value":"b@contoso.example"}]}""");

        ScimReply read = entra.readsUser(id);
        assertThat(read.at("phoneNumbers")).hasSize(3);
        assertThat(read.at("emails")).hasSize(2);
        assertThat(read.at("roles").get(0).path("primary")).isEqualTo(Tree.of(true));
        assertThat(read.text("locale")).isEqualTo("XVUDQCKNJB");
    }

    @Test
    void mayRepeatAnAddressAndANameOfAnotherUser() {
        String user = """
                {"userName":"%s","externalId":"%s","name":{"givenName":"Ada"},
                 "emails":[{"type":"work","value":"ada@contoso.example"}]}""";

        String one = entra.createsUser(user.formatted("a", "1"));
        String two = entra.createsUser(user.formatted("b", "2"));

        assertThat(entra.scim()
                        .find("/Users", "emails eq \"ada@contoso.example\"")
                        .ids())
                .containsExactlyInAnyOrder(one, two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@contoso.example", "ADA@Contoso.Example"})
    void isRefusedIfTheNameIsTakenWhateverItsCase(String userName) {
        String ada = entra.createsUserNamed("ada@contoso.example");

        entra.scim().post("/Users", """
                        {"userName":"%s"}""".formatted(userName)).expect(409, "uniqueness");

        assertThat(entra.findsUser(userName)).containsExactly(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"externalId\":\"x\"}", "{\"userName\":\"\"}", "{\"userName\":null}"})
    void needsAUserName(String user) {
        entra.scim().post("/Users", user).expect(400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"userName\":}", "\"ada\"", "null", "{\"userName\":\"ada\"} x"})
    void needsJson(String body) {
        entra.scim().post("/Users", body).expect(400, "invalidSyntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë & Søn", "Zoe\\u0308", "東京 🎉 ﬁ", " leading and trailing ", "tab\\tnew\\nline", "00042", "1E3",
                "\\\"quoted\\\" \\\\ back", "a\\/b", "<b>&amp;</b>", "+43 (1) 58801-0", "\\u200b", "True", "null"
            })
    void keepsEveryValueAsItWasSent(String value) {
        String json = """
                {"userName":"ada","displayName":"%1$s","title":"%1$s","name":{"familyName":"%1$s"},
                 "externalId":"%1$s","phoneNumbers":[{"type":"work","value":"%1$s"}],
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"%1$s"}}""".formatted(value);

        ScimReply read = entra.readsUser(entra.createsUser(json));

        assertThat(read.body().findValuesAsString("title"))
                .containsExactly(Tree.parse("\"" + value + "\"").stringValue());
        Tree.parse(json)
                .properties()
                .forEach(sent -> assertThat(read.at(sent.getKey())).isEqualTo(sent.getValue()));
    }
}
