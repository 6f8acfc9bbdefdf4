package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages by position (RFC 9865 §2)")
class QuerySliceTest {

    private static final Query ALL = Query.all(Samples.USERS);
    private static final Optional<String> START = Optional.empty();

    private static User user(String id, String json) {
        return new User(Samples.tree(json)).withId(id);
    }

    private static User created(String id, String time) {
        return user(id, "{\"meta\": {\"created\": \"" + time + "\"}}");
    }

    private static Query sortedBy(String path, boolean descending) {
        return ALL.withSort(Queries.sort(Samples.USERS, path, descending));
    }

    private static List<List<String>> pages(Query query, List<User> users) {
        return Slices.ids(after -> query.slice(users, after));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        List<User> users = List.of(user("b", "{}"), user("d", "{}"), user("a", "{}"), user("c", "{}"), user("e", "{}"));

        assertThat(pages(ALL.withPage(1, 2), users))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @Test
    void endsWithTheLastFullPage() {
        List<User> users = List.of(user("a", "{}"), user("b", "{}"));

        assertThat(pages(ALL.withPage(1, 2), users)).containsExactly(List.of("a", "b"));
        assertThat(pages(ALL, users)).containsExactly(List.of("a", "b"));
        assertThat(pages(ALL, List.of())).containsExactly(List.of());
    }

    @Test
    void ordersByCreationAndThenById() {
        List<User> users = List.of(
                created("a", "2026-01-02T00:00:00Z"),
                created("b", "2026-01-01T23:30:00-01:00"),
                created("c", "2026-01-01T00:00:00.001Z"),
                created("d", "2026-01-01T00:00:00Z"),
                user("e", "{}"));

        assertThat(pages(ALL.withPage(1, 1), users))
                .containsExactly(List.of("e"), List.of("d"), List.of("c"), List.of("a"), List.of("b"));
    }

    @Test
    void filtersAndCountsAllMatchesOnEachPage() {
        List<User> users = List.of(
                user("a", "{\"title\": \"x\"}"), user("b", "{\"title\": \"y\"}"), user("c", "{\"title\": \"x\"}"));
        Query query = Queries.query(Samples.USERS, "title eq \"X\"").withPage(1, 1);

        Slice<User> first = query.slice(users, START);
        Slice<User> last = query.slice(users, first.next());

        assertThat(first.resources()).extracting(User::id).containsExactly("a");
        assertThat(last.resources()).extracting(User::id).containsExactly("c");
        assertThat(last.next()).isEmpty();
        assertThat(first.totalResults()).hasValue(2);
        assertThat(last.totalResults()).hasValue(2);
    }

    @Test
    void answersTheTotalAloneIfNothingMoreIsAskedFor() {
        Slice<User> slice = ALL.withPage(1, 0).slice(List.of(user("a", "{}")), START);

        assertThat(slice.resources()).isEmpty();
        assertThat(slice.next()).isEmpty();
        assertThat(slice.totalResults()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title                     | {"title": "b"}          | {"title": "A"}          | b a - | - a b
            active                    | {"active": true}        | {"active": false}       | b a - | - a b
            externalId                | {"externalId": "a"}     | {"externalId": "B"}     | b a - | - a b
            emails.value              | {"emails": [{"value": "a"}, {"value": "c", "primary": true}]} | {"emails": [{"value": "b"}, {"value": "d"}]} | b a - | - a b
            urn:example:hr:2.0:Badge:level | {"urn:example:hr:2.0:Badge": {"level": 10}} | {"urn:example:hr:2.0:Badge": {"level": 9}} | b a - | - a b
            urn:example:hr:2.0:Badge:score | {"urn:example:hr:2.0:Badge": {"score": 1e1}} | {"urn:example:hr:2.0:Badge": {"score": 9.5}} | b a - | - a b
            urn:example:hr:2.0:Badge:since | {"urn:example:hr:2.0:Badge": {"since": "2026-01-01T00:00:00-01:00"}} | {"urn:example:hr:2.0:Badge": {"since": "2026-01-01T00:30:00Z"}} | b a - | - a b
            """)
    void sortsByTheTypeOfTheAttributeOnEveryPage(String path, String a, String b, String order, String descending) {
        List<User> users = List.of(user("-", "{}"), user("a", a), user("b", b));

        assertThat(pages(sortedBy(path, false).withPage(1, 1), users)).isEqualTo(singly(order));
        assertThat(pages(sortedBy(path, true).withPage(1, 1), users)).isEqualTo(singly(descending));
    }

    private static List<List<String>> singly(String ids) {
        return List.of(ids.split(" ")).stream().map(List::of).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsThoseApartWhoDifferInNothingButCaseOrNothingAtAll(boolean descending) {
        List<User> users = List.of(
                user("a", "{\"title\": \"X\"}"),
                user("b", "{\"title\": \"x\"}"),
                user("c", "{\"title\": \"X\"}"),
                user("d", "{\"title\": \"x\"}"));

        assertThat(pages(sortedBy("title", descending).withPage(1, 1), users)).isEqualTo(singly("a b c d"));
    }

    @Test
    void goesOnAlsoIfTheLastOfThePageBeforeIsGone() {
        List<User> users = new ArrayList<>(List.of(user("a", "{}"), user("c", "{}"), user("d", "{}")));
        Query query = ALL.withPage(1, 2);
        Slice<User> first = query.slice(users, START);

        users.remove(1);
        users.add(user("b", "{}"));

        assertThat(query.slice(users, first.next()).resources())
                .extracting(User::id)
                .containsExactly("d");
    }

    @Test
    void takesTextsForEqualThatAgreeInTheirFirstHundredCharacters() {
        String hundred = "\uD83D\uDE00".repeat(100);
        List<User> users = List.of(
                user("a", "{\"title\": \"" + hundred + "b\"}"),
                user("b", "{\"title\": \"" + hundred + "a\"}"),
                user("c", "{\"title\": \"" + "x".repeat(99) + "b\"}"),
                user("d", "{\"title\": \"" + "x".repeat(99) + "a\"}"));

        assertThat(pages(sortedBy("title", false).withPage(1, 1), users)).isEqualTo(singly("d c a b"));
    }

    @Test
    void keepsEveryPositionShort() {
        User worst = user("i".repeat(300), "{}")
                .with(a -> a.with("title", "\u0001".repeat(100_000))
                        .with(Samples.BADGE, Attributes.of("score", new BigDecimal("-" + "7".repeat(900)))));
        List<User> users = List.of(worst, worst.withId("z"));

        for (String path : List.of("title", Samples.BADGE + ":score")) {
            Query query = sortedBy(path, false).withPage(1, 1);
            String next = query.slice(users, START).next().orElseThrow();

            assertThat(next.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000);
            assertThat(query.slice(users, Optional.of(next)).resources()).containsExactly(users.get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "[]",
                "{}",
                "{\"id\": \"a\"}",
                "{\"id\": \"a\", \"created\": \"yesterday\"}",
                "{\"id\": 1, \"created\": \"2026-01-01T00:00:00Z\"}",
                "{\"id\": \"a\", \"created\": \"2026-01-01T00:00:00Z\", \"key\": \"one\"}"
            })
    void refusesAPositionThatItHasNotGiven(String position) {
        Query query = sortedBy(Samples.BADGE + ":level", false);

        assertThatScim(() -> query.slice(List.of(user("a", "{}")), Optional.of(position)))
                .failsWith(ScimType.INVALID_CURSOR);
    }

    @Test
    void refusesAPositionInAnotherOrder() {
        Query byTitle = sortedBy("title", false).withPage(1, 1);
        List<User> users = List.of(user("a", "{\"title\": \"x\"}"), user("b", "{\"title\": \"x\"}"));
        Optional<String> next = byTitle.slice(users, START).next();

        assertThatScim(() -> ALL.slice(users, next)).failsWith(ScimType.INVALID_CURSOR);
        assertThatScim(() -> Query.all(Schemas.USERS)
                        .withSort(Queries.sort(Schemas.USERS, "meta.created", false))
                        .slice(users, next))
                .failsWith(ScimType.INVALID_CURSOR);
    }
}
