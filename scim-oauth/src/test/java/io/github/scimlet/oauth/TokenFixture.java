package io.github.scimlet.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.scimlet.leaks.Watch;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.HandClock;
import io.github.scimlet.protocol.ScimRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** An issuer with one key, and what trusts it. */
@Timeout(60)
abstract class TokenFixture {

    static final String AUDIENCE = "api://scim.example.com";
    static final RSAKey KEY = TestIssuer.key("current");
    static final RSAKey OTHER_KEY = TestIssuer.key("other");

    final HandClock clock = new HandClock();
    final TestIssuer issuer = new TestIssuer(KEY);
    final JwtTokens tokens = builder().build();

    @AfterEach
    void stop() {
        issuer.close();
    }

    JwtTokens.Builder builder() {
        return JwtTokens.builder(AUDIENCE)
                .issuer(Issuer.of(issuer.name(), "acme"))
                .clock(clock);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** What a token has that is accepted. */
    Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "iss",
                issuer.name(),
                "aud",
                AUDIENCE,
                "appid",
                "6e3b1c7e",
                "iat",
                now(),
                "nbf",
                now(),
                "exp",
                now() + 3600));
    }

    Map<String, Object> claims(String name, Object value) {
        Map<String, Object> claims = claims();
        claims.put(name, value);
        return claims;
    }

    String token() {
        return TestIssuer.token(KEY, claims());
    }

    static Optional<Caller> caller(Authenticator tokens, String token) {
        Watch.sent("/Users", "Bearer " + token, "");
        return tokens.authenticate(ScimRequest.builder("GET", URI.create("https://example.com/scim/v2"), "/Users")
                .header("Authorization", "Bearer " + token)
                .build());
    }

    void isAccepted(String token) {
        assertThat(caller(tokens, token)).contains(Caller.of("acme", "6e3b1c7e"));
    }

    void isRefused(String token) {
        assertThat(caller(tokens, token)).isEmpty();
    }
}
