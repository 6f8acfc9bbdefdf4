package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GET of many resources (RFC 7644 §3.4.2)")
class ListTest {

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);

    @BeforeEach
    void createFiveUsers() {
        for (String name : List.of("bob", "Ann", "dan", "Carl", "eve")) {
            client.user(name);
        }
    }

    private TestReply page(String query) {
        return client.get("/Users?" + query).is(200);
    }

    @Test
    void answersWithEverythingThatClientsRelyOn() {
        TestReply reply = page("");

        assertThat(reply.json().names())
                .containsExactly("schemas", "totalResults", "startIndex", "itemsPerPage", "Resources");
        assertThat(reply.at("schemas")).isEqualTo(List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
        assertThat(reply.at("totalResults")).isEqualTo(5L);
        assertThat(reply.at("startIndex")).isEqualTo(1L);
        assertThat(reply.at("itemsPerPage")).isEqualTo(5L);
        assertThat(reply.each("userName")).containsExactly("bob", "Ann", "dan", "Carl", "eve");
        assertThat(reply.at("Resources", 0, "meta", "location").toString()).startsWith(TestClient.BASE + "/Users/");
        assertThat(reply.header("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=userName+eq+%226b1d1c62-6b0d-4b0f-8d33-6f8b7b7c0e51%22",
                "filter=userName eq \"6b1d1c62-6b0d-4b0f-8d33-6f8b7b7c0e51\"",
                "filter=userName%20eq%20%22nobody%22&aadOptscim062020"
            })
    void answersATestConnectionWithAnEmptyList(String query) {
        assertThat(page(query).body())
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],"
                        + "\"totalResults\":0,\"startIndex\":1,\"itemsPerPage\":0,\"Resources\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "startIndex=1&count=2, 1, 'bob,Ann'",
        "startIndex=3&count=2, 3, 'dan,Carl'",
        "startIndex=5&count=2, 5, eve",
        "startIndex=6&count=2, 6, ''",
        "startIndex=999, 999, ''",
        "startIndex=0&count=1, 1, bob",
        "startIndex=-5&count=1, 1, bob",
        "startindex=2&COUNT=1, 2, Ann",
        "startIndex=%2B2&count=%31, 2, Ann",
        "count=0, 1, ''",
        "count=-1, 1, ''",
        "count=-99999999999999999999, 1, ''",
        "count=2&count=3, 1, 'bob,Ann'",
        "startIndex=99999999999999999999, 2147483647, ''",
        "startIndex=2147483648&count=99999999999999999999999999999999999999999999999999, 2147483647, ''"
    })
    void showsThePageThatIsAskedFor(String query, int startIndex, String names) {
        TestReply reply = page(query);

        List<Object> expected = names.isEmpty() ? List.of() : List.of((Object[]) names.split(",", -1));
        assertThat(reply.each("userName")).isEqualTo(expected);
        assertThat(reply.at("totalResults")).isEqualTo(5L);
        assertThat(reply.at("startIndex")).isEqualTo((long) startIndex);
        assertThat(reply.at("itemsPerPage")).isEqualTo((long) expected.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count=abc",
                "count=",
                "count",
                "count=1.5",
                "count=1e3",
                "count=0x1",
                "count=%D9%A1",
                "count=1,000",
                "startIndex=abc",
                "startIndex=+1",
                "startIndex=--1",
                "startIndex=%20",
                "startIndex=1%00",
                "count=%zz",
                "count=999999999999999999999999999999999999999999999999999"
            })
    void refusesNumbersThatAreNone(String query) {
        client.get("/Users?" + query).isError(400, "invalidValue");
    }

    @Test
    void hasAHundredOnAPageUnlessToldOtherwise() {
        for (int i = 0; i < 120; i++) {
            client.user("user" + i);
        }

        assertThat(page("").at("itemsPerPage")).isEqualTo(100L);
        assertThat(page("count=110").at("itemsPerPage")).isEqualTo(110L);
        assertThat(page("").at("totalResults")).isEqualTo(125L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count=3", "count=1000000"})
    void hasNoMoreOnAPageThanTheLimit(String query) {
        TestClient limited = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder().maxPageSize(2).build()));

        TestReply reply = limited.get("/Users?" + query).is(200);

        assertThat(reply.at("itemsPerPage")).isEqualTo(2L);
        assertThat(reply.at("totalResults")).isEqualTo(5L);
    }

    @Test
    void hasAsManyOnAPageAsItIsSetTo() {
        TestClient small = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder().defaultPageSize(3).build()));

        assertThat(small.get("/Users").at("itemsPerPage")).isEqualTo(3L);
        assertThat(small.get("/Users?count=4").at("itemsPerPage")).isEqualTo(4L);
    }

    @Test
    void pagesWithoutGapsAndRepetitions() {
        List<Object> seen = new ArrayList<>();

        for (int start = 1; start <= 5; start += 2) {
            seen.addAll(page("count=2&startIndex=" + start).each("userName"));
        }

        assertThat(seen).containsExactly("bob", "Ann", "dan", "Carl", "eve");
    }

    @ParameterizedTest
    @CsvSource({
        "sortBy=userName, 'Ann,bob,Carl,dan,eve'",
        "sortBy=userName&sortOrder=ascending, 'Ann,bob,Carl,dan,eve'",
        "sortBy=USERNAME&sortOrder=DESCENDING, 'eve,dan,Carl,bob,Ann'",
        "sortBy=urn:ietf:params:scim:schemas:core:2.0:User:userName, 'Ann,bob,Carl,dan,eve'",
        "sortBy=title, 'bob,Ann,dan,Carl,eve'",
        "sortBy=emails, 'bob,Ann,dan,Carl,eve'",
        "sortBy=name.familyName, 'bob,Ann,dan,Carl,eve'",
        "sortBy=meta.created, 'bob,Ann,dan,Carl,eve'",
        "sortOrder=descending, 'bob,Ann,dan,Carl,eve'",
        "sortBy=userName&startIndex=2&count=2, 'bob,Carl'"
    })
    void sortsAsIsAskedFor(String query, String names) {
        assertThat(page(query).each("userName")).isEqualTo(List.of((Object[]) names.split(",", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sortBy=nothing",
                "sortBy=name",
                "sortBy=meta",
                "sortBy=",
                "sortBy=user%20Name",
                "sortBy=emails[type+eq+%22work%22]",
                "sortBy=urn:x:y",
                "sortBy=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                "sortBy=password",
                "sortBy=userName&sortOrder=up",
                "sortBy=userName&sortOrder="
            })
    void refusesToSortByWhatThereIsNot(String query) {
        client.get("/Users?" + query).isError(400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName+eq+%22ANN%22",
                "userName%20eq%20%22Ann%22",
                "userName eq \"ann\"",
                "(USERNAME+Eq+%22ann%22)",
                "userName+sw+%22an%22+and+active+ne+false",
                "userName+eq+ann"
            })
    void findsByFilter(String filter) {
        assertThat(page("filter=" + filter).each("userName")).containsExactly("Ann");
    }

    @Test
    void givesTheStoreAFilterAsATreeWithTheTextInIt() {
        List<Filter> asked = new ArrayList<>();
        TestClient asking = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public Page<User> query(Query query) {
                query.filter().ifPresent(asked::add);
                return super.query(query);
            }
        }));

        asking.get("/Users?filter=userName+eq+%22a'+or+'1'='1%22").is(200);

        assertThat(asked)
                .containsExactly(new Filter.Comparison(
                        AttributePath.of("userName"), Operator.EQ, new Literal.Text("a' or '1'='1")));
    }

    @Test
    void decodesAFilterOnce() {
        client.user("a+b%2Bc");

        assertThat(page("filter=userName+eq+%22a%2Bb%252Bc%22").each("userName"))
                .containsExactly("a+b%2Bc");
        assertThat(page("filter=userName+eq+%22a+b%252Bc%22").at("totalResults"))
                .isEqualTo(0L);
    }

    @Test
    void countsWhatTheFilterLetsThrough() {
        TestReply reply = page("filter=userName+co+%22a%22&count=1&sortBy=userName&sortOrder=descending");

        assertThat(reply.at("totalResults")).isEqualTo(3L);
        assertThat(reply.each("userName")).containsExactly("dan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "userName",
                "userName eq",
                "userName xx \"a\"",
                "nothing eq \"a\"",
                "password eq \"a\"",
                "active gt true",
                "name eq \"a\"",
                "userName eq 'a'",
                "%22",
                "userName eq \"a\" and"
            })
    void refusesAFilterThatMakesNoSense(String filter) {
        client.get("/Users?filter=" + filter).isError(400, "invalidFilter");
    }

    @Test
    @Timeout(60)
    void refusesHostileFilters() {
        client.get("/Users?filter=" + "(".repeat(100_000)).isError(400, "invalidFilter");
        client.get("/Users?filter=" + "not(".repeat(1000) + "a pr" + ")".repeat(1000))
                .isError(400, "invalidFilter");
        client.get("/Users?filter=userName eq \"a\"" + " or userName eq \"a\"".repeat(300))
                .isError(400, "invalidFilter");
    }

    @Test
    void keepsToTheLetterIfItIsSetTo() {
        TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));

        strict.get("/Users?filter=userName eq ann").isError(400, "invalidFilter");
        strict.get("/Users?filter=userName eq \"ann\"").is(200);
    }

    @Test
    void showsWhatIsAskedForOfEach() {
        Attributes first = (Attributes) page("attributes=userName").at("Resources", 0);

        assertThat(first.names()).containsExactly("schemas", "id", "userName");
        assertThat(((Attributes) page("excludedAttributes=meta").at("Resources", 0)).names())
                .containsExactly("schemas", "id", "userName");
        client.get("/Users?attributes=a&excludedAttributes=b").isError(400, "invalidValue");
    }

    @Test
    void neverAnswersThatAListIsUnchanged() {
        client.with("If-None-Match", "*").get("/Users").is(200);
        client.with("If-Match", "\"x\"").get("/Users").is(200);
    }

    @Test
    void asksTheStoreForThePageAndTheAttributesThatTheClientWants() {
        AtomicReference<Query> asked = new AtomicReference<>();
        TestClient asking = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Page<User> query(Query query) {
                        asked.set(query);
                        return Page.of(List.of(), 4_000_000_000L);
                    }
                })
                .authenticatedByHost());

        TestReply reply = asking.get("/Users?startIndex=7&count=3&filter=EMAILS+eq+%22x%22&attributes=userName");

        assertThat(reply.is(200).at("totalResults")).isEqualTo(4_000_000_000L);
        assertThat(asked.get().startIndex()).isEqualTo(7);
        assertThat(asked.get().count()).isEqualTo(3);
        assertThat(asked.get().filter().orElseThrow()).hasToString("emails.value eq \"x\"");
        assertThat(asked.get().projection().includes("title")).isFalse();
    }
}
