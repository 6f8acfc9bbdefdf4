package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.InMemoryStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Versions (RFC 7644 §3.14)")
class VersionTest {

    private static final String DISABLE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";

    private final InMemoryStore store = new InMemoryStore();
    private final TestClient client = TestClient.of(store);
    private final String user = client.user("bjensen");
    private final String path = "/Users/" + user;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"1\"",
                "\"1\"",
                "1",
                "W/1",
                "*",
                "\"7\", W/\"1\"",
                "\"7\",\"1\"",
                " W/\"1\" ",
                "\"7\" , 1",
                "\"a,b\", \"1\""
            })
    void letsAWritePassThatNamesTheVersion(String ifMatch) {
        TestClient careful = client.with("If-Match", ifMatch);

        careful.patch(path, DISABLE).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"2\"",
                "\"2\"",
                "2",
                "\"*\"",
                "\"W/1\"",
                "\"\"",
                "\"7\", \"8\"",
                "\"7,1\"",
                "\" 1\"",
                "w/1x",
                ",",
                "\"",
                "W/\""
            })
    void refusesAWriteThatNamesAnother(String ifMatch) {
        TestClient careful = client.with("If-Match", ifMatch);

        careful.patch(path, DISABLE).isError(412);
        careful.put(path, "{\"userName\":\"x\"}").isError(412);
        careful.delete(path).isError(412);

        assertThat(client.get(path).header("ETag")).contains("W/\"1\"");
    }

    @Test
    void readsAllHeadersOfTheName() {
        client.with("If-Match", "\"7\"", "\"1\"").patch(path, DISABLE).is(200);
    }

    @Test
    void findsNoVersionOfWhatIsNotThere() {
        TestClient careful = client.with("If-Match", "*");

        careful.patch("/Users/nobody", DISABLE).isError(404);
        careful.put("/Users/nobody", "{\"userName\":\"x\"}").isError(404);
        careful.delete("/Users/nobody").isError(404);
    }

    @Test
    void refusesAWriteThatExcludesTheVersion() {
        client.with("If-None-Match", "W/\"1\"").patch(path, DISABLE).isError(412);
        client.with("If-None-Match", "*").put(path, "{\"userName\":\"x\"}").isError(412);
        client.with("If-None-Match", "*").delete(path).isError(412);
        client.with("If-None-Match", "\"7\"").patch(path, DISABLE).is(200);
    }

    @Test
    void letsAWritePassWithoutConditions() {
        client.with("If-Match", "")
                .with("If-None-Match", " ")
                .patch(path, DISABLE)
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"1\"", "1", "*", "\"0\", \"1\""})
    void saysThatTheClientHasTheVersion(String ifNoneMatch) {
        TestClient caching = client.with("If-None-Match", ifNoneMatch);

        TestReply reply = caching.get(path).is(304);

        assertThat(reply.header("ETag")).contains("W/\"1\"");
        caching.get(path + "?attributes=userName").is(304);
        caching.send("HEAD", path, "").is(304);
    }

    @Test
    void sendsWhatTheClientDoesNotHave() {
        client.patch(path, DISABLE);

        client.with("If-None-Match", "W/\"1\"").get(path).is(200);
        client.with("If-None-Match", "*").get("/Users/nobody").isError(404);
    }

    @Test
    void doesNotMindConditionsOnNewResources() {
        client.with("If-None-Match", "*")
                .post("/Users", "{\"userName\":\"new\"}")
                .is(201);
    }

    @Test
    void checksTheVersionOfAGroupBeforeItsMembersChange() {
        String group = "/Groups/" + client.group("Ops");
        String add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";

        client.with("If-Match", "\"7\"").patch(group, add).isError(412);
        assertThat(client.get(group).json().mentions("members")).isFalse();
        client.with("If-Match", "W/\"1\"").patch(group, add).is(204);
        assertThat(client.get(group).header("ETag")).contains("W/\"2\"");
        assertThat(client.get(group).at("members", 0, "value")).isEqualTo(user);
    }

    @Test
    void anyVersionWillDoForADelta() {
        StringBuilder reads = new StringBuilder();
        TestClient counting = TestClient.of(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Optional<Group> get(String id, Projection wanted) {
                reads.append("read ");
                return super.get(id, wanted);
            }
        }));
        String group = "/Groups/" + client.group("Ops");
        String add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";

        counting.with("If-Match", "*").patch(group, add).is(204);

        assertThat(reads).isEmpty();
        client.with("If-Match", "*").patch("/Groups/nothing", add).isError(404);
    }
}
