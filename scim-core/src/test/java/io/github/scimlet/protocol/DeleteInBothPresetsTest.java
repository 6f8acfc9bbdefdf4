package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.group;
import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.TestStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is deleted in both presets (RFC 7644 §3.6)")
class DeleteInBothPresetsTest {

    private final TestStore store = TestStore.empty();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isGoneFromEverywhere(Preset preset) {
        assertGone(preset.client(store));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isGoneAlsoIfTheStoreKeepsATombstone(Preset preset) {
        assertGone(preset.client(TestClient.serving(store).users(new Tombstones(store))));
        assertThat(store.users().query(Query.all(Schemas.USERS)).totalResults()).isEqualTo(2);
    }

    private static void assertGone(TestClient client) {
        String id = client.created("/Users", user("a"));
        String path = "/Users/" + id;

        TestReply deleted = client.delete(path).is(204);

        assertThat(deleted.body()).isEmpty();
        client.get(path).isError(404);
        client.put(path, user("a")).isError(404);
        client.patch(path, operation("add", "title", "\"x\"")).isError(404);
        client.delete(path).isError(404);
        assertThat(client.get("/Users").at("totalResults")).isEqualTo(0L);
        for (String filter : List.of("userName eq \"a\"", "id eq \"" + id + "\"", "not (title pr)")) {
            assertThat(client.get("/Users?filter=" + filter).at("totalResults")).isEqualTo(0L);
        }
        assertThat(client.created("/Users", user("A"))).isNotEqualTo(id);
        client.get(path).isError(404);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNoMemberAndNobodysManagerAnyMore(Preset preset) {
        TestClient client = preset.client(store);
        String gone = client.created("/Users", user("gone"));
        String stays =
                client.created("/Users", user("stays", Bodies.member("ENT:manager", "{\"value\":\"" + gone + "\"}")));
        String ops = "/Groups/"
                + client.created(
                        "/Groups", group("Ops", "\"members\":[" + GroupMembersFixture.values(gone, stays) + "]"));
        String version = client.get(ops).header("ETag").orElseThrow();

        client.delete("/Users/" + gone).is(204);

        assertThat(client.get(ops).json().complexes("members")).hasSize(1);
        assertThat(client.get(ops).at("members", 0, "value")).isEqualTo(stays);
        assertThat(client.get(ops).header("ETag")).isPresent().isNotEqualTo(Optional.of(version));
        assertThat(client.get("/Groups?filter=members eq \"" + gone + "\"").at("totalResults"))
                .isEqualTo(0L);
        assertThat(client.get("/Users/" + stays).at("schemas")).isEqualTo(List.of(User.SCHEMA));
        client.delete(ops).is(204);
        assertThat(client.get("/Users/" + stays).json().mentions("groups")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isWhatTheClientHasSeen(Preset preset) {
        TestClient client = preset.client(store);
        TestReply created = client.post("/Users", user("a"));
        String path = "/Users/" + created.text("id");

        client.with("If-Match", "W/\"7\"").delete(path).isError(412);
        assertThat(client.get(path).body()).isEqualTo(created.body());
        client.with("If-Match", created.header("ETag").orElseThrow())
                .delete(path)
                .is(204);
        client.delete("/Users/zz").isError(404);
        client.delete("/Groups/zz").isError(404);
    }

    /** Users that are only marked as deleted; the mark frees the name. */
    private static final class Tombstones extends DelegatingUsers {

        private final Set<String> deleted = new HashSet<>();

        Tombstones(TestStore store) {
            super(store.users());
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return super.get(id, wanted).filter(user -> !deleted.contains(user.id()));
        }

        @Override
        public Page<User> query(Query query) {
            return Page.of(super.query(query).resources().stream()
                    .filter(user -> !deleted.contains(user.id()))
                    .toList());
        }

        @Override
        public boolean delete(User before) {
            super.replace(before, before.withUserName("deleted " + before.id()));
            return deleted.add(before.id());
        }
    }
}
