package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.store.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bearer tokens (RFC 6750 §2.1)")
class BearerTokensTest {

    private static final String TOKEN = "0c9e8a2f5d7b41f6a3e1";
    private static final String SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Caller first = Caller.of("first");
    private final Caller second = Caller.of("second");

    private static Optional<Caller> authenticated(BearerTokens tokens, String... headers) {
        ScimRequest.Builder request = ScimRequest.builder("GET", TestClient.BASE, "/Users");
        if (headers.length > 0) {
            request.header("Authorization", List.of(headers));
        }
        return tokens.authenticate(request.build());
    }

    @Test
    void areAllOfTheOneTenantThatIsNotNamed() {
        assertThat(authenticated(BearerTokens.of(TOKEN), "Bearer " + TOKEN)).contains(Caller.of("default"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
    void areReadWhateverTheCaseOfTheScheme(String scheme) {
        assertThat(authenticated(BearerTokens.of(TOKEN), scheme + TOKEN)).isPresent();
        assertThat(authenticated(BearerTokens.of(TOKEN), scheme + TOKEN + " ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bearer",
                "Bearer ",
                TOKEN,
                "Basic " + TOKEN,
                "Bearer" + TOKEN,
                "Bearer\t" + TOKEN,
                "Bearer " + TOKEN + "0",
                "Bearer 0c9e8a2f5d7b41f6a3e",
                "Bearer 0C9E8A2F5D7B41F6A3E1",
                "Bearer " + TOKEN + ", Bearer " + TOKEN,
                "Bearer " + TOKEN + " " + TOKEN,
                "Bearer \"" + TOKEN + "\"",
                "Bearer é",
                "Token " + TOKEN
            })
    void areNotFoundInAnyOtherHeader(String header) {
        assertThat(authenticated(BearerTokens.of(TOKEN), header)).isEmpty();
    }

    @Test
    void areMissingWhereThereIsNoHeader() {
        assertThat(authenticated(BearerTokens.of(TOKEN))).isEmpty();
    }

    @Test
    void areNotGuessedFromSeveralHeaders() {
        assertThat(authenticated(BearerTokens.of(TOKEN), "Bearer " + TOKEN, "Bearer other"))
                .isEmpty();
        assertThat(authenticated(BearerTokens.of(TOKEN), "Bearer other", "Bearer " + TOKEN))
                .isEmpty();
    }

    @Test
    void letNobodyInIfThereAreNone() {
        assertThat(authenticated(BearerTokens.none(), "Bearer " + TOKEN)).isEmpty();
    }

    @Test
    void areSeveralWhileOneIsRotated() {
        BearerTokens tokens = BearerTokens.none().with(first, "old").with(first, "new");

        assertThat(authenticated(tokens, "Bearer old")).contains(first);
        assertThat(authenticated(tokens, "Bearer new")).contains(first);
        assertThat(authenticated(tokens, "Bearer other")).isEmpty();
    }

    @Test
    void areUnknownFromTheInstantOnAtWhichTheyExpire() {
        HandClock clock = new HandClock();
        Instant expires = clock.instant().plusSeconds(60);
        BearerTokens tokens = BearerTokens.none(clock)
                .with(first, "old", expires)
                .withDigest(first, SHA_256_OF_ABC, expires)
                .with(first, "new");

        clock.pass(Duration.ofMillis(59_999));

        assertThat(authenticated(tokens, "Bearer old")).contains(first);
        assertThat(authenticated(tokens, "Bearer abc")).contains(first);

        clock.pass(Duration.ofMillis(1));

        assertThat(authenticated(tokens, "Bearer old")).isEmpty();
        assertThat(authenticated(tokens, "Bearer abc")).isEmpty();
        assertThat(authenticated(tokens, "Bearer new")).contains(first);
    }

    @Test
    void expireAsWasSaidLast() {
        HandClock clock = new HandClock();
        BearerTokens forGood = BearerTokens.none(clock).with(first, "abc");
        BearerTokens withdrawn = forGood.withDigest(first, SHA_256_OF_ABC, clock.instant());
        BearerTokens extended = withdrawn.with(first, "abc", clock.instant().plusSeconds(60));

        assertThat(authenticated(forGood, "Bearer abc")).contains(first);
        assertThat(authenticated(withdrawn, "Bearer abc")).isEmpty();
        assertThat(authenticated(extended, "Bearer abc")).contains(first);
        assertThat(extended).hasToString("BearerTokens[1]");
    }

    @Test
    void refuseATokenThatWasAnotherCallers() {
        BearerTokens tokens = BearerTokens.none().with(first, "abc", Instant.EPOCH);

        assertThatIllegalArgumentException().isThrownBy(() -> tokens.with(second, "abc"));
    }

    @Test
    void areToldAsAnyWrongOneOnceTheyHaveExpired() {
        TestClient client = TestClient.of(TestClient.serving(TestStore.empty())
                        .authenticator(BearerTokens.none().with(first, "old", Instant.EPOCH)))
                .with("Authorization", "Bearer old");

        assertThat(client.get("/Users").isError(401).header("WWW-Authenticate"))
                .contains("Bearer realm=\"SCIM\", error=\"invalid_token\"");
    }

    @Test
    void areLookedUpByTheirDigestWhereTheHostKeepsThem() {
        Map<String, Caller> table = new HashMap<>();
        Authenticator tokens = BearerTokens.lookedUp(digest -> Optional.ofNullable(table.get(digest)));
        ScimRequest request = ScimRequest.builder("GET", TestClient.BASE, "/Users")
                .header("Authorization", "Bearer abc")
                .build();

        assertThat(tokens.authenticate(request)).isEmpty();

        table.put(SHA_256_OF_ABC, first);

        assertThat(tokens.authenticate(request)).contains(first);
        assertThat(tokens.schemes()).containsExactly(AuthenticationScheme.BEARER_TOKEN);
        assertThat(BearerTokens.digest("abc")).isEqualTo(SHA_256_OF_ABC);
    }

    @Test
    void tellTenantsApart() {
        BearerTokens tokens =
                BearerTokens.none().with(first, "one").with(second, "two").with(first, "three");

        assertThat(authenticated(tokens, "Bearer one")).contains(first);
        assertThat(authenticated(tokens, "Bearer two")).contains(second);
        assertThat(authenticated(tokens, "Bearer three")).contains(first);
    }

    @Test
    void areNotChangedByWhatIsMadeOfThem() {
        BearerTokens old = BearerTokens.none().with(first, "old");

        old.with(first, "new");

        assertThat(authenticated(old, "Bearer new")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SHA_256_OF_ABC, "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
    void areKnownByTheirDigestAlone(String digest) {
        BearerTokens tokens = BearerTokens.none().withDigest(first, digest);

        assertThat(authenticated(tokens, "Bearer abc")).contains(first);
        assertThat(authenticated(tokens, "Bearer " + digest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba7816bf", SHA_256_OF_ABC + "00"})
    void refuseADigestOfAnotherLength(String digest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BearerTokens.none().withDigest(first, digest));
    }

    @Test
    void refuseADigestThatIsNotHexadecimal() {
        String digest = SHA_256_OF_ABC.replace('b', 'x');

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BearerTokens.none().withDigest(first, digest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3cret\n", " s3cret", "s3 cret", "s3cret\r\n", "s3cré t", "s3cret\u0000"})
    void refuseATokenThatNoHeaderCouldCarry(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BearerTokens.of(token))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3c"));
    }

    @Test
    void refuseATokenThatIsAnotherCallersAlready() {
        BearerTokens tokens = BearerTokens.none().with(first, "abc");

        assertThatIllegalArgumentException().isThrownBy(() -> tokens.with(second, "abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.withDigest(second, SHA_256_OF_ABC));
    }

    @Test
    void takeTheSameTokenTwice() {
        BearerTokens tokens = BearerTokens.none().with(first, "abc").with(first, "abc");

        assertThat(authenticated(tokens, "Bearer abc")).contains(first);
    }

    @Test
    void printNeitherTokenNorDigest() {
        BearerTokens tokens = BearerTokens.none().with(first, "abc");

        assertThat(tokens).hasToString("BearerTokens[1]");
    }

    @Test
    void sayHowToSendThem() {
        assertThat(BearerTokens.of(TOKEN).schemes()).containsExactly(AuthenticationScheme.BEARER_TOKEN);
    }
}
