package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryOnly;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InMemoryOnly
@DisplayName("Back-off by address")
class AddressBackOffTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final HandClock clock = new HandClock();
    private final BackOff backOff = new AddressBackOff(clock);

    private static ScimRequest request(String address, String token) {
        return ScimRequest.builder("GET", TestClient.BASE, "/Users")
                .header("Authorization", "Bearer " + token)
                .clientAddress(address)
                .build();
    }

    private Duration waiting(String address, String token) {
        return backOff.wait(request(address, token));
    }

    private void fail(String address, int times) {
        IntStream.range(0, times).forEach(guess -> backOff.failed(request(address, "guess" + guess)));
    }

    @Test
    void letsNobodyWaitAtFirst() {
        assertThat(waiting(HERE, "any")).isZero();
    }

    @Test
    void letsNobodyWaitForAFewMistakes() {
        fail(HERE, 9);

        assertThat(waiting(HERE, "any")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "11, 2", "12, 4", "13, 8", "14, 16", "15, 32", "16, 60", "17, 60", "100, 60", "1000, 60"})
    void letsItsAddressWaitLongerWithEachFailureButNotForEver(int failures, long seconds) {
        fail(HERE, failures);

        assertThat(waiting(HERE, "any")).hasSeconds(seconds);
        assertThat(waiting(ELSEWHERE, "any")).isZero();
    }

    @Test
    void looksAtCredentialsAgainAfterThatTime() {
        fail(HERE, 12);
        clock.pass(Duration.ofSeconds(3));

        assertThat(waiting(HERE, "any")).hasSeconds(1);

        clock.pass(Duration.ofSeconds(1));

        assertThat(waiting(HERE, "any")).isZero();
    }

    @Test
    void forgetsAfterAnHourWithoutFailure() {
        fail(HERE, 100);
        clock.pass(Duration.ofMinutes(61));

        fail(HERE, 1);

        assertThat(waiting(HERE, "any")).isZero();
    }

    @Test
    void doesNotForgetEarlier() {
        fail(HERE, 100);
        clock.pass(Duration.ofMinutes(59));

        fail(HERE, 1);

        assertThat(waiting(HERE, "any")).hasSeconds(60);
    }

    @Test
    void neverLetsWhatHasBeenAcceptedWaitForTheFailuresOfOthers() {
        backOff.succeeded(request(HERE, "right"));

        fail(HERE, 100);

        assertThat(waiting(HERE, "right")).isZero();
        assertThat(waiting(HERE, "right2")).hasSeconds(60);
    }

    @Test
    void forgetsNobodyForATokenThatIsWrittenInManyWays() {
        backOff.succeeded(request(HERE, "right"));
        for (int i = 0; i < 1 << 14; i++) {
            String space = "%14s"
                    .formatted(Integer.toBinaryString(i))
                    .replace('1', '\t')
                    .replace('0', ' ');
            backOff.succeeded(request(HERE, space + "attackers own"));
        }

        fail(HERE, 100);

        assertThat(waiting(HERE, "right")).isZero();
    }

    @Test
    void letsWhatIsAcceptedNoLongerWaitAsAnythingElse() {
        backOff.succeeded(request(HERE, "withdrawn"));
        backOff.failed(request(HERE, "withdrawn"));

        fail(HERE, 100);

        assertThat(waiting(HERE, "withdrawn")).hasSeconds(60);
    }

    @Test
    void forgivesNothingForATokenThatAnAttackerHas() {
        fail(HERE, 10);
        backOff.succeeded(request(HERE, "attackers own"));

        assertThat(waiting(HERE, "guess")).hasSeconds(1);
    }

    @Test
    void leavesThoseAloneWhoTryNothing() {
        ScimRequest nothing = ScimRequest.builder("GET", TestClient.BASE, "/ServiceProviderConfig")
                .clientAddress(HERE)
                .build();
        IntStream.range(0, 100).forEach(i -> backOff.failed(nothing));

        assertThat(waiting(HERE, "any")).isZero();

        fail(HERE, 100);

        assertThat(backOff.wait(nothing)).isZero();
    }

    @Test
    void leavesAllAloneIfTheServerTellsNoAddress() {
        ScimRequest unknown = ScimRequest.builder("GET", TestClient.BASE, "/Users")
                .header("Authorization", "Bearer guess")
                .build();

        IntStream.range(0, 100).forEach(i -> backOff.failed(unknown));
        backOff.succeeded(unknown);

        assertThat(backOff.wait(unknown)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:3::1",
        "[2001:db8:1:2::1], 2001:0DB8:1:2::9%eth0, [2001:db8:1:3::1]",
        "::ffff:192.0.2.1, 192.0.2.1, ::ffff:192.0.2.2",
        "fe80::1%eth0, fe80::2, fe81::1"
    })
    void takesANetworkOfIpv6ForOneClient(String address, String neighbour, String stranger) {
        fail(address, 10);

        assertThat(waiting(neighbour, "any")).hasSeconds(1);
        assertThat(waiting(stranger, "any")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "x:example.com", "12:34", ":::::", "\0", "unix:/run/scim.socket", "[", "%"})
    void takesAnyOtherAddressAsItIs(String address) {
        fail(address, 10);

        assertThat(waiting(address, "any")).hasSeconds(1);
        assertThat(waiting(HERE, "any")).isZero();
    }

    @Test
    void keepsNoMoreOfALongAddressThanItsBeginning() {
        fail("x".repeat(8000) + "1", 10);

        assertThat(waiting("x".repeat(8000) + "2", "any")).hasSeconds(1);
    }

    @Test
    void remembersTenThousandAddressesAndNoMore() {
        fail(HERE, 10);
        IntStream.range(0, 10_000).forEach(i -> fail("10.0." + i / 256 + "." + i % 256, 1));

        assertThat(waiting(HERE, "any")).isZero();
    }

    @Test
    void remembersTheTenThousandCredentialsThatWereLastUsed() {
        backOff.succeeded(request(HERE, "forgotten"));
        backOff.succeeded(request(HERE, "used"));
        IntStream.range(0, 9_998).forEach(i -> backOff.succeeded(request(HERE, "token" + i)));
        backOff.succeeded(request(HERE, "used"));
        backOff.succeeded(request(HERE, "another"));
        fail(HERE, 10);

        assertThat(waiting(HERE, "used")).isZero();
        assertThat(waiting(HERE, "another")).isZero();
        assertThat(waiting(HERE, "forgotten")).hasSeconds(1);
    }
}
