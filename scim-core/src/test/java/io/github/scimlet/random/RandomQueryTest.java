package io.github.scimlet.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any query at all: filter, then sort, then page (RFC 7644 §3.4.2)")
class RandomQueryTest {

    @Test
    void answersWhatASlowReaderOfTheRfcPicksOut() {
        Cases.of("queries", 2_000).check(RandomQueryTest::check);
    }

    private static void check(Dice dice) {
        Users users = new Users(dice);
        List<User> all = dice.some(0, 12, new Resources(users, dice)::any);
        Condition condition = new Filters(users, false, dice).any();
        boolean filters = dice.heads() && condition.meaning().isPresent();
        NaiveSort sort = NaiveSort.any(users, dice);
        int startIndex = 1 + dice.few(8);
        int count = dice.few(8);
        Leniency leniency = new Leniency(Conformance.STRICT);

        Query query = Query.all(users.type())
                .withSort(new Sort(
                        users.type()
                                .resolve(AttributePath.parse(sort.path()), leniency)
                                .orElseThrow(),
                        sort.descending()))
                .withPage(startIndex, count);
        Page<User> page = (filters ? query.withFilter(filter(users, condition, leniency)) : query).of(all);

        List<User> matching = all.stream()
                .filter(user -> !filters || condition.meaning().orElseThrow().test(user.attributes()))
                .toList();
        List<Attributes> sorted =
                sort.sorted(matching.stream().map(User::attributes).toList());
        List<Attributes> expected = new ArrayList<>();
        for (int i = startIndex - 1; i < sorted.size() && expected.size() < count; i++) {
            expected.add(sorted.get(i));
        }
        assertThat(page.resources().stream().map(User::attributes).map(Texts::json))
                .as("%d from %d of those with %s by %s", count, startIndex, condition.text(), sort)
                .isEqualTo(expected.stream().map(Texts::json).toList());
        assertThat(page.totalResults()).as(condition.text()).isEqualTo(matching.size());
    }

    private static Filter filter(Users users, Condition condition, Leniency leniency) {
        return FilterChecker.check(users.type(), Filter.parse(condition.text()), leniency);
    }
}
