package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores in which cursors lead astray. */
final class BrokenCursors {

    private static final String PADDING = "p".repeat(2_000);

    private BrokenCursors() {}

    static List<Broken> all() {
        return List.of(
                new Broken(
                        UntestedCursors.class,
                        "has cursors of which its test says nothing",
                        Deployment::new,
                        Set.of("isTestedForCursorsIfItHasThem")),
                users(
                        "begins each page one too late",
                        slicing((cursors, query, after) -> after.isEmpty()
                                        || query.filter().isPresent()
                                        || query.sort().isPresent()
                                ? cursors.slice(query, after)
                                : withoutTheFirst(cursors.slice(query, after))),
                        "goesThroughAllByCursor",
                        "showsThoseWhoStayOnceWhileOthersComeAndGo"),
                users(
                        "comes to nobody who has no value to sort by, as SQL does",
                        slicing(BrokenCursors::withoutThoseWithoutValue),
                        "goesThroughAllInAnyOrder"),
                users(
                        "takes a number for a position",
                        slicing(BrokenCursors::byNumber),
                        "showsThoseWhoStayOnceWhileOthersComeAndGo"),
                users(
                        "forgets the filter, by cursor",
                        slicing((cursors, query, after) -> cursors.slice(
                                query.filter().isPresent()
                                        ? Query.all(Schemas.USERS).withPage(1, query.count())
                                        : query,
                                after)),
                        "goesThroughThoseThatMatchByCursor"),
                users(
                        "takes a count of 0 for none, by cursor",
                        slicing((cursors, query, after) ->
                                cursors.slice(query.count() == 0 ? query.withPage(1, 100) : query, after)),
                        "answersTheTotalAloneByCursorToo"),
                users(
                        "has positions that hold whole users",
                        slicing((cursors, query, after) -> {
                            Slice<User> slice = cursors.slice(query, after.map(text -> text.replace(PADDING, "")));
                            return Slice.of(slice.resources(), slice.next().map(next -> next + PADDING));
                        }),
                        "keepsPositionsShort"),
                users(
                        "starts anew at a position that it does not know",
                        slicing((cursors, query, after) -> {
                            try {
                                return cursors.slice(query, after);
                            } catch (ScimException e) {
                                return cursors.slice(query, Optional.empty());
                            }
                        }),
                        "refusesAPositionThatItHasNotGiven"),
                users(
                        "filters what it shows, by cursor",
                        slicing((cursors, query, after) -> query.filter().isPresent()
                                        && !query.projection().includes("userName")
                                ? Slice.of(List.of(), Optional.empty())
                                : cursors.slice(query, after)),
                        "findsByWhatIsNotShownByCursorToo"));
    }

    private interface Slicing {
        Slice<User> slice(Cursors cursors, Query query, Optional<String> after);
    }

    private static UnaryOperator<UserStore> slicing(Slicing slicing) {
        return inner -> new Cursors(inner) {
            @Override
            public Slice<User> slice(Query query, Optional<String> after) {
                return slicing.slice(new Cursors(inner), query, after);
            }
        };
    }

    private static class Cursors extends Users implements CursorPaging<User> {
        Cursors(UserStore inner) {
            super(inner);
        }
    }

    private static Slice<User> withoutTheFirst(Slice<User> slice) {
        return Slice.of(slice.resources().stream().skip(1).toList(), slice.next());
    }

    private static Slice<User> withoutThoseWithoutValue(Cursors cursors, Query query, Optional<String> after) {
        Slice<User> slice = cursors.slice(query, after);
        if (query.sort().isEmpty() || after.isEmpty()) {
            return slice;
        }
        SchemaPath path = query.sort().get().path();
        return Slice.of(
                slice.resources().stream()
                        .filter(user -> !path.leaves(user.attributes()).isEmpty())
                        .toList(),
                slice.next());
    }

    private static Slice<User> byNumber(Cursors cursors, Query query, Optional<String> after) {
        int start = after.map(BrokenCursors::number).orElse(1);
        Page<User> page = cursors.query(query.withPage(start, query.count()));
        int next = start + page.resources().size();
        boolean more = query.count() > 0 && next <= page.totalResults();
        return Slice.of(page.resources(), more ? Optional.of("from " + next) : Optional.empty());
    }

    private static int number(String position) {
        if (!position.startsWith("from ")) {
            throw new ScimException(ScimType.INVALID_CURSOR, "no position");
        }
        return Integer.parseInt(position.substring(5));
    }
}
