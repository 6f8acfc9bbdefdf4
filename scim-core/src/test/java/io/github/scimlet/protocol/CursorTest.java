package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TickingClock;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages by cursor (RFC 9865 §2)")
class CursorTest {

    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]";

    private final TestStore store =
            TestStore.builder().clock(new TickingClock()).build();
    private final TestClient client = TestClient.of(store);

    @BeforeEach
    void createFiveUsers() {
        for (String name : List.of("bob", "Ann", "dan", "Carl", "eve")) {
            client.user(name);
        }
    }

    private List<Object> byIndex() {
        return client.get("/Users").is(200).each("id");
    }

    private TestReply search(String members) {
        return client.post("/Users/.search", "{" + SCHEMAS + "," + members + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor&count=2", "count=2&cursor=", "CURSOR=&Count=2", "cursor=&cursor=x&count=2"})
    void beginWithoutACursor(String query) {
        TestReply first = client.get("/Users?" + query).is(200);

        assertThat(first.each("id")).isEqualTo(byIndex().subList(0, 2));
        assertThat(first.text("nextCursor")).isNotEmpty();
    }

    @Test
    void areSearchedForToo() {
        TestReply first = search("\"cursor\":\"\",\"count\":2").is(200);
        TestReply second = search("\"cursor\":\"" + first.text("nextCursor") + "\",\"count\":2")
                .is(200);

        assertThat(first.each("id")).isEqualTo(byIndex().subList(0, 2));
        assertThat(second.each("id")).isEqualTo(byIndex().subList(2, 4));
        assertThat(client.get("/Users?cursor=" + second.text("nextCursor"))
                        .is(200)
                        .each("id"))
                .isEqualTo(byIndex().subList(4, 5));
    }

    @Test
    void haveANextOneUnlessTheyAreTheLast() {
        List<TestReply> pages = CursorPages.of(client, "/Users?count=2");

        assertThat(pages.stream().map(page -> page.each("userName")))
                .containsExactly(List.of("bob", "Ann"), List.of("dan", "Carl"), List.of("eve"));
        assertThat(CursorPages.of(client, "/Users?count=5")).hasSize(1);
        assertThat(CursorPages.of(client, "/Users?filter=userName+eq+%22nobody%22"))
                .hasSize(1);
    }

    @Test
    void sayHowManyThereAreAndNothingOfIndexes() {
        List<TestReply> pages = CursorPages.of(client, "/Users?count=3");

        assertThat(pages.get(0).json().names())
                .containsExactly("schemas", "totalResults", "itemsPerPage", "nextCursor", "Resources");
        assertThat(pages.get(1).json().without("totalResults").names())
                .containsExactly("schemas", "itemsPerPage", "Resources");
        assertThat(pages.get(0).at("totalResults")).isEqualTo(5L);
        assertThat(pages.get(1).json().get("totalResults").orElse(5L)).isEqualTo(5L);
        assertThat(pages.stream().map(page -> page.at("itemsPerPage"))).containsExactly(3L, 2L);
    }

    @Test
    void doNotSayHowManyThereAreIfTheStoreDoesNot() {
        TestClient uncounted = TestClient.of(TestClient.serving(store).users(new SlicingUsers(store) {
            @Override
            public Slice<User> slice(Query query, Optional<String> after) {
                Slice<User> slice = super.slice(query, after);
                return Slice.of(slice.resources(), slice.next());
            }
        }));

        TestReply page = uncounted.get("/Users?cursor&count=2").is(200);

        assertThat(page.json().names()).containsExactly("schemas", "itemsPerPage", "nextCursor", "Resources");
        assertThat(uncounted.get("/Users").is(200).at("totalResults")).isEqualTo(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count=2", "startIndex=1", "startIndex=2&count=1", "nextCursor=x"})
    void areNotWhatAClientGetsThatDoesNotAsk(String query) {
        TestReply page = client.get("/Users?" + query).is(200);

        assertThat(page.json().names())
                .containsExactly("schemas", "totalResults", "startIndex", "itemsPerPage", "Resources");
    }

    @Test
    void areNotWhatASearchGetsThatDoesNotAsk() {
        assertThat(search("\"cursor\":null,\"startIndex\":2").is(200).at("startIndex"))
                .isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sortBy=userName",
                "sortBy=userName&sortOrder=descending",
                "sortBy=title",
                "sortBy=meta.created&sortOrder=descending",
                "filter=userName+co+%22a%22",
                "filter=userName+co+%22a%22&sortBy=userName"
            })
    void haveTheOrderAndTheMatchesOfOnePage(String query) {
        List<Object> all = client.get("/Users?cursor&" + query).is(200).each("id");

        assertThat(CursorPages.each(client, "/Users?count=1&" + query, "id")).isEqualTo(all);
        assertThat(all).hasSize(query.contains("filter") ? 3 : 5);
    }

    @Test
    void areSortedFromTheFirstToTheLast() {
        assertThat(CursorPages.each(client, "/Users?count=2&sortBy=userName", "userName"))
                .containsExactly("Ann", "bob", "Carl", "dan", "eve");
    }

    @Test
    void showWhatIsAskedFor() {
        for (TestReply page : CursorPages.of(client, "/Users?count=2&attributes=userName")) {
            assertThat(page.json().complexes("Resources"))
                    .allSatisfy(user -> assertThat(user.names()).containsExactly("schemas", "id", "userName"));
        }
    }

    @Test
    void existForGroups() {
        client.group("Ops");
        client.group("Dev");
        client.group("Sales");

        assertThat(CursorPages.each(client, "/Groups?count=1&sortBy=displayName", "displayName"))
                .containsExactly("Dev", "Ops", "Sales");
    }

    @Test
    void haveCursorsThatNeedNoEncoding() {
        for (int i = 0; i < 100; i++) {
            assertThat(CursorPages.second(client, "/Users?count=1")).matches("[A-Za-z0-9._~-]+");
        }
    }

    @Test
    void haveCursorsThatTellNothing() {
        Object id = client.get("/Users?cursor&count=1&sortBy=userName").at("Resources", 0, "id");
        String cursor = CursorPages.second(client, "/Users?count=1&sortBy=userName");

        String bytes = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain(id.toString()).doesNotContainIgnoringCase("ann");
        assertThat(CursorPages.second(client, "/Users?count=1&sortBy=userName")).isNotEqualTo(cursor);
    }

    @Test
    void canBeAskedForAgain() {
        String second = "/Users?cursor=" + CursorPages.second(client, "/Users?count=2");

        List<Object> once = client.get(second).is(200).each("id");

        assertThat(client.get(second).is(200).each("id")).isEqualTo(once).hasSize(2);
    }
}
