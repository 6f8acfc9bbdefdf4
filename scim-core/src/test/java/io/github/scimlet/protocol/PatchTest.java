package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.TestStore;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH (RFC 7644 §3.5.2)")
class PatchTest {

    private static final String DISABLE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final String user = client.user("bjensen");
    private final String path = "/Users/" + user;
    private final String version = client.version(path);

    @Test
    void answersWithTheUser() {
        TestReply reply = client.patch(path, DISABLE).is(200);

        assertThat(reply.at("active")).isEqualTo(false);
        assertThat(reply.header("ETag").orElseThrow()).isNotEqualTo(version);
        assertThat(reply.header("Content-Location")).contains(TestClient.BASE + path);
        assertThat(client.get(path).body()).isEqualTo(reply.body());
    }

    @Test
    void answersWithWhatIsAskedForOfTheUser() {
        assertThat(client.patch(path + "?attributes=active", DISABLE)
                        .is(200)
                        .json()
                        .names())
                .containsExactly("schemas", "id", "active");
    }

    @Test
    void answersWithNothingOfAGroup() {
        String group = "/Groups/" + client.group("Ops", user);
        String before = client.version(group);

        TestReply reply = client.patch(group, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}");

        assertThat(reply.is(204).header("ETag").orElseThrow()).isNotEqualTo(before);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(client.get(group).text("displayName")).isEqualTo("Ops EU");
        assertThat(client.get(group).at("members", 0, "value")).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}",
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"OTHER\"}]}",
                "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"OTHER\"},{\"value\":\"USER\"}]}",
                "{\"op\":\"add\",\"value\":{\"externalId\":\"x\",\"members\":[{\"value\":\"OTHER\"}]}}"
            })
    void answersWithTheGroupIfTheClientSaysWhatItWantsToSee(String template) {
        String other = client.user("other");
        String operation = template.replace("OTHER", other).replace("USER", user);
        String group = "/Groups/" + client.group("Ops", user);

        TestReply excluding = client.patch(group + "?excludedAttributes=externalId", operation)
                .is(200);
        TestReply head =
                client.patch(group + "?attributes=displayName", operation).is(200);

        assertThat(excluding.json().names()).contains("displayName", "members", "meta");
        assertThat(excluding.json().complexes("members"))
                .allMatch(member -> member.has("display") && member.has("$ref"));
        assertThat(excluding.header("Content-Location")).contains(TestClient.BASE + group);
        assertThat(head.json().names()).containsExactly("schemas", "id", "displayName");
    }

    @Test
    void answersAsItIsSetTo() {
        TestClient other = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder()
                        .withoutBodyAfterPatch(Set.of("User"))
                        .build()));
        String group = client.group("Ops", user);

        other.patch(path, DISABLE).is(204);
        TestReply reply = other.patch("/Groups/" + group, "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"x\"}");

        assertThat(reply.is(200).at("members", 0, "value")).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"bjensen\"}",
                "{\"op\":\"remove\",\"path\":\"title\"}",
                "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"work\\\"]\"}",
                "{\"op\":\"replace\",\"value\":{\"id\":\"x\",\"userName\":\"bjensen\"}}",
                "{\"op\":\"add\",\"path\":\"nothing\",\"value\":1}",
                ""
            })
    void leavesTheVersionIfNothingChanges(String operation) {
        TestReply before = client.get(path);
        TestClient proud = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User replace(User one, User other) {
                        throw new AssertionError("nothing has changed");
                    }
                })
                .authenticatedByHost());

        TestReply reply = proud.patch(path, operation).is(200);

        assertThat(reply.body()).isEqualTo(before.body());
    }

    @Test
    void changesAllOrNothing() {
        client.patch(path, DISABLE, "{\"op\":\"remove\",\"path\":\"userName\"}").isError(400, "mutability");

        assertThat(client.get(path).json().mentions("active")).isFalse();
        assertThat(client.version(path)).isEqualTo(version);
    }

    @Test
    void findsNoOneToChange() {
        client.patch("/Users/nobody", DISABLE).isError(404);
        client.patch("/Groups/" + user, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"x\"}")
                .isError(404);
    }

    @Test
    void refusesAUserNameThatIsTaken() {
        client.user("taken");

        client.patch(path, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"TAKEN\"}")
                .isError(409, "uniqueness");
    }

    @Test
    void refusesMoreOperationsThanTheLimit() {
        String[] thousand = Collections.nCopies(1001, DISABLE).toArray(String[]::new);
        TestClient limited = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder().maxPatchOperations(1).build()));

        client.patch(path, thousand).isError(413).saying("1000");
        limited.patch(path, DISABLE, DISABLE).isError(413).saying("1");
        limited.patch(path, DISABLE).is(200);
    }

    @Test
    void refusesFiltersBeyondTheLimits() {
        String deep = "emails[" + "(".repeat(1000) + "type eq 1" + ")".repeat(1000) + "]";

        client.patch(path, "{\"op\":\"remove\",\"path\":\"" + deep + "\"}").isError(400, "invalidPath");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Operations\":{}}",
                "{\"Operations\":null}",
                "{\"Operations\":[1]}",
                "{\"Operations\":[{}]}"
            })
    void refusesWhatIsNoPatch(String body) {
        client.send("PATCH", path, body).isError(400, "invalidSyntax");
    }

    @Test
    void isStrictWhereItIsSetToBe() {
        TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));

        strict.patch(path, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}")
                .is(400);
        strict.patch(path, DISABLE).is(200);
    }
}
