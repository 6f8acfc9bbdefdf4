package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DELETE (RFC 7644 §3.6)")
class DeleteTest {

    private static final String DISABLE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final String user = client.user("bjensen");
    private final String path = "/Users/" + user;

    @Test
    void answersWithNothing() {
        TestReply reply = client.delete(path).is(204);

        assertThat(reply.headers()).isEmpty();
    }

    @Test
    void leavesNothingBehind() {
        String group = "/Groups/" + client.group("Ops", user, client.user("other"));
        String version = client.get(group).header("ETag").orElseThrow();

        client.delete(path).is(204);

        client.get(path).isError(404);
        client.put(path, "{\"userName\":\"x\"}").isError(404);
        client.patch(path, DISABLE).isError(404);
        client.delete(path).isError(404);
        assertThat(client.get("/Users").at("totalResults")).isEqualTo(1L);
        assertThat(client.get("/Users?filter=userName+eq+%22bjensen%22").at("totalResults"))
                .isEqualTo(0L);
        assertThat(client.get("/Groups?filter=members+eq+%22" + user + "%22").at("totalResults"))
                .isEqualTo(0L);
        assertThat(client.get(group).json().values("members")).hasSize(1);
        assertThat(client.get(group).header("ETag").orElseThrow()).isNotEqualTo(version);
        assertThat(client.user("bjensen")).isNotEqualTo(user);
    }

    @Test
    void deletesGroups() {
        String group = "/Groups/" + client.group("Ops", user);

        client.delete(group).is(204);

        client.get(group).isError(404);
        assertThat(client.get(path).is(200).json().mentions("groups")).isFalse();
    }

    @Test
    void looksAtNoMoreThanTheVersion() {
        StringBuilder asked = new StringBuilder();
        TestClient asking = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        asked.append(wanted.includes("userName")).append(wanted.includes("groups"));
                        return super.get(id, wanted);
                    }
                })
                .authenticatedByHost());

        asking.delete(path).is(204);

        assertThat(asked).hasToString("falsefalse");
    }

    @Test
    void saysSoIfSomebodyElseWasFaster() {
        TestClient late = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public boolean delete(User before) {
                        return false;
                    }
                })
                .authenticatedByHost());

        late.delete(path).isError(404);
    }
}
