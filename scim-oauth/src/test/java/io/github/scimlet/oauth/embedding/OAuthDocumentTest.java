package io.github.scimlet.oauth.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.oauth.JwtTokens;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples in docs/oauth.md")
class OAuthDocumentTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/scimlet/oauth/embedding/Authenticators.java");
    private static final UUID DIRECTORY = UUID.fromString("0f7c0a52-6d1c-4f0e-9f1f-0d1b0f6a3c11");

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/oauth.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Layout is the formatter's business there, and the page's here. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static Optional<Caller> caller(Authenticator authenticator, String token) {
        return authenticator.authenticate(ScimRequest.builder("GET", URI.create("https://scim.example.com"), "/Users")
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static String unsigned(String issuer) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"RS256\",\"kid\":\"a\"}";
        String claims = "{\"iss\":\"" + issuer + "\",\"aud\":\"another\"}";
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".AAAA";
    }

    @Test
    void areCodeThatIsTestedHere() throws IOException {
        String source = squeezed(Files.readString(SOURCE));

        assertThat(blocks("java"))
                .hasSize(4)
                .allSatisfy(block -> assertThat(source).contains(squeezed(block)));
    }

    @Test
    void nameTheModuleThatIsBuiltHere() throws IOException {
        assertThat(blocks("xml"))
                .singleElement()
                .satisfies(dependency -> assertThat(dependency)
                        .contains("<artifactId>" + Path.of("").toAbsolutePath().getFileName() + "</artifactId>"));
    }

    @Test
    void takePastedTokensBesideSignedOnes() {
        JwtTokens signed = Authenticators.clientCredentials(DIRECTORY);

        assertThat(caller(Authenticators.both("pasted", Instant.MAX, signed), "pasted"))
                .contains(Caller.of("acme"));
        assertThat(caller(Authenticators.both("pasted", Instant.EPOCH, signed), "pasted"))
                .isEmpty();
        assertThat(caller(Authenticators.blankSecretToken(DIRECTORY), "pasted")).isEmpty();
    }

    @Test
    void lookUpDirectoriesAndNothingElse() {
        List<String> lookedUp = new ArrayList<>();
        JwtTokens all = Authenticators.ofAllTenants(directory -> {
            lookedUp.add(directory);
            return Optional.of("acme");
        });

        caller(all, unsigned("https://sts.windows.net/" + DIRECTORY + "/"));
        caller(all, unsigned("https://sts.windows.net.example/" + DIRECTORY + "/"));
        caller(all, unsigned("https://sts.windows.net/" + DIRECTORY + "/../"));

        assertThat(lookedUp).containsExactly(DIRECTORY.toString());
    }
}
