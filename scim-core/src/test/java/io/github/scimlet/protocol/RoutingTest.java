package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Paths and methods (RFC 7644 §3.2, §3.13)")
class RoutingTest {

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Foo",
                "/users",
                "/USERS",
                "/User",
                "/Users.scim",
                "/Users/1/name",
                "/Users/1/2/3",
                "/Users/1/.search",
                "/Schemas/urn:x/1",
                "/ServiceProviderConfigs",
                "/ServiceProviderConfig/1",
                "/v2/v2/Users",
                "/V2/Users",
                "/v2x/Users",
                "/scim/v2/Users",
                "/%",
                "/%zz",
                "/Users/%",
                "/Users/%2",
                "/Users/%ff",
                "/Users/%c0%80",
                "/Users/%00",
                "/Users/a%0ab",
                "/Users/%7f",
                "/Users/%c2%85",
                "/Users/..",
                "/Users/%2e%2e/Groups",
                "/Users%2f1"
            })
    void findsNothingUnderAPathThatLeadsNowhere(String path) {
        client.get(path).isError(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users", "/Users/", "//Users", "///Users//", "/v2/Users", "//v2//Users/", "/%55sers"})
    void findsUsers(String path) {
        client.user("bjensen");

        assertThat(client.get(path).is(200).at("totalResults")).isEqualTo(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users/%s", "/Users/%s/", "//Users//%s", "/v2/Users/%s"})
    void findsAUser(String path) {
        String id = client.user("bjensen");

        assertThat(client.get(path.formatted(id)).is(200).text("id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/Users", "/v3/Users", "/v20/Users", "/v0", "/v02/Users", "/v1/Foo"})
    void refusesOtherVersions(String path) {
        client.get(path).isError(400, "invalidVers").saying("v2");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /Users, 'GET, POST'",
        "PATCH, /Users, 'GET, POST'",
        "DELETE, /Users, 'GET, POST'",
        "DELETE, /Groups/, 'GET, POST'",
        "OPTIONS, /Users, 'GET, POST'",
        "TRACE, /Users, 'GET, POST'",
        "POST, /Users/1, 'GET, PUT, PATCH, DELETE'",
        "OPTIONS, /Groups/1, 'GET, PUT, PATCH, DELETE'",
        "GET, /Users/.search, POST",
        "PUT, /Users/.search, POST",
        "POST, /Schemas, GET",
        "DELETE, /Schemas/urn:ietf:params:scim:schemas:core:2.0:User, GET",
        "PUT, /ResourceTypes/User, GET",
        "PATCH, /ResourceTypes, GET",
        "POST, /ServiceProviderConfig, GET",
        "PUT, /ServiceProviderConfig, GET",
        "GET, /Bulk, POST",
        "PUT, /v2/Bulk/, POST",
        "BREW, /Users, 'GET, POST'"
    })
    void saysWhichMethodsAPathTakes(String method, String path, String allowed) {
        assertThat(client.send(method, path, "").isError(405).header("Allow")).contains(allowed);
    }

    @Test
    void takesNoMethodsWordForAnother() {
        String id = client.user("bjensen");

        client.with("X-HTTP-Method-Override", "DELETE").post("/Users/" + id, "").isError(405);
        client.get("/Users/" + id).is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Me",
        "POST, /Me",
        "PATCH, /Me",
        "GET, /Me/x",
        "GET, /",
        "GET, ''",
        "GET, /v2",
        "GET, /v2/",
        "POST, /.search",
        "POST, /v2/.search"
    })
    void saysWhatItDoesNotDo(String method, String path) {
        client.send(method, path, "{}").isError(501);
    }

    @Test
    void hasNoGroupsWithoutAStoreOfThem() {
        TestClient usersOnly =
                TestClient.of(ScimServiceProvider.builder().users(store.users()).authenticatedByHost());

        usersOnly.get("/Groups").isError(404);
        usersOnly.get("/ResourceTypes/Group").isError(404);
        usersOnly.get("/Users").is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "a b/ü, a%20b%2F%C3%BC",
        "100%, 100%25",
        "a+b, a%2Bb",
        "😀, %F0%9F%98%80",
        "?#[]@!$&'()*;=:, '%3F%23%5B%5D%40%21%24%26%27%28%29*%3B%3D%3A'",
        "user@example.com, user%40example.com"
    })
    void putsAnIdIntoUrlsSoThatItIsFoundAgain(String id, String encoded) {
        TestClient odd = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        return user.withId(id);
                    }

                    @Override
                    public Optional<User> get(String asked, Projection wanted) {
                        return asked.equals(id) ? Optional.of(User.named("x").withId(id)) : Optional.empty();
                    }
                })
                .authenticatedByHost());

        TestReply created = odd.post("/Users", "{\"userName\":\"x\"}").is(201);

        assertThat(created.header("Location")).contains(TestClient.BASE + "/Users/" + encoded);
        assertThat(odd.get("/Users/" + encoded).is(200).text("id")).isEqualTo(id);
    }

    @Test
    void findsAnIdThatComesUnencoded() {
        TestClient odd = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        return Optional.of(User.named("x").withId(id));
                    }
                })
                .authenticatedByHost());

        assertThat(odd.get("/Users/é😀 +").is(200).text("id")).isEqualTo("é😀 +");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/scim/v2, https://example.com/scim/v2/Users/",
        "https://example.com/scim/v2/, https://example.com/scim/v2/Users/",
        "https://example.com, https://example.com/Users/",
        "http://localhost:8080/a%20b/scim, http://localhost:8080/a%20b/scim/Users/"
    })
    void putsTheBaseThatIsSetOrSeenBeforeEveryAddress(URI base, String start) {
        TestClient fixed = TestClient.of(TestClient.serving(TestStore.empty()).baseUri(base));

        assertThat(client.at(base)
                        .post("/Users", "{\"userName\":\"a\"}")
                        .header("Location")
                        .orElse(""))
                .startsWith(start);
        assertThat(fixed.post("/v2/Users", "{\"userName\":\"b\"}").text("meta", "location"))
                .startsWith(start);
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        String id = client.user("bjensen");

        TestReply get = client.get("/Users/" + id);
        TestReply head = client.send("HEAD", "/Users/" + id, "").is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.headers()).isEqualTo(get.headers());
    }

    @ParameterizedTest
    @CsvSource({"/Users/nobody, 404", "/Users?filter=(, 400", "/Me, 501", "/Users/.search, 405", "/v1/Users, 400"})
    void answersHeadWithoutABodyAlsoIfItFails(String target, int status) {
        TestReply head = client.send("HEAD", target, "").is(status);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).contains("application/scim+json");
    }

    @Test
    void takesMethodsInWhateverCase() {
        client.send("get", "/Users", "").is(200);
    }
}
