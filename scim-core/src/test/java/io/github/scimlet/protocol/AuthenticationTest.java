package io.github.scimlet.protocol;

import static io.github.scimlet.json.BrokenInputStream.failingWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.store.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Authentication (RFC 7644 §2)")
class AuthenticationTest {

    private final TestStore store = TestStore.empty();
    private final TestClient stranger = TestClient.of(withTokens());
    private final TestClient client = stranger.with("Authorization", "Bearer s3cret");

    private ScimServiceProvider.Builder withTokens() {
        return TestClient.serving(store).authenticator(BearerTokens.of("s3cret"));
    }

    @Test
    void letsThoseInWhoHaveAToken() {
        client.get("/Users").is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Users",
        "GET, /Users/1",
        "POST, /Users",
        "PUT, /Users/1",
        "PATCH, /Users/1",
        "DELETE, /Users/1",
        "HEAD, /Users",
        "OPTIONS, /Users",
        "GET, /Schemas",
        "GET, /ResourceTypes",
        "GET, /ResourceTypes/User",
        "GET, /Me",
        "POST, /Bulk",
        "GET, /",
        "GET, /nothing/here",
        "GET, /v1/Users",
        "GET, /%zz",
        "GET, /Users?filter=(",
        "POST, /ServiceProviderConfig",
        "GET, /ServiceProviderConfig/1",
        "GET, /Users/ServiceProviderConfig",
        "DELETE, /Users/ServiceProviderConfig",
        "PATCH, /v2/ServiceProviderConfig",
        "GET, /v1/ServiceProviderConfig",
        "GET, /serviceproviderconfig"
    })
    void turnsStrangersAwayWhateverTheyAsk(String method, String target) {
        TestReply reply = stranger.send(method, target, "");

        assertThat(reply.header("WWW-Authenticate")).contains("Bearer realm=\"SCIM\"");
        if (method.equals("HEAD")) {
            assertThat(reply.is(401).body()).isEmpty();
        } else {
            reply.isError(401);
        }
    }

    @Test
    void turnsStrangersAwayBeforeAnythingOfTheBodyIsRead() {
        stranger.send("POST", "/Users", failingWith(new IllegalStateException("somebody has read it")))
                .isError(401);
    }

    @Test
    void turnsStrangersAwayBeforeItLooksAtHeaders() {
        stranger.with("Accept", "text/xml")
                .with("Content-Type", "text/xml")
                .with("Content-Length", "999999999")
                .post("/Users", "<user/>")
                .isError(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ServiceProviderConfig",
                "/ServiceProviderConfig/",
                "//ServiceProviderConfig",
                "/v2/ServiceProviderConfig",
                "/%53erviceProviderConfig"
            })
    void tellsEverybodyHowToAuthenticate(String path) {
        TestReply reply = stranger.get(path).is(200);

        assertThat(reply.at("authenticationSchemes", 0, "type")).isEqualTo("oauthbearertoken");
    }

    @Test
    void tellsSoToThoseWithAWrongTokenToo() {
        stranger.with("Authorization", "Bearer wrong")
                .get("/ServiceProviderConfig")
                .is(200);
    }

    @Test
    void keepsEvenThatToItselfIfItIsSetTo() {
        TestClient reserved = TestClient.of(withTokens()
                .config(ServiceProviderConfig.builder().publicConfig(false).build()));

        reserved.get("/ServiceProviderConfig").isError(401);
        reserved.with("Authorization", "Bearer s3cret")
                .get("/ServiceProviderConfig")
                .is(200);
    }

    @Test
    void namesEverySchemeThatItKnows() {
        AuthenticationScheme basic = new AuthenticationScheme("httpbasic", "Basic", "User and password", "Basic");
        TestClient both = TestClient.of(TestClient.serving(store).authenticator(new Authenticator() {
            @Override
            public Optional<Caller> authenticate(ScimRequest request) {
                return Optional.empty();
            }

            @Override
            public List<AuthenticationScheme> schemes() {
                return List.of(AuthenticationScheme.BEARER_TOKEN, basic);
            }
        }));

        assertThat(both.get("/Users").isError(401).header("WWW-Authenticate")).contains("Bearer realm=\"SCIM\", Basic");
        TestReply config = both.get("/ServiceProviderConfig").is(200);
        assertThat(config.at("authenticationSchemes", 1, "type")).isEqualTo("httpbasic");
        assertThat(config.at("authenticationSchemes", 1, "challenge")).isEqualTo(Attributes.NULL);
    }

    @Test
    void letsAnAuthenticatorSlowDownThoseWhoFailTooOften() {
        TestClient busy = TestClient.of(TestClient.serving(store).authenticator(request -> {
            throw ScimException.tooManyRequests("Too many failures.", Duration.ofSeconds(30));
        }));

        TestReply reply = busy.get("/Users").isError(429);

        assertThat(reply.header("Retry-After")).contains("30");
    }

    @Test
    void answersWhenAnAuthenticatorBreaks() {
        TestClient broken = TestClient.of(TestClient.serving(store).authenticator(request -> {
            throw new SecurityException("ldap://secret-host is down");
        }));

        assertThat(broken.get("/Users").isError(500).body()).doesNotContain("ldap", "Security");
    }

    @Test
    void takesTheHostsWordOnlyIfTheHostGivesIt() {
        ScimServiceProvider.Builder nobody = ScimServiceProvider.builder().users(store.users());

        assertThatIllegalStateException().isThrownBy(nobody::build).withMessageContaining("authenticat");
        TestClient.of(nobody.authenticatedByHost()).get("/Users").is(200);
    }

    @Test
    void knowsWhomTheHostHasAuthenticated() {
        StringBuilder names = new StringBuilder();
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(caller -> {
                    names.append(caller).append(' ');
                    return store.users();
                })
                .authenticatedByHost()
                .build();
        ScimRequest.Builder request = ScimRequest.builder("GET", TestClient.BASE, "/Users");

        provider.handle(request.build());
        provider.handle(request.user("entra").build());

        assertThat(names).hasToString("Caller[tenant=default, name=host] Caller[tenant=default, name=entra] ");
    }
}
