package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each setting has tests of its own; these hold it to the preset that they leave out. */
@DisplayName("What a host sets, in both presets")
class SettingsInBothPresetsTest {

    private static final String SEARCH = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],";

    private final TestStore store = TestStore.empty();
    private String babs = "";
    private String ops = "";

    @BeforeEach
    void createAUserInAGroup() {
        babs = TestClient.of(store).created("/Users", Bodies.user("babs", "\"title\":\"Boss\""));
        ops = TestClient.of(store).group("Ops", babs);
    }

    private static TestClient client(Preset preset, ScimServiceProvider.Builder provider) {
        return TestClient.of(provider.conformance(preset == Preset.STRICT ? Conformance.STRICT : Conformance.TOLERANT));
    }

    private TestClient set(Preset preset, ServiceProviderConfig.Builder config) {
        return client(preset, TestClient.serving(store).config(config.build()));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void turnsStrangersAway(Preset preset) {
        TestClient stranger = client(preset, TestClient.serving(store).authenticator(BearerTokens.of("t0k3n")));
        TestClient mistaken = stranger.with("Authorization", "Bearer expired");

        assertThat(stranger.get("/Users").isError(401).header("WWW-Authenticate"))
                .contains("Bearer realm=\"SCIM\"");
        assertThat(mistaken.get("/Users").isError(401).header("WWW-Authenticate"))
                .contains("Bearer realm=\"SCIM\", error=\"invalid_token\"");
        stranger.post("/Users", Bodies.user("ann")).isError(401);
        stranger.get("/Schemas").isError(401);
        stranger.get("/ServiceProviderConfig").is(200);
        stranger.with("Authorization", "Bearer t0k3n").get("/Users").is(200);
        assertThat(TestClient.of(store).get("/Users").at("totalResults")).isEqualTo(1L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void asksThePolicy(Preset preset) {
        TestClient limited =
                client(preset, TestClient.serving(store).policy(access -> access.operation() != Operation.DELETE));
        TestClient busy = client(preset, TestClient.serving(store).policy(access -> {
            throw ScimException.tooManyRequests("A hundred requests a minute are enough.", Duration.ofSeconds(2));
        }));

        TestReply bulk = limited.post(
                "/Bulk", BulkFixture.request("", BulkFixture.delete("/Users/" + babs), BulkFixture.user("ann")));

        assertThat(BulkFixture.statuses(bulk)).containsExactly("403", "201");
        limited.delete("/Users/" + babs).isError(403);
        limited.get("/Users/" + babs).is(200);
        assertThat(busy.get("/Users").isError(429).header("Retry-After")).contains("2");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void keepsSensitiveAttributesOutOfUrls(Preset preset) {
        TestClient client =
                set(preset, ServiceProviderConfig.builder().sensitiveAttributes(Set.of(AttributePath.of("title"))));

        client.get("/Users?filter=title+eq+%22Boss%22").isError(403, "sensitive");
        client.get("/Users?sortBy=title").isError(403, "sensitive");
        assertThat(client.post("/Users/.search", SEARCH + "\"filter\":\"title eq \\\"Boss\\\"\"}")
                        .is(200)
                        .each("id"))
                .containsExactly(babs);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void refusesPlainHttp(Preset preset) {
        TestClient client = set(preset, ServiceProviderConfig.builder().httpsOnly(true));

        client.at(URI.create("http://example.com/scim/v2")).get("/Users").isError(403);
        client.get("/Users").is(200);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void knowsWhoIsMeantByMe(Preset preset) {
        TestClient me = client(preset, TestClient.serving(store).me(caller -> Optional.of(babs)));
        String change = Bodies.operation("replace", "title", "\"Guide\"");

        assertThat(me.get("/Me").is(200).body())
                .isEqualTo(me.get("/Users/" + babs).body());
        assertThat(me.patch("/Me", change).is(200).header("Location")).contains(TestClient.BASE + "/Users/" + babs);
        assertThat(me.put("/Me", Bodies.user("barbara")).is(200).text("id")).isEqualTo(babs);
        me.post("/Me", Bodies.user("ann")).isError(501);
        client(preset, TestClient.serving(store)).get("/Me").isError(501);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void queriesAllTypes(Preset preset) {
        TestClient root = set(preset, ServiceProviderConfig.builder().rootQueries(1));

        root.get("/").isError(400, "tooMany");
        assertThat(root.get("/?filter=meta.resourceType+eq+%22Group%22").is(200).each("id"))
                .containsExactly(ops);
        assertThat(root.get("/?filter=userName+pr").is(200).each("id")).containsExactly(babs);
        assertThat(root.post("/.search", SEARCH + "\"filter\":\"userName ne \\\"babs\\\"\"}")
                        .is(200)
                        .each("id"))
                .containsExactly(ops);
        client(preset, TestClient.serving(store)).get("/").isError(501);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void leavesOutWhatTypesDoNotDo(Preset preset) {
        TestClient client = set(
                preset,
                ServiceProviderConfig.builder()
                        .bulk(false)
                        .operations("User", EnumSet.of(Operation.READ, Operation.QUERY))
                        .operations("Group", EnumSet.of(Operation.READ, Operation.QUERY)));

        client.patch("/Users/" + babs, Bodies.remove("title")).isError(501);
        client.post("/Bulk", BulkFixture.request("", BulkFixture.user("ann"))).isError(501);
        assertThat(client.put("/Users/" + babs, Bodies.user("x")).isError(405).header("Allow"))
                .contains("GET");
        assertThat(client.get("/ServiceProviderConfig").at("patch", "supported"))
                .isEqualTo(false);
        assertThat(client.get("/ServiceProviderConfig").at("bulk", "supported")).isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void servesTypesAndExtensionsOfTheHostsOwn(Preset preset) {
        Schema desk = Schema.builder("urn:example:2.0:Desk")
                .attributes(AttributeBuilder.string("room").required())
                .build();
        ResourceType<Resource> type = ResourceType.of("Desk", desk, Resource::new);
        TestClient client = client(
                preset,
                TestClient.serving(store)
                        .resources(type, store.resources(type))
                        .extension("Group", new Extension(desk, false)));

        TestReply created =
                client.post("/Desks", "{\"schemas\":[\"urn:example:2.0:Desk\"],\"room\":\"7\",\"externalId\":\"e\"}");

        assertThat(created.is(201).text("meta", "resourceType")).isEqualTo("Desk");
        assertThat(created.at("externalId")).isEqualTo("e");
        assertThat(created.at("schemas")).isEqualTo(List.of("urn:example:2.0:Desk"));
        assertThat(client.get("/ResourceTypes").each("endpoint")).containsExactly("/Users", "/Groups", "/Desks");
        assertThat(client.get("/ResourceTypes/Group").at("schemaExtensions", 0, "schema"))
                .isEqualTo("urn:example:2.0:Desk");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void takesAttributesAway(Preset preset) {
        TestClient narrow = client(
                preset,
                ScimServiceProvider.builder()
                        .resources(Schemas.USERS.without(AttributePath.of("title")), store.users())
                        .authenticatedByHost());

        TestReply reply = narrow.post("/Users", Bodies.user("ann", "\"title\":\"Guide\""));

        if (preset == Preset.STRICT) {
            reply.isError(400, "invalidSyntax").saying("title");
        } else {
            assertThat(reply.is(201).json().mentions("title")).isFalse();
        }
        assertThat(narrow.get("/Users/" + babs).is(200).json().mentions("title"))
                .isFalse();
        narrow.get("/Users?filter=title+pr").isError(400, "invalidFilter");
        assertThat(narrow.get("/Schemas").body()).doesNotContain("\"title\"");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void keepsTenantsApart(Preset preset) {
        Map<String, TestStore> stores = Map.of("one", store, "two", TestStore.empty());
        TestClient stranger = client(
                preset,
                ScimServiceProvider.builder()
                        .users(caller -> stores.get(caller.tenant()).users())
                        .groups(caller -> stores.get(caller.tenant()).groups())
                        .tenants(TenantResolver.pathPrefix())
                        .authenticator(
                                BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2")));
        TestClient two = stranger.with("Authorization", "Bearer t2");

        TestReply created = two.post("/two/Users", Bodies.user("babs")).is(201);

        assertThat(created.text("meta", "location")).isEqualTo(TestClient.BASE + "/two/Users/" + created.text("id"));
        assertThat(two.get("/two/Users").each("id")).containsExactly(created.text("id"));
        two.get("/two/Users/" + babs).isError(404);
        two.delete("/two/Users/" + babs).isError(404);
        two.get("/one/Users/" + babs).isError(403);
        stranger.with("Authorization", "Bearer t1").get("/one/Users/" + babs).is(200);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void tellsListenersOfEachChangeOnce(Preset preset) {
        List<Change> changes = new ArrayList<>();
        TestClient client = client(preset, TestClient.serving(store).listener(changes::add));
        String disabling = Bodies.operation("replace", "active", "false");

        client.patch("/Users/" + babs, disabling).is(200);
        client.patch("/Users/" + babs, disabling).is(200);

        assertThat(changes).extracting(Change::deactivates).containsExactly(true);
    }
}
