package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.group;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a POST creates in both presets (RFC 7644 §3.3)")
class CreateInBothPresetsTest {

    private final TestStore store = TestStore.ofSamples();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isAnsweredWithAllThatIsStoredAndItsAddress(Preset preset) {
        TestClient client = preset.client(store);

        for (TestReply reply : List.of(
                client.post("/Users", user("a", "\"title\":\"T\"", "\"BADGE\":{\"level\":1}")),
                client.post("/Groups", group("a")))) {
            String location = reply.is(201).header("Location").orElseThrow();
            assertThat(location).startsWith("https://").isEqualTo(reply.text("meta", "location"));
            assertThat(reply.header("ETag")).contains(reply.text("meta", "version"));
            assertThat(client.get(location.substring(TestClient.BASE.toString().length()))
                            .is(200)
                            .body())
                    .isEqualTo(reply.body());
            assertThat(reply.text("meta", "resourceType")).isEqualTo(location.contains("/Groups/") ? "Group" : "User");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isShownAsIsAskedFor(Preset preset) {
        TestClient client = preset.client(store);

        TestReply some = client.post("/Users?attributes=userName", user("a", "\"title\":\"T\""));
        TestReply most = client.post("/Users?excludedAttributes=title,meta", user("b", "\"title\":\"T\""));

        assertThat(some.is(201).json().names()).containsExactly("schemas", "id", "userName");
        assertThat(most.is(201).json().names()).containsExactly("schemas", "id", "userName");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNothingIfTheNameIsTaken(Preset preset) {
        TestClient client = preset.client(store);
        client.created("/Users", user("a"));
        client.created("/Groups", group("a"));

        client.post("/Users", user("A", "\"title\":\"T\""))
                .isError(409, "uniqueness")
                .saying("userName");
        client.post("/Groups", group("A")).isError(409, "uniqueness").saying("displayName");

        assertThat(client.get("/Users").each("userName")).containsExactly("a");
        assertThat(client.get("/Groups").each("displayName")).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNothingIfTheBodyIsNoObject(Preset preset) {
        TestClient client = preset.client(store);

        for (String body : List.of("", "{", "[]", "[{}]", "null", "\"x\"", user("a") + "}", "{\"a\":1,\"A\":2}")) {
            client.post("/Users", body).isError(400, "invalidSyntax");
        }

        assertThat(client.get("/Users").at("totalResults")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNothingIfTheStoreFails(Preset preset) {
        TestClient failing = preset.client(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                throw user.userName().equals("full")
                        ? ScimException.unavailable("The directory is full.", Duration.ofSeconds(1))
                        : new IllegalStateException("disk");
            }
        }));

        failing.post("/Users", user("a")).isError(500);
        failing.post("/Users", user("full")).isError(503);

        assertThat(failing.get("/Users").at("totalResults")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isWhatTheHostMadeOfItForEveryClient(Preset preset) {
        TestClient client = preset.client(TestClient.serving(store)
                .authenticator(
                        BearerTokens.none().with(Caller.of("tenant"), "t1").with(Caller.of("tenant"), "t2"))
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        return super.create(user.attributes().has("active") ? user : user.withActive(true), wanted);
                    }
                }));
        TestClient one = client.with("Authorization", "Bearer t1");
        TestClient other = client.with("Authorization", "Bearer t2");

        assertThat(one.post("/Users", user("a")).is(201).at("active")).isEqualTo(true);
        assertThat(other.post("/Users", user("b")).is(201).at("active")).isEqualTo(true);
        assertThat(other.post("/Users", user("c", "\"active\":false")).is(201).at("active"))
                .isEqualTo(false);
        assertThat(other.post("/Users", user("d", "\"active\":null")).is(201).at("active"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isShownAsTheStoreMadeIt(Preset preset) {
        TestClient lowering = preset.client(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                return super.create(user.withUserName("stored"), wanted);
            }
        }));

        assertThat(lowering.post("/Users", user("SENT")).is(201).text("userName"))
                .isEqualTo("stored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bulkId:1", "a-bulkId"})
    void isNotBelievedToHaveAnIdThatScimForbids(String id) {
        for (Preset preset : Preset.values()) {
            TestClient odd = preset.client(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
                @Override
                public User create(User user, Projection wanted) {
                    return user.withId(id);
                }
            }));

            odd.post("/Users", user("a")).isError(500);
        }
    }
}
