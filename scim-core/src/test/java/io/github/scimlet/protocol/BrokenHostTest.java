package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("TypeParameterUnusedInFormals")
@DisplayName("What a host hangs in, and what fails there")
class BrokenHostTest {

    private static final String MANDY = "{\"userName\":\"mandy\"}";

    private final TestStore store = TestStore.empty();

    private static <T> T nothing() {
        return Optional.<T>empty().orElse(null);
    }

    private static <T> T fails() {
        throw new IllegalStateException("secret");
    }

    private static <T> T overflows() {
        throw new StackOverflowError("secret");
    }

    static Stream<UnaryOperator<ScimServiceProvider.Builder>> failures() {
        return Stream.of(
                builder -> builder.authenticator(request -> fails()),
                builder -> builder.authenticator(request -> overflows()),
                builder -> builder.authenticator(request -> nothing()),
                builder -> builder.authenticator(request -> Optional.of(Caller.of(nothing(), "x"))),
                builder -> builder.tenants(request -> fails()),
                builder -> builder.tenants(request -> overflows()),
                builder -> builder.tenants(request -> nothing()),
                builder -> builder.policy(access -> fails()),
                builder -> builder.policy(access -> overflows()),
                builder -> builder.policy(new AccessPolicy() {
                    @Override
                    public boolean allows(Access access) {
                        return true;
                    }

                    @Override
                    public Set<AttributePath> hidden(Caller caller, String resourceType) {
                        return nothing();
                    }
                }),
                builder -> builder.tenantExtensions((caller, type) -> fails()),
                builder -> builder.tenantExtensions((caller, type) -> nothing()),
                builder -> builder.tenantExtensions((caller, type) -> List.of(BrokenHostTest.<Extension>nothing())),
                builder -> builder.users(caller -> fails()),
                builder -> builder.users(caller -> overflows()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void letsNobodyInAndNothingThrough(UnaryOperator<ScimServiceProvider.Builder> failing) {
        String user = TestClient.of(store).user("bjensen");
        TestClient client = TestClient.of(failing.apply(TestClient.serving(store)));

        for (TestReply reply : List.of(
                client.get("/Users"),
                client.get("/Users/" + user),
                client.post("/Users", MANDY),
                client.put("/Users/" + user, MANDY),
                client.patch("/Users/" + user, "{\"op\":\"remove\",\"path\":\"nickName\"}"),
                client.delete("/Users/" + user))) {
            assertThat(reply.isError(500).body()).doesNotContain("secret", "bjensen");
        }
        assertThat(TestClient.of(store).get("/Users").is(200).each("userName")).containsExactly("bjensen");
    }

    @Test
    void answersForACallerThatIsNoUser() {
        TestClient client = TestClient.of(TestClient.serving(store).me(caller -> nothing()));

        client.get("/Me").isError(500);
    }

    @Test
    void keepsAChangeOfWhichAListenerCannotBeTold() {
        List<Change> heard = new ArrayList<>();
        TestClient client = TestClient.of(
                TestClient.serving(store).listener(change -> overflows()).listener(heard::add));

        client.post("/Users", MANDY).is(201);

        assertThat(heard).hasSize(1);
    }

    /** The container, or whoever watches over the process, learns of it: what else it has broken, nobody knows. */
    @Test
    void doesNotHideThatTheJvmHasNoMemory() {
        OutOfMemoryError full = new OutOfMemoryError("as if");
        TestClient client = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                throw full;
            }
        }));

        assertThatThrownBy(() -> client.post("/Users", MANDY)).isSameAs(full);
        assertThatThrownBy(() -> client.post("/Bulk", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                  {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "mandy"}}]}
                """)).isSameAs(full);
    }
}
