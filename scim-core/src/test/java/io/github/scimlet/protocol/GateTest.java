package io.github.scimlet.protocol;

import static io.github.scimlet.json.BrokenInputStream.failingWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.store.TestStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The gate (RFC 7644 §2)")
class GateTest {

    private static final String RIGHT = "Bearer s3cret";

    private final TestStore store = TestStore.empty();
    private final List<String> told = new ArrayList<>();
    private Duration wait = Duration.ZERO;

    private final BackOff recording = new BackOff() {
        @Override
        public Duration wait(ScimRequest request) {
            told.add("asked");
            return wait;
        }

        @Override
        public void failed(ScimRequest request) {
            told.add("failed");
        }

        @Override
        public void succeeded(ScimRequest request) {
            told.add("succeeded");
        }
    };
    private final TestClient client = TestClient.of(withTokens().backOff(recording));

    private ScimServiceProvider.Builder withTokens() {
        return TestClient.serving(store).authenticator(BearerTokens.of("s3cret"));
    }

    private static Stream<Arguments> malformedHeaders() {
        return Stream.of(
                        List.of(""),
                        List.of(" "),
                        List.of("Bearer"),
                        List.of("Bearer "),
                        List.of("Bearer\u0000s3cret"),
                        List.of("Bearer s3cret\u0000"),
                        List.of("Bearer s3cret\r\nX: y"),
                        List.of("Bearer \u001b[31m"),
                        List.of("Bearer " + "x".repeat(1 << 20)),
                        List.of("Bearer \uD800"),
                        List.of("Bearer s3cret s3cret"),
                        List.of("Bearer=s3cret"),
                        List.of("s3cret"),
                        List.of("Basic czNjcmV0OnMzY3JldA=="),
                        List.of("Negotiate s3cret"),
                        List.of("DPoP s3cret"),
                        List.of(RIGHT, RIGHT),
                        List.of(RIGHT, "Basic czNjcmV0OnMzY3JldA=="),
                        List.of("", RIGHT))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("malformedHeaders")
    void refusesHeadersThatHaveNoTokenInThem(List<String> headers) {
        TestReply reply = client.with("Authorization", headers.toArray(new String[0]))
                .get("/Users")
                .isError(401);

        assertThat(reply.header("WWW-Authenticate")).contains("Bearer realm=\"SCIM\", error=\"invalid_token\"");
        assertThat(reply.body()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({"POST, /Users", "PUT, /Users/1", "PATCH, /Users/1", "POST, /Bulk", "POST, /Users/.search"})
    void leavesTheBodyAloneUntilItKnowsWhoSendsIt(String method, String path) {
        TestClient known = client.with("Authorization", RIGHT);
        TestClient tenants = TestClient.of(withTokens().tenants(TenantResolver.header("X-Tenant")))
                .with("Authorization", RIGHT);
        TestClient secure = TestClient.of(withTokens()
                        .config(ServiceProviderConfig.builder().httpsOnly(true).build()))
                .with("Authorization", RIGHT)
                .at(URI.create("http://example.com/scim/v2"));

        untouched(client, method, path).isError(401);
        untouched(client.with("Authorization", "Bearer wrong"), method, path).isError(401);
        untouched(tenants.with("X-Tenant", "another"), method, path).isError(403);
        untouched(secure, method, path).isError(403);
        wait = Duration.ofSeconds(5);
        untouched(known, method, path).isError(429);
    }

    private static TestReply untouched(TestClient client, String method, String path) {
        return client.send(method, path, failingWith(new IllegalStateException("somebody has read it")));
    }

    @Test
    void tellsTheBackOffWhatBecameOfEachRequest() {
        client.with("Authorization", RIGHT).get("/Users").is(200);
        client.with("Authorization", "Bearer wrong").get("/Users").is(401);
        client.get("/ServiceProviderConfig").is(200);

        assertThat(told).containsExactly("asked", "succeeded", "asked", "failed", "asked", "failed");
    }

    @Test
    void tellsItNothingIfNobodyKnows() {
        TestClient unavailable =
                TestClient.of(TestClient.serving(store).backOff(recording).authenticator(request -> {
                    throw ScimException.unavailable("No keys.", Duration.ofSeconds(30));
                }));

        unavailable.get("/Users").isError(503);

        assertThat(told).containsExactly("asked");
    }

    @Test
    void looksAtNoCredentialsWhileAClientHasToWait() {
        wait = Duration.ofMillis(1500);

        TestReply reply =
                client.with("Authorization", RIGHT).get("/Users").isError(429).saying("wrong credentials");

        assertThat(reply.header("Retry-After")).contains("2");
        assertThat(told).containsExactly("asked");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -1000})
    void letsNobodyWaitForNoTime(long seconds) {
        wait = Duration.ofSeconds(seconds);

        client.with("Authorization", RIGHT).get("/Users").is(200);
    }

    @Test
    void asksTheSecondAuthenticatorAboutThoseWhomTheFirstDoesNotKnow() {
        Authenticator second = BearerTokens.of("other");
        TestClient both = TestClient.of(
                withTokens().authenticator(BearerTokens.of("s3cret").or(second)));

        both.with("Authorization", RIGHT).get("/Users").is(200);
        both.with("Authorization", "Bearer other").get("/Users").is(200);
        TestReply refused =
                both.with("Authorization", "Bearer neither").get("/Users").isError(401);
        assertThat(refused.header("WWW-Authenticate")).contains("Bearer realm=\"SCIM\", error=\"invalid_token\"");
    }

    @Test
    void namesOneChallengeOnceThoughTwoSchemesHaveIt() {
        AuthenticationScheme oauth =
                new AuthenticationScheme("oauth2", "OAuth", "A token of yours", "Bearer realm=\"SCIM\"");
        Authenticator second = new Authenticator() {
            @Override
            public Optional<Caller> authenticate(ScimRequest request) {
                return Optional.empty();
            }

            @Override
            public List<AuthenticationScheme> schemes() {
                return List.of(oauth);
            }
        };
        Authenticator both = BearerTokens.of("s3cret").or(second);
        TestClient stranger = TestClient.of(withTokens().authenticator(both));

        assertThat(both.schemes()).containsExactly(AuthenticationScheme.BEARER_TOKEN, oauth);
        assertThat(stranger.get("/Users").isError(401).header("WWW-Authenticate"))
                .contains("Bearer realm=\"SCIM\"");
    }
}
