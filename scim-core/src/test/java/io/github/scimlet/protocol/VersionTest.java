package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Versions (RFC 7644 §3.14)")
class VersionTest {

    private static final String DISABLE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final String user = client.user("bjensen");
    private final String path = "/Users/" + user;
    private final String version = client.version(path);

    /** Puts what the store calls the user's version in the place of {@code V}. */
    private String named(String header) {
        return header.replace("V", version.substring(3, version.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"V\"",
                "\"V\"",
                "V",
                "W/V",
                "*",
                "\"7\", W/\"V\"",
                "\"7\",\"V\"",
                " W/\"V\" ",
                "\"7\" , V",
                "\"a,b\", \"V\""
            })
    void letsAWritePassThatNamesTheVersion(String ifMatch) {
        TestClient careful = client.with("If-Match", named(ifMatch));

        careful.patch(path, DISABLE).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"V2\"",
                "\"V2\"",
                "V2",
                "\"*\"",
                "\"W/V\"",
                "\"\"",
                "\"V7\", \"V8\"",
                "\"7,V\"",
                "\" V\"",
                "w/Vx",
                ",",
                "\"",
                "W/\""
            })
    void refusesAWriteThatNamesAnother(String ifMatch) {
        TestClient careful = client.with("If-Match", named(ifMatch));

        careful.patch(path, DISABLE).isError(412);
        careful.put(path, "{\"userName\":\"x\"}").isError(412);
        careful.delete(path).isError(412);

        assertThat(client.version(path)).isEqualTo(version);
    }

    @Test
    void readsAllHeadersOfTheName() {
        client.with("If-Match", "\"7\"", version).patch(path, DISABLE).is(200);
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
        client.with("If-None-Match", version).patch(path, DISABLE).isError(412);
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
    @ValueSource(strings = {"W/\"V\"", "\"V\"", "V", "*", "\"0\", \"V\""})
    void saysThatTheClientHasTheVersion(String ifNoneMatch) {
        TestClient caching = client.with("If-None-Match", named(ifNoneMatch));

        TestReply reply = caching.get(path).is(304);

        assertThat(reply.header("ETag")).contains(version);
        caching.get(path + "?attributes=userName").is(304);
        caching.send("HEAD", path, "").is(304);
    }

    @Test
    void sendsWhatTheClientDoesNotHave() {
        client.patch(path, DISABLE);

        client.with("If-None-Match", version).get(path).is(200);
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
        String before = client.version(group);
        String add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";

        client.with("If-Match", "\"7\"").patch(group, add).isError(412);
        assertThat(client.get(group).json().mentions("members")).isFalse();
        client.with("If-Match", before).patch(group, add).is(204);
        assertThat(client.version(group)).isNotEqualTo(before);
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
