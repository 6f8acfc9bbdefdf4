package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.User;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TickingClock;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a cursor is good for (RFC 9865 §5.2)")
class CursorBindingTest {

    private static final String QUERY =
            "/Users?count=1&filter=active+ne+false&sortBy=userName&attributes=userName,active";

    private final TestStore store =
            TestStore.builder().clock(new TickingClock()).build();
    private final AtomicInteger slices = new AtomicInteger();
    private final Set<Caller> barred = ConcurrentHashMap.newKeySet();
    private final Map<Caller, Set<AttributePath>> hidden = new ConcurrentHashMap<>();
    private final TestClient stranger = TestClient.of(ScimServiceProvider.builder()
            .users(caller -> counted())
            .groups(caller -> store.groups())
            .policy(new AccessPolicy() {
                @Override
                public boolean allows(Access access) {
                    return !barred.contains(access.caller());
                }

                @Override
                public Set<AttributePath> hidden(Caller caller, String resourceType) {
                    return resourceType.equals("User") ? hidden.getOrDefault(caller, Set.of()) : Set.of();
                }
            })
            .authenticator(BearerTokens.none()
                    .with(Caller.of("one", "okta"), "t1")
                    .with(Caller.of("one", "entra"), "t2")
                    .with(Caller.of("two", "okta"), "t3")));
    private final TestClient client = stranger.with("Authorization", "Bearer t1");

    private UserStore counted() {
        return new SlicingUsers(store) {
            @Override
            public Slice<User> slice(Query query, Optional<String> after) {
                slices.incrementAndGet();
                return super.slice(query, after);
            }
        };
    }

    @BeforeEach
    void createUsersAndGroups() {
        for (String name : List.of("ann", "bob", "carl")) {
            client.user(name);
            client.group(name);
        }
    }

    private TestReply refused(TestClient by, String target) {
        int before = slices.get();

        TestReply reply = by.get(target).isError(400, "invalidCursor");

        assertThat(slices).hasValue(before);
        return reply;
    }

    @Test
    void isTheQueryThatItWasIssuedFor() {
        String cursor = CursorPages.second(client, QUERY);

        assertThat(client.get(QUERY + "&cursor=" + cursor).is(200).each("userName"))
                .containsExactly("bob");
        assertThat(client.get(QUERY.replace("count=1&", "").replace("userName&", "USERNAME&") + "&cursor=" + cursor)
                        .is(200)
                        .each("userName"))
                .containsExactly("bob");
    }

    @ParameterizedTest
    @CsvSource({
        "ne+false, ne+true",
        "filter=active+ne+false&, ''",
        "sortBy=userName, sortBy=displayName",
        "sortBy=userName, sortBy=userName&sortOrder=descending",
        "sortBy=userName&, ''",
        "'attributes=userName,active', 'attributes=userName'",
        "'attributes=userName,active', 'excludedAttributes=userName,active'",
        "'&attributes=userName,active', ''"
    })
    void isNoOtherQuery(String part, String other) {
        String cursor = CursorPages.second(client, QUERY);

        refused(client, QUERY.replace(part, other) + "&cursor=" + cursor);
    }

    @Test
    void isNoOtherResourceType() {
        refused(client, "/Groups?cursor=" + CursorPages.second(client, "/Users?count=1"));
        refused(client, "/Users?cursor=" + CursorPages.second(client, "/Groups?count=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t2", "t3"})
    void isNoOtherCallerAndNoOtherTenant(String token) {
        String cursor = CursorPages.second(client, QUERY);

        refused(stranger.with("Authorization", "Bearer " + token), QUERY + "&cursor=" + cursor);
    }

    @Test
    void isNothingWithoutCredentials() {
        stranger.get("/Users?cursor=" + CursorPages.second(client, "/Users?count=1"))
                .isError(401);
    }

    @Test
    void isNothingAnyMoreOnceTheCallerMayNotAsk() {
        String cursor = CursorPages.second(client, QUERY);

        barred.add(Caller.of("one", "okta"));

        client.get(QUERY + "&cursor=" + cursor).isError(403);
    }

    @Test
    void isNothingAnyMoreOnceTheCallersRightsHaveChanged() {
        Caller caller = Caller.of("one", "okta");
        String issuedBefore = CursorPages.second(client, QUERY);

        hidden.put(caller, Set.of(AttributePath.of("title")));

        refused(client, QUERY + "&cursor=" + issuedBefore);
        String issuedAfter = CursorPages.second(client, QUERY);
        client.get(QUERY + "&cursor=" + issuedAfter).is(200);
        hidden.put(caller, Set.of(AttributePath.of("title"), AttributePath.of("nickName")));
        refused(client, QUERY + "&cursor=" + issuedAfter);
    }

    @Test
    void showsNothingThatTheHostHasTakenAwayMeanwhile() {
        AtomicReference<TestStore> visible = new AtomicReference<>(store);
        TestClient reduced = TestClient.of(ScimServiceProvider.builder()
                .users(caller -> visible.get().users())
                .authenticatedByHost());
        String cursor = CursorPages.second(reduced, "/Users?count=1");

        visible.set(TestStore.empty());

        TestReply page = reduced.get("/Users?cursor=" + cursor).is(200);
        assertThat(page.each("id")).isEmpty();
        assertThat(page.json().get("totalResults").orElse(0L)).isEqualTo(0L);
    }

    @Test
    void isNothingOnceACharacterIsAnother() {
        String cursor = CursorPages.second(client, QUERY);

        for (int i = 0; i < cursor.length(); i++) {
            char old = cursor.charAt(i);
            for (char other : new char[] {'A', 'B', '_', (char) (old ^ 1), (char) (old + 1)}) {
                String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
                if (other != old) {
                    refused(client, QUERY + "&cursor=" + Uris.encoded(forged));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 16, 28, 44})
    void isNothingOnceItIsShorterOrLonger(int characters) {
        String cursor = CursorPages.second(client, QUERY);

        refused(client, QUERY + "&cursor=" + cursor.substring(characters));
        refused(client, QUERY + "&cursor=" + cursor.substring(0, cursor.length() - characters));
        refused(client, QUERY + "&cursor=" + cursor + "A".repeat(characters));
        refused(client, QUERY + "&cursor=" + cursor + "=".repeat(characters));
        refused(client, QUERY + "&cursor=" + cursor.substring(0, characters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "+", "A", "AAAA", "====", "%00", "%F0%9F%92%A9", "null", "2", "%7B%7D"})
    void isNothingIfItIsNone(String cursor) {
        refused(client, QUERY + "&cursor=" + cursor);
    }

    @Test
    void isNothingIfItIsLongerThanAny() {
        TestReply reply = client.post("/Users/.search", "{\"cursor\":\"" + "A".repeat(1_000_000) + "\"}")
                .isError(400, "invalidCursor");

        assertThat(reply.body()).hasSizeLessThan(1000);
    }

    @Test
    void isToldToNobodyWhoHasNone() {
        String cursor = CursorPages.second(client, QUERY);
        TestClient another = stranger.with("Authorization", "Bearer t2");
        TestClient anothersTenant = stranger.with("Authorization", "Bearer t3");

        assertThat(List.of(
                        refused(client, QUERY + "&cursor=nonsense").body(),
                        refused(client, QUERY + "&cursor=A" + cursor).body(),
                        refused(client, QUERY + "A&cursor=" + cursor).body(),
                        refused(client, "/Groups?cursor=" + cursor).body(),
                        refused(another, QUERY + "&cursor=" + cursor).body(),
                        refused(anothersTenant, QUERY + "&cursor=" + cursor).body()))
                .containsOnly(refused(client, "/Users?cursor=x").body());
    }

    @Test
    void isToldInTheSameWordsIfTheStoreFindsOut() {
        TestClient forgetful = TestClient.of(TestClient.serving(store).users(new SlicingUsers(store) {
            @Override
            public Slice<User> slice(Query query, Optional<String> after) {
                if (after.isPresent()) {
                    throw new ScimException(ScimType.INVALID_CURSOR, "row 17 of table ACCOUNTS is gone");
                }
                return super.slice(query, after);
            }
        }));

        TestReply reply = forgetful.get("/Users?cursor=" + CursorPages.second(forgetful, "/Users?count=1"));

        assertThat(reply.isError(400, "invalidCursor").body())
                .isEqualTo(forgetful.get("/Users?cursor=x").body());
    }

    @Test
    void dependsOnNoSurrogateWithoutItsPair() {
        String search = "{\"count\":1,\"filter\":\"userName ne \\\"%s\\\"\",\"cursor\":\"%s\"}";
        String first = client.post("/Users/.search", search.formatted("\\\\ud800", ""))
                .is(200)
                .text("nextCursor");

        client.post("/Users/.search", search.formatted("\\\\ud800", first)).is(200);
    }
}
