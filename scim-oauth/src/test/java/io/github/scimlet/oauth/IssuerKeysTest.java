package io.github.scimlet.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.github.scimlet.error.ScimException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An issuer's keys")
class IssuerKeysTest extends TokenFixture {

    private void isUnavailable(String token) {
        isUnavailable(tokens, token);
    }

    private static void isUnavailable(JwtTokens tokens, String token) {
        assertThatThrownBy(() -> caller(tokens, token)).isInstanceOfSatisfying(ScimException.class, e -> {
            assertThat(e.error().status()).isEqualTo(503);
            assertThat(e.headers()).containsEntry("Retry-After", "30");
            assertThat(e.getMessage()).doesNotContain("127.0.0.1", "directory", "Exception");
        });
    }

    private static String named(String keyId) {
        RSAKey renamed = new RSAKey.Builder(OTHER_KEY).keyID(keyId).build();
        return TestIssuer.token(renamed, Map.of("none", "asked"));
    }

    private String of(RSAKey key) {
        return TestIssuer.token(key, claims());
    }

    @Test
    void areAskedForOnceAnHour() {
        for (int minutes = 0; minutes < 60; minutes++) {
            isAccepted(token());
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(issuer.asked()).isEqualTo(1);

        isAccepted(token());

        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void areAskedForByNobodyWithoutATokenThatCouldBeRight() {
        isRefused("a.b.c");
        isRefused(named("current"));
        isRefused(TestIssuer.token(KEY, claims("exp", now() - 3600)));
        isRefused(TestIssuer.token(KEY, claims("aud", "another")));

        assertThat(issuer.asked()).isZero();
    }

    @Test
    void areFoundWhereTheHostSaysTheyAre() {
        issuer.configured("no JSON");
        JwtTokens told = JwtTokens.builder(AUDIENCE)
                .issuer(Issuer.of(issuer.name(), "acme", issuer.keysUri()))
                .clock(clock)
                .build();

        assertThat(caller(told, token())).isPresent();
    }

    @Test
    void areAskedForAgainAsSoonAsATokenNamesANewOne() {
        isAccepted(token());
        clock.pass(Duration.ofSeconds(30));
        issuer.has(KEY, OTHER_KEY);

        isAccepted(of(OTHER_KEY));
        isAccepted(token());

        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void areForgottenOnceTheIssuerHasThemNoMore() {
        isAccepted(token());
        issuer.has(OTHER_KEY);
        clock.pass(Duration.ofHours(1));

        isRefused(token());
        isAccepted(of(OTHER_KEY));
    }

    @Test
    void areAskedForNoMoreThanTwiceAMinuteWhateverAnAttackerSends() {
        String right = token();
        String rest = right.substring(right.indexOf('.'));
        isAccepted(right);
        for (int second = 0; second < 300; second++) {
            isRefused(Base64URL.encode("{\"alg\":\"RS256\",\"kid\":\"random" + second + "\"}") + rest);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(issuer.asked()).isEqualTo(10);
        isAccepted(right);
    }

    @Test
    void areFoundAfterARotationWhileAnAttackerSendsRandomNames() {
        isAccepted(token());
        clock.pass(Duration.ofSeconds(30));
        isRefused(of(new RSAKey.Builder(OTHER_KEY).keyID("random").build()));
        issuer.has(OTHER_KEY);

        isRefused(of(OTHER_KEY));

        clock.pass(Duration.ofSeconds(30));

        isAccepted(of(OTHER_KEY));
    }

    @Test
    void areUsedForADayWhileTheIssuerIsDown() {
        isAccepted(token());
        issuer.answers(TestIssuer.text(500, "down"));

        clock.pass(Duration.ofHours(24).minusSeconds(1));
        isAccepted(token());
        clock.pass(Duration.ofSeconds(1));

        isUnavailable(token());
    }

    @Test
    void areTriedAgainEveryHalfMinuteWhileTheIssuerIsDown() {
        issuer.answers(TestIssuer.text(500, "down"));
        for (int second = 0; second < 60; second++) {
            isUnavailable(token());
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(issuer.asked()).isEqualTo(2);

        issuer.has(KEY);

        isAccepted(token());
    }

    @Test
    void areAskedForAgainThoughTheClockWasPutBack() {
        isAccepted(token());
        clock.pass(Duration.ofDays(-30));
        issuer.has(KEY, OTHER_KEY);

        isAccepted(of(OTHER_KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":[]}",
                "{\"keys\":[null,1,\"a\",[]]}",
                "{\"keys\":[{}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"current\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"current\",\"n\":\"\",\"e\":\"\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"current\",\"n\":\"AA\",\"e\":\"AA\"}]}",
                "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"current\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"current\",\"n\":\"AA\",\"e\":\"AQAB\",\"oth\":[{}]}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"current\",\"k\":\"AAAA\"}]}",
                "<html>maintenance</html>"
            })
    void areUnavailableIfTheIssuerAnswersWithSomethingElse(String body) {
        issuer.answers(TestIssuer.text(200, body));

        isUnavailable(token());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 401, 404, 429, 500, 503})
    void areUnavailableIfTheIssuerDoesNotAnswerWell(int status) {
        String keys = new JWKSet(KEY.toPublicJWK()).toString();
        URI elsewhere = issuer.keysUri().resolve("/elsewhere");
        issuer.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.toString());
            TestIssuer.text(status, status == 204 ? "" : keys).to(exchange);
        });

        isUnavailable(token());
    }

    @Test
    void areUnavailableIfTheAnswerIsTooLarge() {
        issuer.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1024; i++) {
                exchange.getResponseBody().write(blanks);
            }
        });

        isUnavailable(token());
    }

    @Test
    void areUnavailableIfTheAnswerComesTooSlowly() {
        CountDownLatch done = new CountDownLatch(1);
        JwtTokens impatient = builder().longestFetch(Duration.ofMillis(300)).build();
        issuer.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaited(done);
        });

        isUnavailable(impatient, token());
        done.countDown();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void areUnavailableIfNobodyListens() {
        issuer.close();

        isUnavailable(token());
    }

    @Test
    void areTooManyIfMoreThanFourHaveOneName() {
        assertThat(KeySet.of(keys(4)).keys("current", "RS256")).hasSize(4);
        assertThat(KeySet.of(keys(200)).keys("current", "RS256")).hasSize(4);
    }

    private static Map<String, Object> keys(int number) {
        return Map.of("keys", Collections.nCopies(number, KEY.toPublicJWK().toJSONObject()));
    }

    @Test
    void areUnavailableIfTheyAreHuge() {
        byte[] modulus = new byte[2048];
        modulus[0] = modulus[2047] = -1;
        issuer.has(new RSAKey.Builder(Base64URL.encode(modulus), Base64URL.from("AQAB"))
                .keyID("current")
                .build());

        isUnavailable(token());
    }

    @Test
    void areUnavailableIfTheConfigurationIsAnothersOrNamesNone() {
        String keys = issuer.keysUri().toString();
        for (String configuration : List.of(
                "{\"issuer\":\"https://elsewhere.example/\",\"jwks_uri\":\"" + keys + "\"}",
                "{\"jwks_uri\":\"" + keys + "\"}",
                "{\"issuer\":\"" + issuer.name() + "\"}",
                "{\"issuer\":\"" + issuer.name() + "\",\"jwks_uri\":1}",
                "{\"issuer\":\"" + issuer.name() + "\",\"jwks_uri\":\"http://keys.example/\"}",
                "{\"issuer\":\"" + issuer.name() + "\",\"jwks_uri\":\"file:///etc/passwd\"}",
                "{\"issuer\":\"" + issuer.name() + "\",\"jwks_uri\":\" \"}",
                "[]")) {
            issuer.configured(configuration);
            isUnavailable(token());
            clock.pass(Duration.ofSeconds(30));
        }
        assertThat(issuer.asked()).isZero();
    }

    @Test
    void areAskedForByOneThreadWhileTheOthersWait() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> task = () -> caller(tokens, token()).isPresent();
            List<Future<Boolean>> all = threads.invokeAll(Collections.nCopies(64, task));

            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
            assertThat(issuer.asked()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepNobodyWaitingWhileTheOldOnesWillDo() throws InterruptedException, ExecutionException {
        isAccepted(token());
        clock.pass(Duration.ofHours(2));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        issuer.answers(exchange -> {
            asked.countDown();
            awaited(answer);
            TestIssuer.text(500, "down").to(exchange);
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> asking =
                    threads.submit(() -> caller(tokens, token()).isPresent());
            asked.await();

            isAccepted(token());
            assertThat(asking.isDone()).isFalse();

            answer.countDown();
            assertThat(asking.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void letNoMoreThanSixteenWaitForAnIssuerThatDoesNotAnswer() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        issuer.answers(exchange -> awaited(answer));
        JwtTokens patient = builder().longestFetch(Duration.ofMinutes(1)).build();
        String token = token();
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            ExecutorCompletionService<?> done = new ExecutorCompletionService<>(threads);
            Collections.nCopies(40, (Runnable) () -> isUnavailable(patient, token))
                    .forEach(task -> done.submit(task, null));

            for (int i = 0; i < 40 - 16; i++) {
                assertThat(done.poll(8, TimeUnit.SECONDS)).as("%d", i).isNotNull();
            }
        } finally {
            answer.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void leaveAThreadInterruptedThatWas() {
        Thread.currentThread().interrupt();

        isUnavailable(token());
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example/",
                "ftp://127.0.0.1/",
                "issuer",
                "",
                "https:",
                "https:///x",
                "file:///etc/passwd",
                "https://user:pw@issuer.example/",
                "https://issuer.example/#x",
                "http://127.0.0.1.example/",
                "jar:https://a/!x"
            })
    void areFetchedOverHttpsAlone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Issuer.of(name, "acme"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issuer.of("https://issuer.example/", "acme", URI.create(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/admin", "http://127.0.0.1/keys", "http://[::1]/keys"})
    void areNotFetchedFromThisMachineBecauseAnIssuerFarAwaySaysSo(String keys) {
        Issuer far = Issuer.of("https://login.example.com/", "acme");

        assertThatIllegalArgumentException().isThrownBy(() -> far.keysAt(keys));
        assertThat(far.keysAt("https://keys.example.com/")).hasHost("keys.example.com");
    }

    @Test
    void writeNoLinesOfAnIssuersOwnIntoTheLog() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issuer.of(issuer.name(), "acme").keysAt("https://keys\n[main] INFO all is well"))
                .withMessage("not a URI");
    }

    @Test
    void areFetchedOverHttpsOrFromTheSameMachine() {
        for (String name : List.of("https://issuer.example/a", "http://localhost:1/", "http://[::1]/", "HTTPS://a.b")) {
            assertThat(Issuer.of(name, "acme").toString()).contains(name, "acme");
        }
    }

    @Test
    void areOfOneIssuerOfEachName() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().issuer(Issuer.of(issuer.name(), "initech")));
    }

    @Test
    void areNotAskedForAtAnIssuerThatHasAnotherNameThanItWasLookedUpBy() {
        JwtTokens mistaken = JwtTokens.builder(AUDIENCE)
                .issuers(name -> Optional.of(Issuer.of("https://issuer.example/", "acme")))
                .clock(clock)
                .build();

        assertThat(caller(mistaken, token())).isEmpty();
    }

    @Test
    void mayBeOfClocksThatDifferByNoMoreThanFiveMinutes() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().clockSkew(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().clockSkew(Duration.ofSeconds(301)));
        JwtTokens exact = builder().clockSkew(Duration.ZERO).build();
        JwtTokens lax = builder().clockSkew(Duration.ofMinutes(5)).build();

        assertThat(caller(exact, TestIssuer.token(KEY, claims("exp", now())))).isEmpty();
        assertThat(caller(exact, TestIssuer.token(KEY, claims("exp", now() + 1))))
                .isPresent();
        assertThat(caller(lax, TestIssuer.token(KEY, claims("exp", now() - 299))))
                .isPresent();
        assertThat(caller(lax, TestIssuer.token(KEY, claims("exp", now() - 300))))
                .isEmpty();
    }

    @Test
    void areForAnAudience() {
        assertThatIllegalArgumentException().isThrownBy(() -> JwtTokens.builder(" "));
    }
}
