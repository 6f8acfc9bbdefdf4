package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.group;
import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TickingClock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("id, externalId and meta in both presets (RFC 7643 §3.1)")
class CommonAttributesTest {

    private final TestStore store =
            TestStore.builder().clock(new TickingClock()).build();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void idIsTheServersAndOneForAllTypes(Preset preset) {
        TestClient client = preset.client(store);

        String user = client.created("/Users", user("a", "\"id\":\"mine\""));
        String group = client.created("/Groups", group("a", "\"id\":\"mine\""));

        assertThat(List.of("mine", user)).doesNotContain(group).doesNotHaveDuplicates();
        client.get("/Users/mine").isError(404);
        client.get("/Users/" + group).isError(404);
        client.get("/Groups/" + user).isError(404);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void idIsInEveryAnswer(Preset preset) {
        TestClient client = preset.client(store);
        String id = client.created("/Users", user("a"));

        for (String query : List.of("?attributes=userName", "?excludedAttributes=id,ID", "?attributes=meta.location")) {
            assertThat(client.get("/Users/" + id + query).text("id")).isEqualTo(id);
            assertThat(client.get("/Users" + query).each("id")).containsExactly(id);
            assertThat(client.put("/Users/" + id + query, user("a")).text("id")).isEqualTo(id);
            assertThat(client.patch("/Users/" + id + query, operation("add", "title", "\"x\""))
                            .text("id"))
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void idIsNeverGivenAgain(Preset preset) {
        TestClient client = preset.client(store);
        String id = client.created("/Users", user("a"));
        client.delete("/Users/" + id).is(204);

        assertThat(client.created("/Users", user("a"))).isNotEqualTo(id);

        client.get("/Users/" + id).isError(404);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void idCountsWithCase(Preset preset) {
        TestClient client = preset.client(store);
        String other = client.created("/Users", user("a")).toUpperCase(Locale.ROOT);

        client.get("/Users/" + other).isError(404);
        assertThat(client.get("/Users?filter=id eq \"" + other + "\"").at("totalResults"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void externalIdIsWhatTheClientSaysOrNothing(Preset preset) {
        TestClient client = preset.client(store);

        TestReply none = client.post("/Users", user("none")).is(201);
        String id = client.created("/Users", user("a", "\"externalId\":\"AbC\""));

        assertThat(none.json().mentions("externalId")).isFalse();
        assertThat(client.get("/Users/" + id).text("externalId")).isEqualTo("AbC");
        assertThat(client.get("/Users?filter=externalId eq \"AbC\"").each("id")).containsExactly(id);
        assertThat(client.get("/Users?filter=externalId eq \"abc\"").at("totalResults"))
                .isEqualTo(0L);
        assertThat(client.get("/Groups/" + client.created("/Groups", group("g", "\"externalId\":\"AbC\"")))
                        .text("externalId"))
                .isEqualTo("AbC");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void externalIdNeedNotBeUnique(Preset preset) {
        TestClient client = preset.client(store);

        client.created("/Users", user("a", "\"externalId\":\"e1\""));
        client.created("/Users", user("b", "\"externalId\":\"e1\""));

        assertThat(client.get("/Users?filter=externalId eq \"e1\"").at("totalResults"))
                .isEqualTo(2L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void metaIsTheServersWhateverTheClientSays(Preset preset) {
        TestClient client = preset.client(store);
        String lies =
                "\"meta\":{\"resourceType\":\"X\",\"created\":\"1999-01-01T00:00:00Z\",\"version\":\"W/\\\"9\\\"\","
                        + "\"location\":\"https://elsewhere.example/Users/1\"}";

        TestReply created = client.post("/Users", user("a", lies)).is(201);
        TestReply replaced = client.put("/Users/" + created.text("id"), user("a", lies));

        assertThat(created.at("meta"))
                .isEqualTo(Attributes.of("resourceType", "User")
                        .with("created", created.text("meta", "created"))
                        .with("lastModified", created.text("meta", "created"))
                        .with("location", TestClient.BASE + "/Users/" + created.text("id"))
                        .with("version", created.header("ETag").orElseThrow()));
        assertThat(created.text("meta", "created")).startsWith("2026-01-01T00:00:");
        assertThat(created.text("meta", "version")).isNotEqualTo("W/\"9\"");
        assertThat(replaced.is(200).body()).isEqualTo(created.body());
        TestReply group = client.post("/Groups", group("a", lies)).is(201);
        assertThat(group.text("meta", "resourceType")).isEqualTo("Group");
        assertThat(group.text("meta", "location")).isEqualTo(TestClient.BASE + "/Groups/" + group.text("id"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void metaIsShownByDefaultAndAsItIsAskedFor(Preset preset) {
        TestClient client = preset.client(store);
        String path = "/Users/" + client.created("/Users", user("a"));

        assertThat(client.get(path).json().mentions("meta")).isTrue();
        assertThat(client.get(path + "?attributes=userName").json().mentions("meta"))
                .isFalse();
        assertThat(client.get(path + "?attributes=meta.location").at("meta"))
                .isEqualTo(Attributes.of("location", TestClient.BASE + path));
        assertThat(((Attributes) client.get(path + "?excludedAttributes=meta.version")
                                .at("meta"))
                        .names())
                .containsExactly("resourceType", "created", "lastModified", "location");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void lastModifiedAndVersionMoveWithChangesAlone(Preset preset) {
        TestClient client = preset.client(store);
        TestReply created = client.post("/Users", user("a", "\"emails\":[{\"value\":\"x\"}]"));
        String path = "/Users/" + created.text("id");

        TestReply same = client.patch(path, operation("add", "emails", "[{\"value\":\"x\"}]"));
        TestReply changed = client.patch(path, operation("replace", "title", "\"T\""));
        TestReply back = client.put(path, changed.body());

        assertThat(same.is(200).at("meta")).isEqualTo(created.at("meta"));
        assertThat(changed.is(200).text("meta", "created")).isEqualTo(created.text("meta", "created"));
        assertThat(changed.text("meta", "lastModified")).isGreaterThan(created.text("meta", "lastModified"));
        assertThat(changed.text("meta", "version")).isNotEqualTo(created.text("meta", "version"));
        assertThat(back.is(200).body()).isEqualTo(changed.body());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void locationAndVersionAreThoseOfTheHeaders(Preset preset) {
        TestClient client = preset.client(store);
        TestReply created = client.post("/Users", user("a")).is(201);
        String path = "/Users/" + created.text("id");

        assertThat(created.header("Location")).contains(created.text("meta", "location"));
        for (TestReply reply : List.of(
                created,
                client.get(path),
                client.put(path, user("b")),
                client.patch(path, operation("add", "title", "\"x\"")))) {
            assertThat(reply.header("ETag")).contains(reply.text("meta", "version"));
            assertThat(reply.text("meta", "version")).startsWith("W/\"").endsWith("\"");
            assertThat(reply.header("Content-Location").or(() -> reply.header("Location")))
                    .contains(reply.text("meta", "location"));
        }
        assertThat(Samples.tree(client.get(path).body()).complex("meta")).isPresent();
    }
}
