package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tenants that requests name (RFC 7644 §6.1)")
class TenantResolverTest {

    private static final URI HOST = URI.create("https://one.scim.example.com/v2");

    private final Map<String, TestStore> stores = Map.of("one", TestStore.empty(), "two", TestStore.empty());

    private ScimServiceProvider.Builder serving(TenantResolver tenants) {
        return ScimServiceProvider.builder()
                .users(caller -> stores.get(caller.tenant()).users())
                .groups(caller -> stores.get(caller.tenant()).groups())
                .tenants(tenants)
                .authenticator(BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2"));
    }

    private TestClient client(TenantResolver tenants, String token) {
        return TestClient.of(serving(tenants)).with("Authorization", "Bearer " + token);
    }

    @Test
    void areReachedByPathHostAndHeaderAlike() {
        String byPath = client(TenantResolver.pathPrefix(), "t1")
                .post("/one/Users", "{\"userName\":\"path\"}")
                .is(201)
                .text("id");
        String byHost = client(TenantResolver.subdomainOf("scim.example.com"), "t1")
                .at(HOST)
                .user("host");
        String byHeader = client(TenantResolver.header("X-Tenant"), "t1")
                .with("X-Tenant", "one")
                .user("header");

        TestClient one = TestClient.of(serving(request -> request)).with("Authorization", "Bearer t1");
        assertThat(one.get("/Users").each("id")).containsExactlyInAnyOrder(byPath, byHost, byHeader);
    }

    @ParameterizedTest
    @CsvSource({"/two/Users", "//two//Users", "/%74wo/Users/x", "/two"})
    void mustBeThoseOfTheCredentials(String path) {
        client(TenantResolver.pathPrefix(), "t1").get(path).isError(403).saying("tenant");
    }

    @Test
    void mustBeThoseOfTheCredentialsByHeaderAndHostToo() {
        client(TenantResolver.header("X-Tenant"), "t1")
                .with("X-Tenant", "two")
                .get("/Users")
                .isError(403);
        client(TenantResolver.subdomainOf("scim.example.com"), "t2")
                .at(HOST)
                .get("/Users")
                .isError(403);
    }

    @Test
    void areToldApartInEveryAddress() {
        TestClient client = client(TenantResolver.pathPrefix(), "t1");
        String user =
                client.post("/one/Users", "{\"userName\":\"bjensen\"}").is(201).text("id");
        TestReply group = client.post(
                        "/one/Groups", "{\"displayName\":\"Ops\",\"members\":[{\"value\":\"" + user + "\"}]}")
                .is(201);

        String base = TestClient.BASE + "/one";
        assertThat(group.text("meta", "location")).startsWith(base + "/Groups/");
        assertThat(group.header("Location")).isEqualTo(Optional.of(group.text("meta", "location")));
        assertThat(group.text("members", 0, "$ref")).isEqualTo(base + "/Users/" + user);
        assertThat(client.get("/one/ResourceTypes/User").text("meta", "location"))
                .isEqualTo(base + "/ResourceTypes/User");
    }

    @Test
    void areToldApartBehindAProxyToo() {
        TestClient client = TestClient.of(
                        serving(TenantResolver.pathPrefix()).baseUri(URI.create("https://proxy.example/scim/")))
                .with("Authorization", "Bearer t1");

        assertThat(client.post("/one/Users", "{\"userName\":\"bjensen\"}")
                        .is(201)
                        .text("meta", "location"))
                .startsWith("https://proxy.example/scim/one/Users/");
    }

    @Test
    void mayHaveAnyName() {
        TestClient client = TestClient.of(ScimServiceProvider.builder()
                .users(TestStore.empty().users())
                .tenants(TenantResolver.pathPrefix())
                .authenticatedByHost());

        assertThat(client.post("/a%20b%2F%C3%BC/v2/Users", "{\"userName\":\"x\"}")
                        .is(201)
                        .text("meta", "location"))
                .startsWith(TestClient.BASE + "/a%20b%2F%C3%BC/Users/");
    }

    @Test
    void areWhatTheHostHasAuthenticatedFor() {
        TestClient client = TestClient.of(ScimServiceProvider.builder()
                .users(caller -> stores.get(caller.tenant()).users())
                .tenants(TenantResolver.header("X-Tenant"))
                .authenticatedByHost());

        client.with("X-Tenant", "one").user("bjensen");

        assertThat(client.with("X-Tenant", "one").get("/Users").at("totalResults"))
                .isEqualTo(1L);
        assertThat(client.with("X-Tenant", "two").get("/Users").at("totalResults"))
                .isEqualTo(0L);
    }

    @Test
    void cannotBeTwo() {
        client(TenantResolver.header("X-Tenant"), "t1")
                .with("X-Tenant", "one", "two")
                .get("/Users")
                .isError(400, "invalidValue")
                .saying("X-Tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void cannotBeNobody(String header) {
        client(TenantResolver.header("X-Tenant"), "t1")
                .with("X-Tenant", header)
                .get("/Users")
                .isError(400, "invalidValue")
                .saying("X-Tenant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://two.scim.example.com./v2",
                "https://TWO.scim.example.com:8443/v2",
                "https://two.scim.example.com.:8443/v2",
                "https://two_b.scim.example.com/v2"
            })
    void areRecognisedHoweverTheHostIsWritten(String base) {
        client(TenantResolver.subdomainOf("scim.example.com"), "t1")
                .at(URI.create(base))
                .get("/Users")
                .isError(403)
                .saying("tenant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://scim.example.com/v2", "https://other.example.com/v2", "https://evilscim.example.com/v2"
            })
    void needNotBeNamed(String base) {
        TestClient client = client(TenantResolver.subdomainOf("scim.example.com"), "t1");

        client.at(URI.create(base)).get("/Users").is(200);
    }

    @Test
    void areNotSoughtWhereThePathIsBroken() {
        client(TenantResolver.pathPrefix(), "t1").get("/%zz/Users").isError(404);
        client(TenantResolver.pathPrefix(), "t1").get("/").isError(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../Users", "/%2E%2e/Users", "/./Users", "/one%0A/Users", "/%00/Users"})
    void areNothingThatLeadsElsewhereOrBreaksALine(String path) {
        client(TenantResolver.pathPrefix(), "t1").get(path).isError(404);
    }

    @Test
    void canReadTheConfigurationWithoutCredentials() {
        TestClient.of(serving(TenantResolver.pathPrefix()))
                .get("/one/ServiceProviderConfig")
                .is(200);
    }
}
