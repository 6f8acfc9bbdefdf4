package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("/Me (RFC 7644 §3.11)")
class MeTest {

    private final TestStore store = TestStore.empty();
    private final String id = TestClient.of(store).user("bjensen");
    private final TestClient client = TestClient.of(TestClient.serving(store).me(caller -> Optional.of(id)));
    private final String location = TestClient.BASE + "/Users/" + id;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void isNotServedUnlessSomebodyKnowsWhoIsMeant(String method) {
        TestClient.of(store).send(method, "/Me", "{}").isError(501);
    }

    @Test
    void isTheUser() {
        TestReply reply = client.get("/Me?attributes=userName").is(200);

        assertThat(reply.at("userName")).isEqualTo("bjensen");
        assertThat(reply.json().names()).containsExactlyInAnyOrder("schemas", "id", "userName");
        assertThat(reply.header("Location")).contains(location);
    }

    @Test
    void canBeChanged() {
        TestReply patched = client.patch("/Me", "{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"Babs\"}")
                .is(200);
        TestReply replaced = client.put("/Me", "{\"userName\":\"bjensen\",\"nickName\":\"Bab\"}")
                .is(200);

        assertThat(patched.text("meta", "location")).isEqualTo(location);
        assertThat(patched.header("Location")).contains(location);
        assertThat(replaced.header("Location")).contains(location);
        assertThat(client.get("/Users/" + id).at("nickName")).isEqualTo("Bab");
    }

    @Test
    void heedsVersions() {
        client.with("If-Match", "W/\"stale\"")
                .put("/Me", "{\"userName\":\"bjensen\"}")
                .isError(412);
    }

    @Test
    void canBeDeleted() {
        client.delete("/Me").is(204);

        client.get("/Me").isError(404);
    }

    @Test
    void isNobodyForAMachine() {
        TestClient machine = TestClient.of(TestClient.serving(store).me(caller -> Optional.empty()));

        machine.get("/Me").isError(404).saying("credentials");
    }

    @Test
    void createsNobody() {
        client.post("/Me", "{\"userName\":\"mandy\"}").isError(501).saying("/Users");
    }

    @Test
    void hasNothingBelowIt() {
        client.get("/Me/" + id).isError(404);
    }

    @Test
    void isNobodyWhereThereAreNoUsers() {
        TestClient groupsOnly = TestClient.of(ScimServiceProvider.builder()
                .groups(store.groups())
                .me(caller -> Optional.of(id))
                .authenticatedByHost());

        groupsOnly.get("/Me").isError(404);
    }
}
