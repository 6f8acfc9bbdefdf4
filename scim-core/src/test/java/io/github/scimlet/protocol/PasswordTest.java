package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Secret;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
                given.add(user.password()
                        .map(password -> password.use(String::new))
                        .orElse("none"));
                return super.create(user, wanted).withPassword(Secret.of("s3cret"));
            }

            @Override
            public Optional<User> get(String id, Projection wanted) {
                return super.get(id, wanted).map(user -> user.withPassword(Secret.of("s3cret")));
            }

            @Override
            public User replace(User before, User after) {
                given.add(after.password()
                        .map(password -> password.use(String::new))
                        .orElse("none"));
                return super.replace(before, after).withPassword(Secret.of("s3cret"));
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
                given.add(after.password()
                        .map(password -> password.use(String::new))
                        .orElse("none"));
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
            assertThat(stored.withPassword(Secret.of("s3cret")).toString()).doesNotContain("s3cret");
            assertThat(stored.withPassword(Secret.of("s3cret")).attributes().toString())
                    .doesNotContain("s3cret");
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

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isWipedWhenTheRequestIsAnswered(Preset preset) {
        for (Write write : Write.values()) {
            List<Secret> held = new ArrayList<>();
            TestReply reply = write.set(holding(preset, held, user -> {}), "password", "\"n3w\"");

            assertThat(reply.status()).isIn(200, 201);
            assertThat(held).hasSize(1).allSatisfy(PasswordTest::isWiped);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isWipedWhateverBecomesOfTheRequest(Preset preset) {
        List<RuntimeException> failures = List.of(
                ScimException.uniqueness("no"),
                ScimException.unavailable("no", Duration.ofSeconds(1)),
                new IllegalStateException("no"));
        for (RuntimeException failure : failures) {
            List<Secret> held = new ArrayList<>();
            TestClient failing = holding(preset, held, user -> {
                throw failure;
            });

            assertThat(failing.post("/Users", user("a", PASSWORD)).status()).isGreaterThanOrEqualTo(409);

            assertThat(held).hasSize(1).allSatisfy(PasswordTest::isWiped);
        }
    }

    @Test
    void isStillThereWhenAChangeIsTriedAgain() {
        List<String> read = new ArrayList<>();
        List<Secret> held = new ArrayList<>();
        for (Write write : List.of(Write.PUT, Write.REPLACE, Write.ADD_WITHOUT_PATH)) {
            read.clear();
            TestClient overtaken = holding(Preset.TOLERANT, held, user -> {
                user.password().map(Secrets::text).ifPresent(read::add);
                if (read.size() == 1) {
                    throw ScimException.preconditionFailed("overtaken");
                }
            });

            write.set(overtaken, "password", "\"n3w\"").is(200);

            assertThat(read).containsExactly("n3w", "n3w");
        }
        assertThat(held).allSatisfy(PasswordTest::isWiped);
    }

    @Test
    void isThereInEachOperationOfABulkAndWipedAtItsEnd() {
        List<Secret> held = new ArrayList<>();
        List<String> read = new ArrayList<>();
        TestClient bulk = holding(
                Preset.TOLERANT,
                held,
                user -> user.password().map(Secrets::text).ifPresent(read::add));

        bulk.post("/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"POST","path":"/Users","bulkId":"1","data":{"userName":"a","password":"0ne"}},
                 {"method":"POST","path":"/Users","bulkId":"2","data":{"userName":"a","password":"2wo"}},
                 {"method":"PATCH","path":"/Users/bulkId:1","data":{
                   "schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                   "Operations":[{"value":"thr33","path":"password","op":"replace"}]}}]}""").is(200);

        assertThat(read).containsExactly("0ne", "2wo", "thr33");
        assertThat(held).hasSize(3).allSatisfy(PasswordTest::isWiped);
    }

    @Test
    void isNoReferenceToWhatABulkCreates() {
        List<String> read = new ArrayList<>();
        TestClient bulk = holding(
                Preset.TOLERANT,
                new ArrayList<>(),
                user -> user.password().map(Secrets::text).ifPresent(read::add));

        bulk.post("/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"POST","path":"/Users","bulkId":"1","data":{"userName":"a","password":"bulkId:1"}}]}""").is(200);

        assertThat(read).containsExactly("bulkId:1");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isTextWhereTheSchemaSaysThatItIsNoSecret(Preset preset) {
        Schema memo = Schema.builder("urn:example:memo")
                .attributes(AttributeBuilder.string("password"))
                .build();
        TestClient client = preset.client(
                TestClient.serving(TestStore.builder().userExtension(memo).build())
                        .userExtension(memo));

        TestReply created = client.post("/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:example:memo"],
                 "userName":"a","password":"s3cret","urn:example:memo":{"password":"on the wall"}}""");

        assertThat(created.is(201).text("urn:example:memo", "password")).isEqualTo("on the wall");
        assertThat(created.body()).doesNotContain("s3cret");
    }

    /** A store that holds on to what it must not hold on to, and then does with the user what {@code more} says. */
    private TestClient holding(Preset preset, List<Secret> held, Consumer<User> more) {
        return preset.client(TestClient.serving(store)
                .users(new DelegatingUsers(TestStore.empty().users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        hold(user);
                        return super.create(user, wanted);
                    }

                    @Override
                    public User replace(User before, User after) {
                        hold(after);
                        return super.replace(before, after);
                    }

                    private void hold(User user) {
                        user.password().ifPresent(held::add);
                        more.accept(user);
                    }
                }));
    }

    private static void isWiped(Secret secret) {
        assertThatIllegalStateException().isThrownBy(secret::chars);
    }
}
