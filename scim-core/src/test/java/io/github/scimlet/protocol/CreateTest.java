package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("POST (RFC 7644 §3.3)")
class CreateTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);

    @Test
    void createsWhatEntraSends() {
        TestReply reply = client.post("/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId":"4c1f","userName":"ada@contoso.example","active":true,
                 "addresses":null,"manager":null,
                 "emails":[{"primary":true,"type":"work","value":"ada@contoso.example"}],
                 "meta":{"resourceType":"User"},
                 "name":{"formatted":"Ada L","familyName":"L","givenName":"Ada"},
                 "roles":[]}""");

        reply.is(201);
        assertThat(reply.json().without("id").without("meta"))
                .isEqualTo(new Json(9).readObject(new ByteArrayInputStream("""
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
                         "externalId":"4c1f","userName":"ada@contoso.example","active":true,
                         "emails":[{"primary":true,"type":"work","value":"ada@contoso.example"}],
                         "name":{"formatted":"Ada L","familyName":"L","givenName":"Ada"}}""".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void saysWhereItIsAndWhichVersion() {
        TestReply reply = client.post("/Users", "{\"userName\":\"bjensen\"}").is(201);

        String location = TestClient.BASE + "/Users/" + reply.text("id");
        assertThat(reply.header("Location")).contains(location);
        assertThat(reply.header("ETag")).contains(reply.text("meta", "version"));
        assertThat(reply.text("meta", "location")).isEqualTo(location);
        assertThat(reply.text("meta", "resourceType")).isEqualTo("User");
        assertThat(reply.text("meta", "created")).endsWith("Z");
        assertThat(reply.text("meta", "lastModified")).isEqualTo(reply.text("meta", "created"));
        assertThat(client.get("/Users/" + reply.text("id")).is(200).body()).isEqualTo(reply.body());
    }

    @Test
    void writesSchemasAndIdFirst() {
        String body = client.post("/Users", "{\"userName\":\"bjensen\"}").body();

        assertThat(body).startsWith("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\"");
    }

    @Test
    void takesNoNoticeOfWhatOnlyTheServerSays() {
        TestReply reply = client.post("/Users", """
                {"id":"mine","userName":"bjensen","groups":[{"value":"1"}],
                 "meta":{"version":"9","created":"2001-01-01T00:00:00Z","location":"x","resourceType":"Group"},
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                    {"manager":{"value":"26","displayName":"given"}}}""").is(201);

        assertThat(reply.text("id")).isNotEqualTo("mine");
        assertThat(reply.json().mentions("groups")).isFalse();
        assertThat(reply.text("meta", "version")).isNotEqualTo("9");
        assertThat(reply.text("meta", "created")).doesNotStartWith("2001");
        assertThat(reply.text("meta", "resourceType")).isEqualTo("User");
        assertThat(reply.at(ENTERPRISE, "manager", "displayName")).isEqualTo(Attributes.NULL);
        assertThat(reply.text(ENTERPRISE, "manager", "value")).isEqualTo("26");
    }

    @Test
    void refersToTheManager() {
        String boss = client.user("boss");

        TestReply reply = client.post(
                "/Users", "{\"userName\":\"a\",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"" + boss + "\"}}}");

        assertThat(reply.text(ENTERPRISE, "manager", "$ref")).isEqualTo(TestClient.BASE + "/Users/" + boss);
        assertThat(reply.text(ENTERPRISE, "manager", "displayName")).isEqualTo("boss");
        assertThat(reply.at("schemas")).isEqualTo(List.of(User.SCHEMA, ENTERPRISE));
    }

    @Test
    void refusesAUserNameThatIsTaken() {
        client.user("bjensen");

        client.post("/Users", "{\"userName\":\"BJENSEN\"}")
                .isError(409, "uniqueness")
                .saying("userName");
        assertThat(client.get("/Users").at("totalResults")).isEqualTo(1L);
    }

    @Test
    void takesTwoUsersWhoShareTheirAddresses() {
        client.post("/Users", "{\"userName\":\"a\",\"emails\":[{\"value\":\"x@example.com\"}]}")
                .is(201);
        client.post("/Users", "{\"userName\":\"b\",\"emails\":[{\"value\":\"x@example.com\"}]}")
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userName\":null}", "{\"userName\":\"\"}", "{\"userName\":[]}"})
    void refusesAUserWithoutUserName(String body) {
        client.post("/Users", body).isError(400, "invalidValue").saying("userName");
    }

    @Test
    void refusesWhatSaysThatItIsSomethingElse() {
        client.post("/Users", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"userName\":\"a\"}")
                .isError(400, "invalidSyntax");
        client.post("/Groups", "{\"schemas\":[\"URN:ietf:params:scim:schemas:core:2.0:user\"],\"displayName\":\"a\"}")
                .isError(400, "invalidSyntax");
    }

    @Test
    void showsWhatIsAskedFor() {
        TestReply some = client.post("/Users?attributes=userName", "{\"userName\":\"a\",\"title\":\"T\"}")
                .is(201);
        TestReply most = client.post("/Users?excludedAttributes=title,meta", "{\"userName\":\"b\",\"title\":\"T\"}");

        assertThat(some.json().names()).containsExactly("schemas", "id", "userName");
        assertThat(most.is(201).json().names()).containsExactly("schemas", "id", "userName");
        assertThat(some.header("Location")).contains(TestClient.BASE + "/Users/" + some.text("id"));
        assertThat(some.header("ETag")).contains(client.version("/Users/" + some.text("id")));
    }

    @Test
    void storesNothingIfTheParametersAreWrong() {
        client.post("/Users?attributes=userName&excludedAttributes=title", "{\"userName\":\"a\"}")
                .isError(400, "invalidValue");
        client.post("/Users?attributes=((", "{\"userName\":\"a\"}").isError(400, "invalidValue");

        assertThat(client.get("/Users").at("totalResults")).isEqualTo(0L);
    }

    @Test
    void showsThePasswordToNobody() {
        TestReply reply = client.post("/Users?attributes=password", "{\"userName\":\"a\",\"password\":\"s3cret\"}");

        assertThat(reply.is(201).body()).doesNotContain("s3cret", "password");
    }

    @Test
    void showsWhatIsOnlyShownOnRequestToThoseWhoWroteIt() {
        Schema badge = Schemas.read(new ByteArrayInputStream("""
                {"id":"urn:example:Badge","name":"Badge","attributes":[
                  {"name":"pin","type":"string","returned":"request"},{"name":"colour","type":"string"}]}""".getBytes(StandardCharsets.UTF_8)))
                .get(0);
        TestClient withBadges = TestClient.of(TestClient.serving(store).userExtension(badge));

        TestReply created = withBadges.post(
                "/Users", "{\"userName\":\"a\",\"URN:example:badge\":{\"PIN\":\"1\",\"colour\":\"red\"}}");

        assertThat(created.is(201).at("urn:example:Badge", "pin")).isEqualTo("1");
        assertThat(withBadges.get("/Users/" + created.text("id")).at("urn:example:Badge"))
                .isEqualTo(Attributes.of("colour", "red"));
        assertThat(withBadges
                        .get("/Users/" + created.text("id") + "?attributes=urn:example:Badge:pin")
                        .at("urn:example:Badge"))
                .isEqualTo(Attributes.of("pin", "1"));
    }

    @Test
    void tellsTheStoreWhatWillBeLookedAt() {
        AtomicReference<String> asked = new AtomicReference<>("");
        TestClient asking = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        asked.set(wanted.includes("title") + " " + wanted.includes("userName"));
                        return super.create(user, wanted);
                    }
                })
                .authenticatedByHost());

        asking.post("/Users?excludedAttributes=title", "{\"userName\":\"a\"}").is(201);

        assertThat(asked).hasValue("false true");
    }

    @Test
    void isStrictWhereItIsSetToBe() {
        TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));

        strict.post("/Users", "{\"userName\":\"a\"}").isError(400, "invalidSyntax");
        client.post("/Users", "{\"userName\":\"a\"}").is(201);
    }
}
