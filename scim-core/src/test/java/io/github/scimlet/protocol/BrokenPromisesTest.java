package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.InMemoryOnly;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that looks right and is not is worse than none. */
@SuppressWarnings("TypeParameterUnusedInFormals")
@DisplayName("Stores that break their promises")
@InMemoryOnly
@Timeout(60)
class BrokenPromisesTest {

    private static final String MANDY = "{\"userName\":\"mandy\"}";
    private static final String NICKNAME = "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"x\"}";

    @RegisterExtension
    final CaughtLog log = new CaughtLog();

    private final TestStore store = TestStore.empty();
    private final String user = TestClient.of(store).user("bjensen");
    private final String other = TestClient.of(store).user("jsmith");
    private final String group = TestClient.of(store).group("Guides", user);

    private void assertBroken(TestReply reply, String promise) {
        reply.isError(500);
        assertThat(log.text())
                .contains("has broken its promise: " + promise, BrokenPromisesTest.class.getName())
                .doesNotContain("bjensen", "jsmith", "mandy");
    }

    private TestClient users(Function<TestStore, DelegatingUsers> broken) {
        return TestClient.of(TestClient.serving(store).users(broken.apply(store)));
    }

    private TestClient changing(UnaryOperator<User> lie) {
        return users(from -> new DelegatingUsers(from.users()) {
            @Override
            public User create(User user, Projection wanted) {
                return lie.apply(super.create(user, wanted));
            }

            @Override
            public User replace(User before, User after) {
                return lie.apply(super.replace(before, after));
            }
        });
    }

    private TestClient finding(UnaryOperator<Optional<User>> lie) {
        return users(from -> new DelegatingUsers(from.users()) {
            @Override
            public Optional<User> get(String id, Projection wanted) {
                return lie.apply(super.get(id, wanted));
            }
        });
    }

    private TestClient listing(UnaryOperator<Page<User>> lie) {
        return users(from -> new DelegatingUsers(from.users()) {
            @Override
            public Page<User> query(Query query) {
                return lie.apply(super.query(query));
            }
        });
    }

    private static <T> T nothing() {
        return Optional.<T>empty().orElse(null);
    }

    private static Arguments lie(String promise, UnaryOperator<?> lie) {
        return Arguments.of(promise, lie);
    }

    static Stream<Arguments> found() {
        UnaryOperator<Optional<User>> nothing = found -> nothing();
        UnaryOperator<Optional<User>> without =
                found -> found.map(user -> new User(user.attributes().without("id")));
        UnaryOperator<Optional<User>> another =
                found -> found.map(user -> new User(user.attributes().with("id", "x")));
        UnaryOperator<Optional<User>> foreign =
                found -> found.map(user -> new Group(user.attributes())).map(BrokenPromisesTest::<User>disguised);
        return Stream.of(
                lie("get has returned null", nothing),
                lie("get has returned a resource without id", without),
                lie("get has returned a resource with another id than the one that was asked for", another),
                lie("get has returned a Group", foreign));
    }

    /** As a store does that casts what it has to what it was asked for. */
    @SuppressWarnings("unchecked")
    private static <R extends Resource> R disguised(Resource resource) {
        return (R) resource;
    }

    @ParameterizedTest
    @MethodSource("found")
    void areNotBelievedWhatTheyFind(String promise, UnaryOperator<Optional<User>> lie) {
        TestClient client = finding(lie);

        assertBroken(client.get("/Users/" + user), promise);
        assertBroken(client.put("/Users/" + user, MANDY), promise);
        assertBroken(client.patch("/Users/" + user, NICKNAME), promise);
        assertBroken(client.delete("/Users/" + user), promise);
        assertBroken(client.post("/Groups", """
                {"displayName": "Staff", "members": [{"value": "%s"}]}""".formatted(user)), promise);
        TestClient.of(store).get("/Users/" + user).is(200);
        assertThat(TestClient.of(store).get("/Groups").is(200).at("totalResults"))
                .isEqualTo(1L);
    }

    @Test
    void findNobodyWhoseIdIsSpelledInAnotherWay() {
        TestClient client = users(from -> new DelegatingUsers(from.users()) {
            @Override
            public Optional<User> get(String id, Projection wanted) {
                return super.get(id.toLowerCase(Locale.ROOT).strip(), wanted);
            }
        });

        for (String path : List.of("/Users/" + user.toUpperCase(Locale.ROOT) + "%20", "/Users/%20" + user)) {
            client.get(path).isError(404);
            client.delete(path).isError(404);
        }

        client.get("/Users/" + user).is(200);
    }

    /** {@code UUID.fromString} takes groups without leading zeros, {@code Long.parseLong} leading zeros and a sign. */
    @ParameterizedTest
    @CsvSource({
        "00000001-0002-0003-0004-00000000abcd, 1-2-3-4-AbCD",
        "7,                                    007",
        "7,                                    +7",
        "7,                                    %EF%BC%97",
        "jose,                                 Jos%C3%A9"
    })
    void findNobodyByWhatTheyUnderstandAsAnotherId(String id, String asked) {
        TestClient client = users(from -> new DelegatingUsers(from.users()) {
            @Override
            public Optional<User> get(String any, Projection wanted) {
                return Optional.of(User.named("bjensen").withId(id));
            }
        });

        client.get("/Users/" + asked).isError(404);
        client.delete("/Users/" + asked).isError(404);

        client.get("/Users/" + id).is(200);
    }

    static Stream<Arguments> changed() {
        UnaryOperator<User> nothing = user -> nothing();
        UnaryOperator<User> without = user -> new User(user.attributes().without("id"));
        return Stream.of(lie("null", nothing), lie("a resource without id", without));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void areNotBelievedWhatTheyHaveStored(String promise, UnaryOperator<User> lie) {
        TestClient client = changing(lie);

        assertBroken(client.post("/Users", MANDY), "create has returned " + promise);
        assertBroken(client.put("/Users/" + user, "{\"userName\":\"bj\"}"), "replace has returned " + promise);
        assertBroken(client.patch("/Users/" + user, NICKNAME), "replace has returned " + promise);
    }

    @Test
    void areNotBelievedWhomTheyHaveReplaced() {
        TestClient client = changing(user -> new User(user.attributes().with("id", other)));

        assertBroken(client.patch("/Users/" + user, NICKNAME), "replace has returned a resource with another id");
    }

    @Test
    void areNotBelievedWhatTheyHaveStoredInABulkRequest() {
        TestReply reply = changing(user -> nothing()).post("/Bulk", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                  {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "mandy"}}]}
                """).is(200);

        assertThat(reply.at("Operations", 0, "status")).isEqualTo("500");
        assertThat(log.text()).contains("has broken its promise: create has returned null");
    }

    static Stream<Arguments> listed() {
        UnaryOperator<Page<User>> nothing = page -> nothing();
        UnaryOperator<Page<User>> without = page -> Page.of(List.of(User.named("jsmith")));
        UnaryOperator<Page<User>> twice = page ->
                Page.of(List.of(page.resources().get(0), page.resources().get(0)), 2);
        UnaryOperator<Page<User>> many = page -> Page.of(IntStream.range(0, 11)
                .mapToObj(i -> User.named("jsmith" + i).withId("" + i))
                .toList());
        UnaryOperator<Page<User>> negative = page -> Page.of(page.resources(), -1);
        UnaryOperator<Page<User>> small = page -> Page.of(page.resources(), 1);
        return Stream.of(
                lie("query has returned null", nothing),
                lie("query has returned a resource without id", without),
                lie("query has returned a resource twice", twice),
                lie("query has returned more resources than were asked for", many),
                lie("query has returned a negative totalResults", negative),
                lie("query has returned a totalResults that is less than what is on the page and before it", small));
    }

    @ParameterizedTest
    @MethodSource("listed")
    void areNotBelievedWhatTheyList(String promise, UnaryOperator<Page<User>> lie) {
        TestClient client = listing(lie);

        assertBroken(client.get("/Users?count=10"), promise);
        assertBroken(client.post("/Users/.search", "{\"count\":10}"), promise);
        if (!promise.contains("null")) {
            assertThat(TestClient.of(store).get("/Users").is(200).each("id")).containsExactlyInAnyOrder(user, other);
        }
    }

    @Test
    void areAskedAgainIfSomebodyWentBetweenPageAndCount() {
        int[] asked = {0};
        TestClient client = listing(page -> asked[0]++ == 0 ? Page.of(page.resources(), 1) : page);

        assertThat(client.get("/Users").is(200).at("totalResults")).isEqualTo(2L);

        assertThat(asked).containsExactly(2);
    }

    @Test
    void areAskedForLaterIfSomebodyGoesBetweenPageAndCountEachTime() {
        TestClient.of(store).user("mandy");
        TestClient.of(store).user("mary");
        long[] left = {4};
        TestClient client = listing(page -> Page.of(page.resources(), --left[0]));

        assertThat(client.get("/Users").isError(503).header("Retry-After")).contains("1");
    }

    static Stream<Arguments> sliced() {
        UnaryOperator<Slice<User>> nothing = slice -> nothing();
        UnaryOperator<Slice<User>> same = slice -> Slice.of(slice.resources(), Optional.of("again"));
        UnaryOperator<Slice<User>> negative = slice -> slice.withTotalResults(-1);
        UnaryOperator<Slice<User>> many = slice -> Slice.of(
                Stream.concat(
                                slice.resources().stream(),
                                Stream.of(User.named("jsmith").withId("x")))
                        .toList(),
                slice.next());
        return Stream.of(
                lie("slice has returned null", nothing),
                lie("slice has returned the position from which it began", same),
                lie("slice has returned a negative totalResults", negative),
                lie("slice has returned more resources than were asked for", many));
    }

    @ParameterizedTest
    @MethodSource("sliced")
    void areNotBelievedWhereTheyGoOn(String promise, UnaryOperator<Slice<User>> lie) {
        TestClient client = TestClient.of(TestClient.serving(store).users(new SlicingUsers(store) {
            @Override
            public Slice<User> slice(Query query, Optional<String> after) {
                return lie.apply(super.slice(query, Optional.empty()));
            }
        }));

        TestReply first = client.get("/Users?cursor&count=1");
        TestReply reply = first.status() == 200 ? client.get("/Users?cursor=" + first.text("nextCursor")) : first;

        assertBroken(reply, promise);
    }

    private TestClient changingMembers(UnaryOperator<Optional<ChangedMembers>> lie) {
        return TestClient.of(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                return lie.apply(super.changeMembers(id, change));
            }
        }));
    }

    static Stream<Arguments> members() {
        UnaryOperator<Optional<ChangedMembers>> nothing = changed -> nothing();
        UnaryOperator<Optional<ChangedMembers>> noGroup =
                changed -> changed.map(each -> new ChangedMembers(nothing(), each.change()));
        UnaryOperator<Optional<ChangedMembers>> another =
                changed -> changed.map(each -> new ChangedMembers(each.group().withId("x"), each.change()));
        return Stream.of(
                lie("changeMembers has returned null", nothing),
                lie("changeMembers has returned null", noGroup),
                lie("changeMembers has returned a group with another id", another));
    }

    @ParameterizedTest
    @MethodSource("members")
    void areNotBelievedWhoIsAMember(String promise, UnaryOperator<Optional<ChangedMembers>> lie) {
        TestReply reply = changingMembers(lie).patch("/Groups/" + group, """
                {"op": "add", "path": "members", "value": [{"value": "%s"}]}""".formatted(other));

        assertBroken(reply, promise);
    }

    /** Somebody who reads to the end would otherwise never come to it. */
    @Test
    void breakOffIfTheyShowTheSameMembersAgain() {
        TestClient client = TestClient.of(TestClient.serving(store).groups(new StreamedMembers(store.groups(), 3_000) {
            @Override
            public Optional<Group> get(String id, Projection wanted, MemberPage page) {
                return super.get(id, wanted, MemberPage.first(page.count()));
            }
        }));

        assertThat(catchThrowableOfType(ScimException.class, () -> client.get("/Groups/" + group))
                        .error()
                        .status())
                .isEqualTo(500);
        assertThat(log.text()).contains("has broken its promise: get has returned a member twice");
    }

    @Test
    void breakOffIfTheyShowMembersWithoutId() {
        TestClient client = TestClient.of(TestClient.serving(store).groups(new StreamedMembers(store.groups(), 3_000) {
            @Override
            public Optional<Group> get(String id, Projection wanted, MemberPage page) {
                return super.get(id, wanted, page)
                        .map(group -> new Group(group.attributes().with("members", List.of("x", "y"))));
            }
        }));

        assertBroken(client.get("/Groups/" + group), "get has returned a member without value");
    }

    @Test
    void areToldByTheFunctionThatFindsThem() {
        TestClient client = TestClient.of(
                ScimServiceProvider.builder().users(caller -> nothing()).authenticatedByHost());

        client.get("/Users/1").isError(500);

        assertThat(log.text()).contains("has broken its promise: there is no store of User");
    }

    /** The client sends it again, as it does after any 5xx, and learns that it was stored; nothing is there twice. */
    @Test
    void mayFailWhenTheyHaveStoredAndNothingIsDoubled() {
        for (RuntimeException failure : List.of(
                new IllegalStateException("the commit was not confirmed"),
                ScimException.unavailable("the commit was not confirmed", Duration.ofSeconds(5)))) {
            TestClient client = changing(user -> {
                throw failure;
            });
            int status = failure instanceof ScimException ? 503 : 500;
            String name = "mandy" + status;

            client.post("/Users", "{\"userName\":\"" + name + "\"}").isError(status);

            client.post("/Users", "{\"userName\":\"" + name + "\"}").isError(409, "uniqueness");
            assertThat(client.get("/Users?filter=userName%20eq%20%22" + name + "%22")
                            .is(200)
                            .each("userName"))
                    .containsExactly(name);
        }
    }

    @Test
    void haveMembersOnceAlthoughTheClientSendsThemAgain() {
        String add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + other + "\"}]}";

        changingMembers(changed -> {
                    throw new IllegalStateException("the commit was not confirmed");
                })
                .patch("/Groups/" + group, add)
                .isError(500);
        TestClient.of(store).patch("/Groups/" + group, add).is(204);

        assertThat(store.groups()
                        .get(group, Projection.everything(Schemas.GROUPS))
                        .orElseThrow()
                        .members())
                .extracting(Member::value)
                .containsExactlyInAnyOrder(user, other);
    }
}
