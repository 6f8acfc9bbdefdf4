package io.github.scimlet.oauth.embedding;

import io.github.scimlet.oauth.Issuer;
import io.github.scimlet.oauth.JwtTokens;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/oauth.md shows. */
final class Authenticators {

    private Authenticators() {}

    static JwtTokens clientCredentials(UUID directory) {
        return JwtTokens.builder("api://scim.example.com") // the claim "aud", exactly
                .issuer(Issuer.entra(directory, "acme")) // whose users: the tenant "acme"
                .require(claims -> claims.texts("roles").contains("Scim.Provision"))
                .build();
    }

    static JwtTokens blankSecretToken(UUID directory) {
        return JwtTokens.builder(JwtTokens.ENTRA_AUDIENCE)
                .issuer(Issuer.entra(directory, "acme"))
                .build();
    }

    static Authenticator both(String pasted, Instant lastDay, JwtTokens signed) {
        return BearerTokens.none().with(Caller.of("acme"), pasted, lastDay).or(signed);
    }

    static JwtTokens ofAllTenants(Function<String, Optional<String>> tenantOfDirectory) {
        Pattern entra = Pattern.compile("https://sts\\.windows\\.net/([0-9a-f-]{36})/");
        return JwtTokens.builder("api://scim.example.com")
                .issuers(name -> Optional.of(entra.matcher(name))
                        .filter(Matcher::matches)
                        .map(directory -> directory.group(1))
                        .flatMap(tenantOfDirectory)
                        .map(tenant -> Issuer.of(name, tenant)))
                .build();
    }
}
