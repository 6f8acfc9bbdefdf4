package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.SortOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages of a store that changes between them (RFC 9865 §2)")
class RandomSlicesTest {

    private static final List<String> PATHS = List.of(
            "title",
            "externalId",
            "name.familyName",
            "active",
            "emails.value",
            "meta.created",
            "id",
            Samples.BADGE + ":level",
            Samples.BADGE + ":score",
            Samples.BADGE + ":since",
            Samples.BADGE + ":tags");

    /** Few and alike, so that many are equal. */
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "\u00df",
            "ss",
            "SS",
            "\uFF21",
            "\uFFE6",
            "\uD83D\uDE00",
            "e\u0301",
            "\u00e9",
            "\"\n",
            "x".repeat(99) + "Y",
            "X".repeat(99) + "z",
            "\u0149".repeat(150));

    private static final List<String> TIMES =
            List.of("2026-01-01T00:00:00Z", "2026-01-01T02:00:00+02:00", "2026-01-01T00:00:00.000000001Z");

    private Random random = new Random();
    private final List<User> users = new ArrayList<>();
    private final Set<String> unchanged = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void repeatAndSkipNobodyWhoStays(long seed) {
        random = new Random(seed);

        for (int round = 0; round < 25; round++) {
            goesThroughAll("seed " + seed + ", round " + round);
        }
    }

    private void goesThroughAll(String round) {
        users.clear();
        insert(random.nextInt(30));
        unchanged.clear();
        users.forEach(user -> unchanged.add(user.id()));
        Sort sort = Queries.sort(Samples.USERS, anyOf(PATHS), random.nextBoolean());
        Query all = Query.all(Samples.USERS);
        Query query = (random.nextInt(8) == 0 ? all : all.withSort(sort)).withPage(1, 1 + random.nextInt(7));

        List<User> seen = seen(query);

        assertThat(seen).as(round).doesNotHaveDuplicates();
        assertThat(seen).extracting(User::id).as(round).containsAll(unchanged);
        query.sort()
                .ifPresent(order -> assertThat(seen)
                        .as("%s, %s", round, order)
                        .extracting(user -> SortOrder.key(order.path(), user.attributes()))
                        .isSortedAccordingTo(SortOrder.byKey(order.descending())));
    }

    private List<User> seen(Query query) {
        List<User> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Collections.shuffle(users, random);
            Slice<User> slice = query.slice(users, after);
            assertThat(slice.totalResults()).hasValue(users.size());
            seen.addAll(slice.resources());
            after = slice.next();
            change(slice.resources());
        } while (after.isPresent());
        return seen;
    }

    /** Some come and some go, often the last of the page that was just read. */
    private void change(List<User> page) {
        insert(random.nextInt(3));
        if (!page.isEmpty() && random.nextBoolean()) {
            remove(page.get(page.size() - 1));
        }
        if (!users.isEmpty() && random.nextBoolean()) {
            remove(anyOf(users));
        }
    }

    private void remove(User user) {
        users.remove(user);
        unchanged.remove(user.id());
    }

    private void insert(int count) {
        for (int i = 0; i < count; i++) {
            users.add(user());
        }
    }

    private User user() {
        Attributes.Builder badge = Attributes.builder();
        maybe(badge, "level", (long) random.nextInt(3));
        maybe(badge, "score", new BigDecimal(anyOf(List.of("1", "1.0", "-1e-3", "12345678901234567890", "1e300"))));
        maybe(badge, "since", anyOf(TIMES));
        maybe(badge, "tags", List.of(anyOf(TEXTS), anyOf(TEXTS)));
        Attributes.Builder user = Attributes.builder();
        user.add("id", anyOf(List.of("a", "Z", "\u00e4")) + Long.toHexString(random.nextLong()));
        maybe(user, "title", anyOf(TEXTS));
        maybe(user, "externalId", anyOf(TEXTS));
        maybe(user, "name", Attributes.of("familyName", anyOf(TEXTS)));
        maybe(user, "active", random.nextBoolean());
        maybe(user, "emails", List.of(email(), email(), email()));
        maybe(user, "meta", Attributes.of("created", anyOf(TIMES)));
        maybe(user, Samples.BADGE, badge.build());
        return new User(user.build());
    }

    private Attributes email() {
        return Attributes.of("value", anyOf(TEXTS)).with("primary", random.nextInt(3) == 0);
    }

    private void maybe(Attributes.Builder object, String name, Object value) {
        if (random.nextInt(4) > 0) {
            object.add(name, value);
        }
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
