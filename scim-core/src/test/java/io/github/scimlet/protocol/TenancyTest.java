package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.UserStore;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tenants (RFC 7644 §6)")
class TenancyTest {

    private final Map<String, TestStore> stores = Map.of("one", TestStore.empty(), "two", TestStore.empty());
    private final TestClient stranger = TestClient.of(ScimServiceProvider.builder()
            .users(caller -> storeOf(caller).users())
            .groups(caller -> storeOf(caller).groups())
            .authenticator(BearerTokens.none()
                    .with(Caller.of("one"), "t1")
                    .with(Caller.of("two"), "t2")
                    .with(Caller.of("closed"), "t3")));
    private final TestClient one = stranger.with("Authorization", "Bearer t1");
    private final TestClient two = stranger.with("Authorization", "Bearer t2");

    private TestStore storeOf(Caller caller) {
        return Optional.ofNullable(stores.get(caller.tenant()))
                .orElseThrow(() -> new ScimException(ScimError.of(403, "This account is closed.")));
    }

    @Test
    void canHaveUsersAndGroupsOfOneName() {
        String first = one.user("bjensen");
        String second = two.user("bjensen");
        one.group("Ops");
        two.group("Ops");

        assertThat(one.get("/Users").each("id")).containsExactly(first);
        assertThat(two.get("/Users").each("id")).containsExactly(second);
    }

    @Test
    void canHaveIdsInCommon() {
        Map<String, UserStore> kept = Map.of("one", new OneUser(), "two", new OneUser());
        TestClient both = TestClient.of(ScimServiceProvider.builder()
                .users(caller -> kept.get(caller.tenant()))
                .authenticator(BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2")));
        TestClient ofOne = both.with("Authorization", "Bearer t1");
        TestClient ofTwo = both.with("Authorization", "Bearer t2");
        ofOne.user("ann");
        ofTwo.user("bob");

        ofTwo.put("/Users/1", "{\"userName\":\"eve\"}").is(200);
        assertThat(ofOne.get("/Users/1").text("userName")).isEqualTo("ann");
        ofOne.delete("/Users/1").is(204);
        assertThat(ofTwo.get("/Users/1").text("userName")).isEqualTo("eve");
    }

    @Test
    void canHaveExternalIdsInCommon() {
        String first = one.created("/Users", "{\"userName\":\"a\",\"externalId\":\"e1\"}");
        String second = two.created("/Users", "{\"userName\":\"b\",\"externalId\":\"e1\"}");

        assertThat(one.get("/Users?filter=externalId eq \"e1\"").each("id")).containsExactly(first);
        assertThat(two.get("/Users?filter=externalId eq \"e1\"").each("id")).containsExactly(second);
    }

    @Test
    void seeNoTraceOfEachOther() {
        String user = one.user("bjensen");
        String group = one.group("Ops", user);

        two.get("/Users/" + user).isError(404);
        two.put("/Users/" + user, "{\"userName\":\"x\"}").isError(404);
        two.patch("/Users/" + user, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                .isError(404);
        two.delete("/Users/" + user).isError(404);
        two.delete("/Groups/" + group).isError(404);
        two.patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}")
                .isError(404);
        assertThat(two.get("/Groups?filter=members+eq+%22" + user + "%22").at("totalResults"))
                .isEqualTo(0L);

        assertThat(one.get("/Users/" + user).is(200).at("active")).isNotEqualTo(false);
        assertThat(one.get("/Groups/" + group).is(200).at("members", 0, "value"))
                .isEqualTo(user);
    }

    @Test
    void answerForAnothersIdAsForOneThatNobodyHas() {
        String user = one.user("bjensen");
        String nobody = "00000000-0000-0000-0000-000000000000";

        TestReply others = two.get("/Users/" + user).isError(404);
        TestReply nobodys = two.get("/Users/" + nobody).isError(404);

        assertThat(others.body().replace(user, nobody)).isEqualTo(nobodys.body());
    }

    @Test
    void haveNoMembersOfEachOther() {
        String user = one.user("bjensen");
        String group = two.group("Ops", user);

        assertThat(two.get("/Groups/" + group).json().mentions("members")).isFalse();
        two.patch("/Groups/" + group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}")
                .is(204);
        assertThat(two.get("/Groups/" + group).json().mentions("members")).isFalse();
    }

    @Test
    void areTurnedAwayAsTheHostWants() {
        stranger.with("Authorization", "Bearer t3").get("/Users").isError(403).saying("closed");
    }

    @Test
    void seeTheAddressesThatTheyUse() {
        URI base = URI.create("https://one.example/t1/scim/v2");

        TestReply reply =
                one.at(base).post("/Users", "{\"userName\":\"bjensen\"}").is(201);

        assertThat(reply.text("meta", "location")).startsWith(base + "/Users/");
        assertThat(reply.header("Location")).contains(reply.text("meta", "location"));
    }

    /** Whoever it is, its id is 1. */
    private static final class OneUser implements UserStore {

        private Optional<User> kept = Optional.empty();

        @Override
        public User create(User user, Projection wanted) {
            return replace(user, user.withId("1"));
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return kept.filter(user -> user.id().equals(id));
        }

        @Override
        public Page<User> query(Query query) {
            return query.of(kept.stream().toList());
        }

        @Override
        public User replace(User before, User after) {
            kept = Optional.of(after);
            return after;
        }

        @Override
        public boolean delete(User before) {
            kept = Optional.empty();
            return true;
        }
    }
}
