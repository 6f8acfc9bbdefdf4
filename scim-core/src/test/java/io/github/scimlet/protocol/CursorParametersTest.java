package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("cursor and count (RFC 9865 §2, §2.1)")
class CursorParametersTest {

    private final TestStore store =
            TestStore.builder().clock(new TickingClock()).build();
    private final TestClient client = TestClient.of(TestClient.serving(store)
            .config(ServiceProviderConfig.builder()
                    .defaultPageSize(2)
                    .maxPageSize(3)
                    .build()));

    @BeforeEach
    void createSevenUsers() {
        for (int i = 0; i < 7; i++) {
            client.user("user" + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "count=1, 1", "count=3, 3", "count=4, 3", "count=9999, 3", "count=99999999999999999999, 3"})
    void letAPageHaveAsManyAsIsAskedForAndAllowed(String count, long expected) {
        assertThat(client.get("/Users?cursor&" + count).is(200).at("itemsPerPage"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-99999999999999999999"})
    void tellTheTotalAloneForACountOfNothing(String count) {
        TestReply reply = client.get("/Users?cursor&count=" + count).is(200);

        assertThat(reply.each("id")).isEmpty();
        assertThat(reply.at("totalResults")).isEqualTo(7L);
        assertThat(reply.at("itemsPerPage")).isEqualTo(0L);
        assertThat(reply.json().mentions("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1.5", "0x1", "1,000", "%zz"})
    void refuseACountThatIsNone(String count) {
        client.get("/Users?cursor&count=" + count).isError(400, "invalidCount");
        client.get("/Users?count=" + count).isError(400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1.5", "true", "{}"})
    void refuseACountThatIsNoneInASearch(String count) {
        client.post("/Users/.search", "{\"cursor\":\"\",\"count\":" + count + "}")
                .isError(400, "invalidCount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"\"", "x", "[]"})
    void goWithoutStartIndex(String startIndex) {
        client.get("/Users?cursor=&startIndex=" + startIndex.replace("\"", "")).isError(400, "invalidValue");
        client.get("/Users?startIndex=1&cursor=" + CursorPages.second(client, "/Users?count=1"))
                .isError(400, "invalidValue")
                .saying("cursor", "startIndex");
    }

    @Test
    void goWithoutStartIndexInASearch() {
        client.post("/Users/.search", "{\"cursor\":\"\",\"startIndex\":1}").isError(400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "{}"})
    void areTexts(String cursor) {
        client.post("/Users/.search", "{\"cursor\":" + cursor + "}").isError(400, "invalidValue");
    }

    @Test
    void keepTheCountOfTheFirstPage() {
        String cursor = CursorPages.second(client, "/Users?count=1");

        assertThat(client.get("/Users?cursor=" + cursor).is(200).at("itemsPerPage"))
                .isEqualTo(1L);
        assertThat(client.get("/Users?count=1&cursor=" + cursor).is(200).at("itemsPerPage"))
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "9999", "0", "-1", "x"})
    void refuseAnotherCountThanThatOfTheFirstPage(String count) {
        String cursor = CursorPages.second(client, "/Users?count=1");

        client.get("/Users?count=" + count + "&cursor=" + cursor).isError(400, "invalidCount");
    }

    @Test
    void mayRepeatACountAboveTheLimit() {
        String cursor = CursorPages.second(client, "/Users?count=9999");

        assertThat(client.get("/Users?count=9999&cursor=" + cursor).is(200).at("itemsPerPage"))
                .isEqualTo(3L);
    }

    @Test
    void keepToALimitThatHasBeenLowered() {
        byte[] secret = new byte[32];
        ServiceProviderConfig.Builder config = ServiceProviderConfig.builder()
                .cursors(CursorSettings.defaults().withSecret(secret));
        TestClient before = TestClient.of(TestClient.serving(store).config(config.build()));
        TestClient after = TestClient.of(
                TestClient.serving(store).config(config.maxPageSize(2).build()));
        String cursor = CursorPages.second(before, "/Users?count=3");

        assertThat(after.get("/Users?cursor=" + cursor).is(200).at("itemsPerPage"))
                .isEqualTo(2L);
        assertThat(after.get("/Users?count=3&cursor=" + cursor).is(200).at("itemsPerPage"))
                .isEqualTo(2L);
    }

    @Test
    void areNotForStoresThatPageByIndexAlone() {
        TestClient byIndex = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users())));

        byIndex.get("/Users?cursor&count=2").isError(400, "invalidCursor").saying("/Users", "startIndex");
        byIndex.get("/Users?cursor=x").isError(400, "invalidCursor").saying("startIndex");
        assertThat(byIndex.get("/Users?startIndex=6").is(200).at("itemsPerPage"))
                .isEqualTo(2L);
    }

    @Test
    void areNoneOfASingleResource() {
        String id = client.user("bjensen");

        client.get("/Users/" + id + "?cursor=x&count=y").is(200);
    }
}
