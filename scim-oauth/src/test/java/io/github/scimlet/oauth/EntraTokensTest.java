package io.github.scimlet.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The claims are those of Entra's tokens; the issuer is one that can be reached here. */
@DisplayName("Tokens as Entra ID issues them")
class EntraTokensTest extends TokenFixture {

    private static final String DIRECTORY = "0f7c0a52-6d1c-4f0e-9f1f-0d1b0f6a3c11";

    private Map<String, Object> versionOne() {
        return parsed("""
                {"aud": "8adf8e6e-67b2-4cf2-a259-e3dc5476c621", "iss": "%s", "iat": %d, "nbf": %d, "exp": %d,
                 "aio": "E2NgYFj", "appid": "8d1a7f5e-1111-4a3c-9a55-2f0c7f5d1a01", "appidacr": "2",
                 "idp": "https://sts.windows.net/0f7c0a52-6d1c-4f0e-9f1f-0d1b0f6a3c11/",
                 "oid": "b6c2d9be-2222-4c0e-8f43-9e1a2a3b4c5d", "rh": "0.AAA.", "sub": "b6c2d9be-2222-4c0e-8f43-9e1a2a3b4c5d",
                 "tid": "0f7c0a52-6d1c-4f0e-9f1f-0d1b0f6a3c11", "uti": "Zz1", "ver": "1.0"}
                """.formatted(issuer.name(), now(), now(), now() + 3600));
    }

    private Map<String, Object> versionTwo() {
        return parsed("""
                {"aud": "api://scim.example.com", "iss": "%s", "iat": %d, "nbf": %d, "exp": %d, "aio": "E2NgYFj",
                 "azp": "4c1d8f0a-3333-4b55-8d5c-6f7a8b9c0d1e", "azpacr": "1",
                 "oid": "b6c2d9be-2222-4c0e-8f43-9e1a2a3b4c5d", "rh": "0.AAA.", "roles": ["Scim.Provision"],
                 "sub": "b6c2d9be-2222-4c0e-8f43-9e1a2a3b4c5d", "tid": "0f7c0a52-6d1c-4f0e-9f1f-0d1b0f6a3c11",
                 "uti": "Zz1", "ver": "2.0"}
                """.formatted(issuer.name(), now(), now(), now() + 3600));
    }

    private static Map<String, Object> parsed(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void areAcceptedWhereTheSecretTokenIsBlank() {
        JwtTokens entra = builder().audience(JwtTokens.ENTRA_AUDIENCE).build();

        assertThat(caller(entra, TestIssuer.token(KEY, versionOne())))
                .contains(Caller.of("acme", "8d1a7f5e-1111-4a3c-9a55-2f0c7f5d1a01"));
    }

    @Test
    void areAcceptedOfClientCredentials() {
        assertThat(caller(tokens, TestIssuer.token(KEY, versionTwo())))
                .contains(Caller.of("acme", "4c1d8f0a-3333-4b55-8d5c-6f7a8b9c0d1e"));
    }

    @Test
    void areRefusedIfTheyAreForAnotherApplication() {
        isRefused(TestIssuer.token(KEY, versionOne()));
    }

    @Test
    void areRefusedWithoutTheRoleThatTheHostRequires() {
        JwtTokens provisioning = builder()
                .audience(JwtTokens.ENTRA_AUDIENCE)
                .require(claims -> claims.texts("roles").contains("Scim.Provision"))
                .require(claims -> claims.text("ver").isPresent())
                .build();

        assertThat(caller(provisioning, TestIssuer.token(KEY, versionTwo()))).isPresent();
        assertThat(caller(provisioning, TestIssuer.token(KEY, versionOne()))).isEmpty();
    }

    @Test
    void tellTheTenantByTheirDirectoryIfTheHostSaysSo() {
        JwtTokens byDirectory = builder()
                .callers(
                        claims -> claims.text("tid").filter(DIRECTORY::equals).map(id -> Caller.of("initech", "entra")))
                .build();
        Map<String, Object> elsewhere = versionTwo();
        elsewhere.put("tid", "someone else's");

        assertThat(caller(byDirectory, TestIssuer.token(KEY, versionTwo()))).contains(Caller.of("initech", "entra"));
        assertThat(caller(byDirectory, TestIssuer.token(KEY, elsewhere))).isEmpty();
    }

    @Test
    void workBesideSecretTokensThatWerePasted() {
        Authenticator both =
                BearerTokens.none().with(Caller.of("acme", "old"), "pasted").or(tokens);

        assertThat(caller(both, "pasted")).contains(Caller.of("acme", "old"));
        assertThat(caller(both, token())).contains(Caller.of("acme", "6e3b1c7e"));
        assertThat(caller(both, "other")).isEmpty();
        assertThat(both.schemes()).extracting(scheme -> scheme.type()).containsExactly("oauthbearertoken", "oauth2");
    }

    @Test
    void ofEachDirectoryAreForTheTenantThatItBelongsTo() {
        try (TestIssuer second = new TestIssuer(OTHER_KEY)) {
            Map<String, Issuer> directories = Map.of(
                    issuer.name(), Issuer.of(issuer.name(), "one"), second.name(), Issuer.of(second.name(), "two"));
            JwtTokens all = JwtTokens.builder(AUDIENCE)
                    .clock(clock)
                    .issuers(name -> Optional.ofNullable(directories.get(name)))
                    .build();

            assertThat(caller(all, token())).contains(Caller.of("one", "6e3b1c7e"));
            assertThat(caller(all, TestIssuer.token(OTHER_KEY, claims("iss", second.name()))))
                    .contains(Caller.of("two", "6e3b1c7e"));
            assertThat(caller(all, TestIssuer.token(OTHER_KEY, claims()))).isEmpty();
            assertThat(caller(all, TestIssuer.token(KEY, claims("iss", second.name()))))
                    .isEmpty();
            assertThat(caller(all, TestIssuer.token(KEY, claims("iss", "https://elsewhere.example"))))
                    .isEmpty();
        }
    }

    @Test
    void areOfTheDirectoryThatWasNamed() {
        UUID directory = UUID.fromString(DIRECTORY);

        assertThat(Issuer.entra(directory, "acme").name()).isEqualTo("https://sts.windows.net/" + DIRECTORY + "/");
        assertThat(Issuer.entra(directory, "acme").configuration())
                .hasToString("https://sts.windows.net/" + DIRECTORY + "/.well-known/openid-configuration");
        assertThat(Issuer.entraV2(directory, "acme").name())
                .isEqualTo("https://login.microsoftonline.com/" + DIRECTORY + "/v2.0");
        assertThat(Issuer.entraV2(directory, "acme").configuration())
                .hasToString(
                        "https://login.microsoftonline.com/" + DIRECTORY + "/v2.0/.well-known/openid-configuration");
    }

    @Test
    void nameTheirOwnerByTheClaimsThatThereAre() {
        assertThat(caller(tokens, withoutAppid(Map.of("client_id", "c", "sub", "s"))))
                .contains(Caller.of("acme", "c"));
        assertThat(caller(tokens, withoutAppid(Map.of("sub", "s")))).contains(Caller.of("acme", "s"));
        assertThat(caller(tokens, withoutAppid(Map.of("sub", List.of("s"))))).contains(Caller.of("acme"));
    }

    private String withoutAppid(Map<String, Object> others) {
        Map<String, Object> claims = claims();
        claims.remove("appid");
        claims.putAll(others);
        return TestIssuer.token(KEY, claims);
    }
}
