package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.model.User;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TickingClock;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How long and where cursors can be used (RFC 9865 §4, §5.3)")
class CursorSettingsTest {

    private static final byte[] SECRET = "correct horse battery staple, 32".getBytes(StandardCharsets.US_ASCII);

    private final TestStore store = TestStore.empty();
    private final TickingClock clock = new TickingClock();

    @BeforeEach
    void createThreeUsers() {
        TestClient client = TestClient.of(store);
        client.user("ann");
        client.user("bob");
        client.user("carl");
    }

    private TestClient server(CursorSettings settings) {
        return TestClient.of(TestClient.serving(store)
                .clock(clock)
                .config(ServiceProviderConfig.builder().cursors(settings).build()));
    }

    @Test
    void haveDefaults() {
        assertThat(ServiceProviderConfig.defaults().cursors().timeout()).isEqualTo(Duration.ofHours(1));
        assertThat(CursorSettings.defaults()).hasToString("CursorSettings[timeout=PT1H, secret=random]");
    }

    @Test
    void letACursorExpire() {
        TestClient client = server(CursorSettings.defaults().withTimeout(Duration.ofMinutes(2)));
        String target = "/Users?cursor=" + CursorPages.second(client, "/Users?count=1");

        clock.pass(Duration.ofSeconds(119));
        client.get(target).is(200);
        clock.pass(Duration.ofSeconds(2));

        client.get(target).isError(400, "expiredCursor").saying("120 seconds");
        client.get("/Groups?cursor=" + target.substring(target.indexOf('=') + 1))
                .isError(400, "invalidCursor");
    }

    @Test
    void giveEachPageItsOwnTime() {
        TestClient client = server(CursorSettings.defaults());
        String second = CursorPages.second(client, "/Users?count=1");

        clock.pass(Duration.ofMinutes(59));
        String third = client.get("/Users?cursor=" + second).is(200).text("nextCursor");
        clock.pass(Duration.ofMinutes(59));

        client.get("/Users?cursor=" + third).is(200);
        client.get("/Users?cursor=" + second).isError(400, "expiredCursor");
    }

    @Test
    void letClocksOfAClusterDiffer() {
        CursorSettings settings = CursorSettings.defaults().withSecret(SECRET);
        TestClient ahead = server(settings);
        String cursor = CursorPages.second(ahead, "/Users?count=1");

        clock.pass(Duration.ofSeconds(-30));

        server(settings).get("/Users?cursor=" + cursor).is(200);
    }

    @Test
    void letServersShareASecret() {
        String cursor = CursorPages.second(server(CursorSettings.defaults().withSecret(SECRET)), "/Users?count=1");

        TestClient other = server(CursorSettings.defaults().withSecret(SECRET.clone()));

        assertThat(other.get("/Users?cursor=" + cursor).is(200).at("itemsPerPage"))
                .isEqualTo(1L);
    }

    @Test
    void keepServersApartThatShareNone() {
        byte[] anotherSecret = SECRET.clone();
        anotherSecret[31]++;
        String cursor = CursorPages.second(server(CursorSettings.defaults().withSecret(SECRET)), "/Users?count=1");
        String randoms = CursorPages.second(server(CursorSettings.defaults()), "/Users?count=1");

        server(CursorSettings.defaults().withSecret(anotherSecret))
                .get("/Users?cursor=" + cursor)
                .isError(400, "invalidCursor");
        server(CursorSettings.defaults()).get("/Users?cursor=" + cursor).isError(400, "invalidCursor");
        server(CursorSettings.defaults()).get("/Users?cursor=" + randoms).isError(400, "invalidCursor");
    }

    @Test
    void takeTheSecretAsItIsGiven() {
        byte[] secret = SECRET.clone();
        CursorSettings settings = CursorSettings.defaults().withSecret(secret);

        Arrays.fill(secret, (byte) 0);
        Arrays.fill(settings.secret(), (byte) 0);

        assertThat(settings.secret()).isEqualTo(SECRET);
        assertThat(settings).hasToString("CursorSettings[timeout=PT1H, secret=set]");
        assertThat(settings.withTimeout(Duration.ofDays(400)).secret()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void refuseASecretThatIsShort(int bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorSettings.defaults().withSecret(new byte[bytes]))
                .withMessageContaining("32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-1H"})
    void refuseATimeoutThatIsNone(Duration timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorSettings.defaults().withTimeout(timeout))
                .withMessageContaining(timeout.toString());
    }

    @Test
    void takeATimeoutBeyondAllMeasure() {
        TestClient client = server(CursorSettings.defaults().withTimeout(Duration.ofSeconds(Long.MAX_VALUE)));

        client.get("/Users?cursor=" + CursorPages.second(client, "/Users?count=1"))
                .is(200);
    }

    private TestClient namingPositions(String position) {
        return TestClient.of(TestClient.serving(store).users(new SlicingUsers(store) {
            @Override
            public Slice<User> slice(Query query, Optional<String> after) {
                assertThat(after.orElse(position)).isEqualTo(position);
                Optional<String> next = after.isPresent() ? Optional.empty() : Optional.of(position);
                return Slice.of(super.slice(query, Optional.empty()).resources(), next);
            }
        }));
    }

    @Test
    void takePositionsOfAThousandBytes() {
        TestClient client = namingPositions("ü".repeat(500));
        String cursor = CursorPages.second(client, "/Users?count=1");

        client.get("/Users?cursor=" + cursor).is(200);

        assertThat(cursor).hasSize(1392);
        namingPositions("ü".repeat(500) + "x").get("/Users?cursor&count=1").isError(500);
    }

    @Test
    @Timeout(60)
    void makeNothingStayOfPagesThatNobodyGoesOnFrom() {
        TestClient client = server(CursorSettings.defaults());
        String search = "{\"cursor\":\"\",\"count\":1,\"filter\":\"userName ne \\\"" + "x".repeat(2000) + "%d\\\"\"}";
        long before = usedMemory();

        for (int i = 0; i < 10_000; i++) {
            client.post("/Users/.search", search.formatted(i)).is(200);
        }

        assertThat(usedMemory() - before).isLessThan(10_000_000);
    }

    /** 10,000 queries that somebody kept would be more than 20 MB. */
    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
