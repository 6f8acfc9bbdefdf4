package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@DisplayName("Okta's SPEC test suite")
class OktaSpecTest {

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private static final String KIM = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName":"Kim.Roe@corp.example","name":{"givenName":"Kim","familyName":"Roe"},
             "emails":[{"primary":true,"value":"kim@corp.example","type":"work"}],
             "displayName":"Kim Roe","active":true}""";

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    private ScimClient okta;
    private String id;

    @BeforeEach
    void createACompleteUser() {
        okta = server.client()
                .with("User-Agent", "OKTA SCIM Integration")
                .with("Accept", "application/scim+json; charset=utf-8")
                .with("Accept-Charset", "utf-8");
        id = okta.post("/Users", KIM.replace("Kim.Roe", "first")).expect(201).id();
    }

    @Test
    void test1ListsUsers() {
        ScimReply list = okta.get("/Users?count=1&startIndex=1").expect(200);

        assertThat(Tree.texts(list.at("schemas"))).contains(LIST);
        assertThat(list.at("itemsPerPage").isNumber()).isTrue();
        assertThat(list.at("startIndex").isNumber()).isTrue();
        assertThat(list.at("totalResults").isNumber()).isTrue();
        assertComplete(list.at("Resources").get(0));
    }

    @Test
    void test2ReadsAUser() {
        ScimReply user = okta.get("/Users/" + id).expect(200);

        assertThat(user.id()).isEqualTo(id);
        assertComplete(user.body());
    }

    @Test
    void test3FindsNoUserOfAnUnknownNameTwice() {
        for (int i = 0; i < 2; i++) {
            ScimReply list = okta.find("/Users", "userName eq \"nobody@corp.example\"");

            assertThat(Tree.texts(list.at("schemas"))).contains(LIST);
            assertThat(list.at("totalResults")).isEqualTo(Tree.of(0));
        }
    }

    @Test
    void test4And11KnowNoUserOfAnUnknownId() {
        okta.get("/Users/919191919191").expect(404);
        okta.get("/Users/no-such-id").expect(404);
    }

    @Test
    void test5And6CreateAUserFromPlainJsonAndReadIt() {
        ScimReply created = okta.with("Content-Type", "application/json")
                .post("/Users", KIM)
                .expect(201);

        assertThat(created.at("active")).isEqualTo(Tree.of(true));
        assertThat(created.at("name")).isEqualTo(Tree.parse(KIM).path("name"));
        assertThat(created.text("userName")).isEqualTo("Kim.Roe@corp.example");
        assertThat(Tree.texts(created.at("schemas"))).contains("urn:ietf:params:scim:schemas:core:2.0:User");
        assertThat(okta.get("/Users/" + created.id()).expect(200).at("name")).isEqualTo(created.at("name"));
    }

    @Test
    void test7RefusesTheSameUserAgain() {
        okta.post("/Users", KIM).expect(201);

        okta.post("/Users", KIM).expect(409, "uniqueness");
    }

    @Test
    void test8FindsAUserByCapitals() {
        okta.post("/Users", KIM).expect(201);

        assertThat(okta.find("/Users", "userName eq \"KIM.ROE@CORP.EXAMPLE\"").totalResults())
                .isEqualTo(1);
    }

    @Test
    void test9ListsGroups() {
        assertThat(Tree.texts(okta.get("/Groups").expect(200).at("schemas"))).contains(LIST);
    }

    @Test
    void test10RefusesWhatIsNoToken() {
        ScimReply refused =
                okta.with("Authorization", "non-token").get("/Users").expect(401);

        assertThat(refused.text("detail")).doesNotContain("non-token");
    }

    private static void assertComplete(JsonNode user) {
        assertThat(user.path("id").asString("")).isNotBlank();
        assertThat(user.path("userName").asString("")).isNotBlank();
        assertThat(user.path("name").path("givenName").asString("")).isNotBlank();
        assertThat(user.path("name").path("familyName").asString("")).isNotBlank();
        assertThat(user.path("active").isBoolean()).isTrue();
        assertThat(user.path("emails").path(0).path("value").asString("")).isNotBlank();
    }
}
