package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A store that keeps no versions leaves it to the engine to tell one state from another. */
class UsersWithoutVersionsTest {

    private static final String DISABLE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
        @Override
        public User create(User created, Projection wanted) {
            return trimmed(super.create(created, wanted), wanted);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return super.get(id, wanted).map(found -> trimmed(found, wanted));
        }

        @Override
        public User replace(User before, User after) {
            User current = store.users()
                    .get(before.id(), Projection.everything(Schemas.USERS))
                    .orElseThrow();
            return trimmed(super.replace(current, after), Projection.everything(Schemas.USERS));
        }

        @Override
        public boolean delete(User before) {
            User current = store.users()
                    .get(before.id(), Projection.everything(Schemas.USERS))
                    .orElseThrow();
            return super.delete(current);
        }

        private User trimmed(User found, Projection wanted) {
            return found.with(a -> (wanted.includes("title") ? a : a.without("title")).without("meta"));
        }
    }));

    private final String path = "/Users/" + client.created("/Users", "{\"userName\":\"a\",\"title\":\"T\"}");

    private String etag() {
        return client.get(path).header("ETag").orElseThrow();
    }

    @Test
    void staysWhileNothingChanges() {
        assertThat(etag()).startsWith("W/\"").isEqualTo(etag());
        assertThat(client.get(path).text("meta", "version")).isEqualTo(etag());
    }

    @Test
    void movesWithWhatClientsWrite() {
        String before = etag();

        TestReply reply = client.patch(path, DISABLE).is(200);

        assertThat(reply.header("ETag").orElseThrow()).isNotEqualTo(before).isEqualTo(etag());
    }

    @Test
    void staysWhateverGroupsTheUserIsIn() {
        String before = etag();

        client.group("Ops", path.substring("/Users/".length()));

        assertThat(client.get(path).json().has("groups")).isTrue();
        assertThat(etag()).isEqualTo(before);
    }

    @Test
    void isNotToldOfAPart() {
        TestReply part = client.get(path + "?attributes=userName,meta").is(200);
        TestReply created = client.post("/Users?excludedAttributes=title", "{\"userName\":\"b\"}")
                .is(201);

        assertThat(part.header("ETag")).isEmpty();
        assertThat(part.json().complex("meta").orElseThrow().mentions("version"))
                .isFalse();
        assertThat(created.header("ETag")).isEmpty();
    }

    @Test
    void isCheckedAgainstTheWhole() {
        String version = etag();

        client.with("If-Match", "\"7\"").delete(path).isError(412);
        client.with("If-Match", version)
                .patch(path + "?attributes=userName", DISABLE)
                .is(200);
        client.with("If-Match", version).delete(path).isError(412);
        client.with("If-Match", etag()).delete(path).is(204);
    }

    @Test
    void isKnownToTheClientThatHasIt() {
        client.with("If-None-Match", etag()).get(path).is(304);
    }
}
