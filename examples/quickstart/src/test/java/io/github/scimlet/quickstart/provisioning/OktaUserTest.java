package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Okta provisions a user")
class OktaUserTest {

    private static final String KIM = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName":"kim@corp.example","name":{"givenName":"Kim","familyName":"Roe"},
             "emails":[{"primary":true,"value":"kim@corp.example","type":"work"}],
             "displayName":"Kim Roe","locale":"en-US","externalId":"00u5example",
             "groups":[],"password":"r4nd0m-s3cret","active":true}""";

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    private ScimClient okta;
    private ScimReply kim;

    @BeforeEach
    void create() {
        okta = server.client().with("User-Agent", "Okta SCIM Client 1.0.0").with("Accept-Charset", "utf-8");
        kim = okta.post("/Users", KIM).expect(201);
    }

    @Test
    void andNeverSeesItsPassword() {
        assertThat(kim.body().toString()).doesNotContain("password", "r4nd0m");
        assertThat(read().body().toString()).doesNotContain("password", "r4nd0m");
        assertThat(okta.get("/Users?attributes=password").body().toString()).doesNotContain("r4nd0m");
        okta.patch(user(), Patch.of("""
                [{"op":"replace","value":{"password":"an0ther"}}]""")).expect(200);
        okta.patch(user(), Patch.of("""
                [{"op":"replace","path":"password","value":"an0ther"}]""")).expect(200);
        assertThat(read().body().toString()).doesNotContain("password", "an0ther");
    }

    @Test
    void andFindsIt() {
        ScimReply list =
                okta.query("/Users", "filter", "userName eq \"kim@corp.example\"", "startIndex", "1", "count", "100");

        assertThat(list.expect(200).ids()).containsExactly(kim.id());
    }

    @Test
    void andPutsBackWhatItReadWithChanges() {
        ObjectNode body = body();
        ((ObjectNode) body.path("name")).put("givenName", "Kimberly").put("middleName", "");
        ((ObjectNode) body.path("emails").path(0)).put("display", "kim@corp.example");
        body.putArray("groups");
        body.put("nickName", "");

        ScimReply replaced = okta.put(user(), body.toString()).expect(200);

        assertThat(replaced.body()).isEqualTo(read().body());
        assertThat(replaced.at("name")).isEqualTo(Tree.parse("""
                {"givenName":"Kimberly","familyName":"Roe"}"""));
        assertThat(replaced.text("externalId")).isEqualTo("00u5example");
        assertThat(replaced.body().has("nickName")).isFalse();
        assertThat(replaced.id()).isEqualTo(kim.id());
    }

    @Test
    void andPutsBackWhatItReadWithoutAnyChange() {
        ScimReply before = read();

        ScimReply after = okta.put(user(), body().toString()).expect(200);

        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.etag()).isPresent().isEqualTo(before.etag());
    }

    @Test
    void andMayPutAnotherIdAnotherMetaAndWhatNobodyKnows() {
        ObjectNode body = body();
        body.put("id", "another").put("shoeSize", 42);
        body.putObject("meta").put("resourceType", "Planet").put("created", "1999-01-01T00:00:00Z");
        body.putArray("groups").addObject().put("value", "g-1");

        ScimReply after = okta.put(user(), body.toString()).expect(200);

        assertThat(after.body()).isEqualTo(kim.body());
    }

    @Test
    void andClearsWhatAPutLeavesOutButNotWhetherTheUserIsActive() {
        okta.patch(user(), Patch.of("""
                [{"op":"replace","value":{"active":false}}]""")).expect(200);

        ScimReply after = okta.put(user(), """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"kim@corp.example"}""").expect(200);

        assertThat(after.at("active")).isEqualTo(Tree.of(false));
        assertThat(after.body().propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "active", "meta");
    }

    @Test
    void andMaySendNumbersForTexts() {
        ObjectNode body = body();
        body.putArray("addresses").addObject().put("type", "work").put("postalCode", 94107);
        body.putObject(MappedPath.ENTERPRISE).put("employeeNumber", 42);

        ScimReply after = okta.put(user(), body.toString()).expect(200);

        assertThat(after.text(MappedPath.ENTERPRISE, "employeeNumber")).isEqualTo("42");
        assertThat(after.at("addresses").get(0).path("postalCode")).isEqualTo(Tree.of("94107"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                [{"op":"replace","value":{"active":%s}}]""", """
                [{"op":"replace","path":"active","value":%s}]"""})
    void andDeactivatesAndReactivatesIt(String operations) {
        ScimReply before = read();

        ScimReply inactive =
                okta.patch(user(), Patch.of(operations.formatted(false))).expect(200);
        assertThat(inactive.at("active")).isEqualTo(Tree.of(false));
        assertThat(okta.find("/Users", "userName eq \"kim@corp.example\"").ids())
                .containsExactly(kim.id());

        ScimReply active =
                okta.patch(user(), Patch.of(operations.formatted(true))).expect(200);
        assertThat(active.at("active")).isEqualTo(Tree.of(true));
        assertThat(active.at("name")).isEqualTo(before.at("name"));
        assertThat(active.id()).isEqualTo(before.id());
    }

    @Test
    void andImportsAllByPages() {
        okta.post("/Users", KIM.replace("kim@", "lee@")).expect(201);

        ScimReply first = okta.get("/Users?startIndex=1&count=1").expect(200);
        ScimReply second = okta.get("/Users?startIndex=2&count=1").expect(200);

        assertThat(first.ids()).hasSize(1).doesNotContainAnyElementsOf(second.ids());
        assertThat(first.at("totalResults")).isEqualTo(Tree.of(2));
    }

    @Test
    void andReadsWhyItWasRefused() {
        ScimReply taken = okta.post("/Users", KIM).expect(409, "uniqueness");

        assertThat(taken.text("detail")).contains("userName");
    }

    private String user() {
        return "/Users/" + kim.id();
    }

    private ScimReply read() {
        return okta.get(user()).expect(200);
    }

    private ObjectNode body() {
        return (ObjectNode) read().body();
    }
}
