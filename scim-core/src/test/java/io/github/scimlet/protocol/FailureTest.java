package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Stores that fail")
class FailureTest {

    private static final String SECRET = "SELECT password FROM accounts WHERE name = 'n0b0dy'";

    private static final String BULK = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
             "Operations": [{"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "a"}}]}""";

    private final TestStore store = TestStore.empty();

    private TestClient failing(Exception failure) {
        return TestClient.of(failingBuilder(failure));
    }

    private ScimServiceProvider.Builder failingBuilder(Exception failure) {
        return ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        throw FailureTest.<RuntimeException>sneaky(failure);
                    }

                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        throw FailureTest.<RuntimeException>sneaky(failure);
                    }

                    @Override
                    public Page<User> query(Query query) {
                        throw FailureTest.<RuntimeException>sneaky(failure);
                    }
                })
                .authenticatedByHost();
    }

    @Test
    void areAnsweredForAsTheHostHasThemTranslated() {
        FailureTranslator away = failure -> failure instanceof SQLException
                ? Optional.of(ScimException.unavailable("The database is away.", Duration.ofSeconds(5)))
                : Optional.empty();
        TestClient client =
                TestClient.of(failingBuilder(new SQLException(SECRET)).failures(away));

        TestReply reply = client.get("/Users/1").isError(503);

        assertThat(reply.header("Retry-After")).contains("5");
        assertThat(reply.at("detail")).isEqualTo("The database is away.");
        assertThat(client.post("/Bulk", BULK).at("Operations", 0, "status")).isEqualTo("503");
        TestClient.of(failingBuilder(new IllegalStateException(SECRET)).failures(away))
                .get("/Users/1")
                .isError(500);
    }

    @Test
    void remainFailuresIfTheTranslationFails() {
        FailureTranslator broken = failure -> {
            throw new IllegalStateException("broken");
        };

        TestClient.of(failingBuilder(new SQLException(SECRET)).failures(broken))
                .get("/Users/1")
                .isError(500);
    }

    /** Throws a checked exception where none is declared, as Kotlin and some libraries do. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E sneaky(Exception failure) throws E {
        throw (E) failure;
    }

    static Stream<Exception> failures() {
        return Stream.of(
                new IllegalStateException(SECRET),
                new IllegalArgumentException(SECRET),
                new SecurityException(SECRET),
                new NullPointerException(SECRET),
                new ClassCastException(SECRET),
                new ConcurrentModificationException(SECRET),
                new UnsupportedOperationException(SECRET),
                new UncheckedIOException(SECRET, new IOException(SECRET)),
                new SQLException(SECRET),
                new Exception(SECRET, new Error(SECRET)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void areAnsweredForWithANumberAndNothingElse(Exception failure) {
        TestClient client = failing(failure);

        for (TestReply reply : List.of(
                client.get("/Users"),
                client.get("/Users/1"),
                client.post("/Users", "{\"userName\":\"bjensen\"}"),
                client.put("/Users/1", "{\"userName\":\"bjensen\"}"),
                client.patch("/Users/1"),
                client.delete("/Users/1"),
                client.post("/Users/.search", "{}"))) {
            assertThat(reply.isError(500).body()).doesNotContain("SELECT", "n0b0dy", "SQL", "at ");
            assertThat(reply.text("detail")).containsPattern("[0-9a-f]{8}-[0-9a-f-]{27}");
        }
    }

    @Test
    void haveANumberForEachFailure() {
        TestClient client = failing(new IllegalStateException());

        assertThat(client.get("/Users").text("detail"))
                .isNotEqualTo(client.get("/Users").text("detail"));
    }

    @Test
    void sayWhatTheClientIsTold() {
        ScimException failure = new ScimException(ScimError.of(ScimType.TOO_MANY, "Be more exact."));

        failing(failure).get("/Users").isError(400, "tooMany").saying("Be more exact.");
    }

    @Test
    void sayWhenToComeBack() {
        TestReply reply = failing(ScimException.unavailable("The directory is down.", Duration.ofMillis(1500)))
                .get("/Users");

        assertThat(reply.isError(503).header("Retry-After")).contains("2");
    }

    @Test
    void mayBeToldToClientsInAnyText() {
        String text = "half of \ud83d, a \"quote\", a line\nbreak \u0000 and é";

        TestReply reply = failing(ScimException.invalidValue(text)).get("/Users");

        assertThat(reply.isError(400, "invalidValue").text("detail")).isEqualTo(text);
    }

    @Test
    void doNotTakeTheServerWithThem() {
        TestClient client = TestClient.of(store);

        failing(new IllegalStateException()).get("/Users").isError(500);

        client.get("/Users").is(200);
    }

    @Test
    void failBeforeAnAnswerIsSentAndNotWhileItIs() {
        List<Object> lazy = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IllegalStateException(SECRET);
            }

            @Override
            public int size() {
                return 3;
            }
        };

        answering(query -> Page.of(List.of(User.named("a").withId("1").with(a -> a.with("roles", lazy))), 1))
                .get("/Users")
                .isError(500);
    }

    @Test
    void mayGiveListsThatChangeAfterwards() {
        List<User> live = new ArrayList<>(List.of(User.named("a").withId("1")));
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(querying(query -> Page.of(live)))
                .authenticatedByHost()
                .build();

        ScimResponse response = provider.handle(
                ScimRequest.builder("GET", TestClient.BASE, "/Users").build());
        live.clear();

        assertThat(TestReply.of(response).is(200).each("userName")).containsExactly("a");
    }

    @Test
    void mayHaveValuesOfTheWrongKind() {
        Attributes odd = Attributes.of("id", "1")
                .with("userName", 5)
                .with("active", "yes")
                .with("meta", "x")
                .with("title", List.of("x", "y"));

        TestReply reply = answering(query -> Page.of(List.of(new User(odd)))).get("/Users");

        assertThat(reply.is(200).at("Resources", 0, "userName")).isEqualTo(5L);
    }

    private TestClient answering(Function<Query, Page<User>> answer) {
        return TestClient.of(
                ScimServiceProvider.builder().users(querying(answer)).authenticatedByHost());
    }

    private DelegatingUsers querying(Function<Query, Page<User>> answer) {
        return new DelegatingUsers(store.users()) {
            @Override
            public Page<User> query(Query query) {
                return answer.apply(query);
            }
        };
    }
}
