package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("password (RFC 7643 §4.1.1)")
class PasswordTest {

    private static final String PASSWORD = "\"password\":\"s3cret\"";

    private final TestStore store = TestStore.empty();
    private final List<String> given = new ArrayList<>();

    /** A careless store, which returns the passwords that it is given. */
    private TestClient client(Preset preset) {
        return preset.client(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                given.add(user.password().orElse("none"));
                return super.create(user, wanted).withPassword("s3cret");
            }

            @Override
            public Optional<User> get(String id, Projection wanted) {
                return super.get(id, wanted).map(user -> user.withPassword("s3cret"));
            }

            @Override
            public User replace(User before, User after) {
                given.add(after.password().orElse("none"));
                return super.replace(before, after).withPassword("s3cret");
            }
        }));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isInNoAnswer(Preset preset) {
        TestClient client = client(preset);
        TestReply created = client.post("/Users?attributes=password,userName", user("a", PASSWORD));
        String path = "/Users/" + created.is(201).text("id");
        String search =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"attributes\":[\"password\"]}";

        for (TestReply reply : List.of(
                created,
                client.get(path),
                client.get(path + "?attributes=password"),
                client.get(path + "?attributes=urn:ietf:params:scim:schemas:core:2.0:User"),
                client.get("/Users?attributes=password"),
                client.post("/Users/.search", search),
                client.put(path, user("b", PASSWORD)),
                client.patch(path, operation("replace", "password", "\"s3cret\"")),
                client.patch(path + "?attributes=password", operation("add", "title", "\"x\"")))) {
            assertThat(reply.body()).contains("\"id\"").doesNotContain("s3cret", "password");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void canBeSetInEveryWay(Preset preset) {
        for (Write write : Write.values()) {
            given.clear();

            TestReply reply = write.set(client(preset), "password", "\"n3w\"");

            assertThat(given).endsWith("n3w").hasSizeBetween(1, 2);
            assertThat(reply.body()).doesNotContain("n3w");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNotGivenToTheStoreByAPutThatDoesNotNameIt(Preset preset) {
        TestClient client = preset.client(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User replace(User before, User after) {
                given.add(after.password().orElse("none"));
                return super.replace(before, after);
            }
        }));
        String path = "/Users/" + client.created("/Users", user("a", PASSWORD));

        client.put(path, user("a", "\"title\":\"x\"")).is(200);
        client.put(path, user("a", "\"title\":\"y\"", "\"password\":\"n3w\"")).is(200);

        assertThat(given).containsExactly("none", "n3w");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNeverReturnedByTheStore(Preset preset) {
        for (Write write : Write.values()) {
            TestStore fresh = TestStore.empty();
            String id =
                    write.set(preset.client(fresh), "password", "\"s3cret\"").text("id");

            User stored =
                    fresh.users().get(id, Projection.everything(Schemas.USERS)).orElseThrow();

            assertThat(stored.password()).isEmpty();
            assertThat(stored.withPassword("s3cret").toString()).doesNotContain("s3cret");
            assertThat(stored.withPassword("s3cret").attributes().toString()).doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void canNotBeAskedFor(Preset preset) {
        TestClient client = client(preset);

        client.get("/Users?filter=password eq \"s3cret\"").isError(400, "invalidFilter");
        client.get("/Users?filter=password pr").isError(400, "invalidFilter");
        client.get("/Users?sortBy=password").isError(400, "invalidValue");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void canBeRefusedByTheHost(Preset preset) {
        TestClient policed = preset.client(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                throw ScimException.invalidValue("password is too short.");
            }
        }));

        TestReply refused = policed.post("/Users", user("a", PASSWORD));

        assertThat(refused.isError(400, "invalidValue")
                        .saying("password is too short.")
                        .body())
                .doesNotContain("s3cret");
        assertThat(policed.get("/Users").at("totalResults")).isEqualTo(0L);
    }
}
