package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final AttributePath USER_NAME = AttributePath.of("userName");
    private static final Query ALL = Query.all(Schemas.USERS);

    private final List<User> users = List.of(
            User.named("b").withTitle("B"), User.named("C"), User.named("a").withTitle("A"));

    private List<String> names(Query query) {
        return query.of(users).resources().stream().map(User::userName).toList();
    }

    @Test
    void isAnsweredWithEverythingInTheStoresOrderIfItAsksForNothing() {
        assertThat(names(ALL)).containsExactly("b", "C", "a");
        assertThat(ALL.filter()).isEmpty();
        assertThat(ALL.sort()).isEmpty();
        assertThat(ALL.startIndex()).isOne();
        assertThat(ALL.projection().includes("emails")).isTrue();
    }

    @Test
    void filtersThenSortsThenTakesAPage() {
        Query query = Queries.users("userName ne \"C\"")
                .withSort(Queries.sort(Schemas.USERS, "userName", false))
                .withPage(2, 5);

        Page<User> page = query.of(users);

        assertThat(page.resources()).extracting(User::userName).containsExactly("b");
        assertThat(page.totalResults()).isEqualTo(2);
    }

    @Test
    void sortsWithoutCaseAndPutsThoseWithoutAValueLastOrFirst() {
        assertThat(names(ALL.withSort(Queries.sort(Schemas.USERS, "userName", false))))
                .containsExactly("a", "b", "C");
        assertThat(names(ALL.withSort(Queries.sort(Schemas.USERS, "userName", true))))
                .containsExactly("C", "b", "a");
        assertThat(names(ALL.withSort(Queries.sort(Schemas.USERS, "title", false))))
                .containsExactly("a", "b", "C");
        assertThat(names(ALL.withSort(Queries.sort(Schemas.USERS, "title", true))))
                .containsExactly("C", "b", "a");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutsPagesOutOfTheOrderThatAllHave(boolean descending) {
        List<User> many = IntStream.range(0, 500)
                .mapToObj(i -> User.named("u" + i).withTitle("T" + i * 31 % 17))
                .toList();
        Query sorted = ALL.withSort(Queries.sort(Schemas.USERS, "title", descending));
        Comparator<User> byTitle = Comparator.comparing(user -> user.title().orElseThrow());

        List<User> pages = IntStream.range(0, 80)
                .mapToObj(page -> sorted.withPage(1 + page * 7, 7).of(many))
                .flatMap(page -> page.resources().stream())
                .toList();

        assertThat(pages)
                .isEqualTo(many.stream()
                        .sorted(descending ? byTitle.reversed() : byTitle)
                        .toList());
    }

    @Test
    void takesAPageWithoutALookAtTheRestIfThereIsNeitherFilterNorOrder() {
        List<User> many = Collections.nCopies(1_000_000, User.named("b"));
        Query first = ALL.withPage(1, 10);

        Page<User> page = first.of(many);

        assertThat(page.totalResults()).isEqualTo(1_000_000);
        assertThat(Allocation.of(() -> first.of(many))).isLessThan(10_000);
    }

    @Test
    void leavesEqualsInTheStoresOrder() {
        assertThat(names(ALL.withSort(Queries.sort(Schemas.USERS, "nickName", true))))
                .containsExactly("b", "C", "a");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "1, 2, 2", "3, 2, 1", "4, 2, 0", "2147483647, 2147483647, 0", "1, 2147483647, 3"})
    void countsOnlyWhatIsOnThePageAndKnowsHowManyThereAre(int startIndex, int count, int size) {
        Page<User> page = ALL.withPage(startIndex, count).of(users);

        assertThat(page.resources()).hasSize(size);
        assertThat(page.totalResults()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, -1"})
    void refusesAPageThatThereIsNot(int startIndex, int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withPage(startIndex, count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"bjensen\"",
                "USERNAME EQ \"bjensen\"",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"bjensen\"",
                "active eq true and userName eq \"bjensen\"",
                "userName eq \"bjensen\" and (title pr and active eq true)"
            })
    void saysWhatEveryMatchMustHave(String filter) {
        assertThat(Queries.users(filter).required(USER_NAME)).contains("bjensen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName ne \"bjensen\"",
                "userName sw \"bjensen\"",
                "userName pr",
                "not (userName eq \"bjensen\")",
                "userName eq \"bjensen\" or active eq true",
                "nickName eq \"bjensen\""
            })
    void requiresNothingIfAMatchMayBeOtherwise(String filter) {
        assertThat(Queries.users(filter).required(USER_NAME)).isEmpty();
        assertThat(ALL.required(USER_NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups pr",
                "groups.display eq \"x\"",
                "groups[value eq \"1\"]",
                "not (groups.value eq \"1\")",
                "active eq true and (title pr or groups.value eq \"1\")"
            })
    void usesAnAttributeThatTheFilterLooksAt(String filter) {
        assertThat(Queries.users(filter).uses(AttributePath.of("groups"))).isTrue();
        assertThat(Queries.users(filter).uses(AttributePath.of("emails"))).isFalse();
    }

    @Test
    void usesTheAttributeThatItIsSortedBy() {
        Query query = ALL.withSort(Queries.sort(Schemas.USERS, "name.familyName", false));

        assertThat(query.uses(AttributePath.of("name"))).isTrue();
        assertThat(query.uses(AttributePath.of("groups"))).isFalse();
    }

    @Test
    void tellsAnExtensionsAttributeFromAnother() {
        String urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

        Query query = Queries.users(urn + ":manager.displayName eq \"x\"");

        assertThat(query.uses(AttributePath.of("manager").withSchema(urn))).isTrue();
        assertThat(query.uses(AttributePath.of("manager"))).isFalse();
    }

    @Test
    void isNotChangedByWhatIsMadeOfIt() {
        Query query = Queries.users("active eq true");

        Query other = query.withPage(3, 4).withProjection(Queries.only(Schemas.USERS, "title"));

        assertThat(query.startIndex()).isOne();
        assertThat(query.projection().includes("emails")).isTrue();
        assertThat(other.filter()).isEqualTo(query.filter());
        assertThat(other.startIndex()).isEqualTo(3);
        assertThat(other.count()).isEqualTo(4);
        assertThat(other.projection().includes("emails")).isFalse();
    }
}
