package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.schema.SortOrder;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import io.github.scimlet.store.UserStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/** Stores that find, sort and page otherwise. */
final class BrokenQueries {

    private static final AttributePath USER_NAME = AttributePath.of("userName");
    private static final AttributePath ID = AttributePath.of("id");

    private BrokenQueries() {}

    static List<Broken> all() {
        return List.of(
                users(
                        "looks up names with case",
                        asking((inner, query) -> only(
                                inner,
                                query,
                                name(query),
                                (user, name) -> user.userName().equals(name))),
                        "findsByNameInWhateverCase"),
                users(
                        "hides inactive users from a look-up by name",
                        asking((inner, query) -> only(inner, query, name(query), (user, name) -> user.active())),
                        "findsInactiveUsersLikeAnyOther"),
                users(
                        "looks at nothing else once a filter has an id",
                        asking((inner, query) -> inner.query(query.required(ID)
                                .map(id ->
                                        query.withFilter(new Filter.Comparison(ID, Operator.EQ, new Literal.Text(id))))
                                .orElse(query))),
                        "findsById"),
                users(
                        "takes a missing value for one that is not unequal, as SQL does",
                        asking((inner, query) -> inner.query(rewritten(query, BrokenQueries::asSqlDoes))),
                        "answersFiltersAsTheMatcherDoes"),
                users(
                        "matches what stands in brackets with several values together",
                        asking((inner, query) -> inner.query(rewritten(query, BrokenQueries::withoutBrackets))),
                        "answersFiltersAsTheMatcherDoes"),
                users(
                        "knows no order but that of characters",
                        asking(BrokenQueries::sortedByCharacters),
                        "sortsByTheTypesOfAttributes"),
                users(
                        "counts the start from 0",
                        asking((inner, query) -> inner.query(
                                query.startIndex() == 1
                                                || query.startIndex() > 100
                                                || query.sort().isPresent()
                                        ? query
                                        : query.withPage(query.startIndex() + 1, query.count()))),
                        "pagesWithoutGapsAndRepetitions"),
                users(
                        "takes what is on the page for the total",
                        asking((inner, query) -> Page.of(inner.query(query).resources())),
                        "pagesWithoutGapsAndRepetitions",
                        "pagesThroughEqualValues",
                        "answersTheTotalAloneIfNothingElseIsAskedFor",
                        "answersAnEmptyPageBehindTheLast"),
                users(
                        "puts those with equal values in an order that changes",
                        asking(BrokenQueries::shuffled),
                        "pagesThroughEqualValues"),
                users("finds people by the names that they had", ByFirstName::new, "findsByANewName"),
                users("lists those last who changed last", ByLastChange::new, "keepsItsOrderWhateverIsChanged"),
                users(
                        "takes a count of 0 for none",
                        asking((inner, query) -> inner.query(query.count() == 0 ? query.withPage(1, 100) : query)),
                        "answersTheTotalAloneIfNothingElseIsAskedFor"),
                users(
                        "shows the last page for ever",
                        asking(BrokenQueries::neverBehindTheLast),
                        "answersAnEmptyPageBehindTheLast"),
                users(
                        "filters what it shows",
                        asking((inner, query) ->
                                name(query).isPresent() && !query.projection().includes("userName")
                                        ? Page.of(List.of())
                                        : inner.query(query)),
                        "findsByWhatIsNotShown"));
    }

    private static java.util.function.UnaryOperator<UserStore> asking(BiFunction<UserStore, Query, Page<User>> answer) {
        return inner -> new Users(inner) {
            @Override
            public Page<User> query(Query query) {
                return answer.apply(inner, query);
            }
        };
    }

    /** The name, of a query that asks for nothing else. */
    private static Optional<String> name(Query query) {
        return query.filter().filter(Filter.Comparison.class::isInstance).flatMap(filter -> query.required(USER_NAME));
    }

    private static Page<User> only(
            UserStore inner, Query query, Optional<String> name, java.util.function.BiPredicate<User, String> shown) {
        Page<User> page = inner.query(query);
        return name.map(wanted -> Page.of(page.resources().stream()
                        .filter(user -> shown.test(user, wanted))
                        .toList()))
                .orElse(page);
    }

    private static Query rewritten(Query query, java.util.function.UnaryOperator<Filter> rewriting) {
        return query.filter()
                .map(filter -> query.withFilter(rewriting.apply(filter)))
                .orElse(query);
    }

    private static Filter asSqlDoes(Filter filter) {
        return filter instanceof Filter.Comparison comparison && comparison.operator() == Operator.NE
                ? new Filter.And(List.of(filter, new Filter.Present(comparison.path())))
                : filter;
    }

    private static Filter withoutBrackets(Filter filter) {
        return filter instanceof Filter.ValuePath brackets && brackets.filter() instanceof Filter.And and
                ? new Filter.And(and.operands().stream()
                        .<Filter>map(operand -> new Filter.ValuePath(brackets.path(), operand))
                        .toList())
                : filter;
    }

    private static List<User> sorted(UserStore inner, Query query) {
        return new ArrayList<>(inner.query(query.withPage(1, Integer.MAX_VALUE)).resources());
    }

    private static Page<User> sortedByCharacters(UserStore inner, Query query) {
        if (query.sort().isEmpty()) {
            return inner.query(query);
        }
        List<User> all = sorted(inner, query);
        SchemaPath path = query.sort().get().path();
        all.sort(Comparator.comparing(user -> path.leaves(user.attributes()).stream()
                .map(Object::toString)
                .findFirst()
                .orElse("\uffff")));
        if (query.sort().get().descending()) {
            Collections.reverse(all);
        }
        return Users.page(all, query);
    }

    /** Those with equal values one further on each page. */
    private static Page<User> shuffled(UserStore inner, Query query) {
        if (query.sort().isEmpty()) {
            return inner.query(query);
        }
        List<User> all = sorted(inner, query);
        Sort sort = query.sort().get();
        Comparator<Attributes> order = SortOrder.by(sort.path(), sort.descending());
        for (int from = 0; from < all.size(); ) {
            int end = from + 1;
            while (end < all.size()
                    && order.compare(all.get(from).attributes(), all.get(end).attributes()) == 0) {
                end++;
            }
            Collections.rotate(all.subList(from, end), query.startIndex());
            from = end;
        }
        return Users.page(all, query);
    }

    private static Page<User> neverBehindTheLast(UserStore inner, Query query) {
        long total = inner.query(query).totalResults();
        return inner.query(
                query.startIndex() > total ? query.withPage((int) Math.max(1, total), query.count()) : query);
    }

    private static final class ByFirstName extends Users {

        private final Map<String, String> first = new ConcurrentHashMap<>();

        ByFirstName(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            User replaced = super.replace(before, after);
            first.putIfAbsent(before.userName(), before.id());
            return replaced;
        }

        @Override
        public Page<User> query(Query query) {
            Page<User> page = super.query(query);
            return name(query)
                    .filter(name -> page.totalResults() == 0)
                    .flatMap(name -> Optional.ofNullable(first.get(name)))
                    .flatMap(id -> inner.get(id, query.projection()))
                    .map(user -> Page.of(List.of(user)))
                    .orElse(page);
        }
    }

    private static final class ByLastChange extends Users {

        private final AtomicLong clock = new AtomicLong();
        private final Map<String, Long> changes = new ConcurrentHashMap<>();

        ByLastChange(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            User replaced = super.replace(before, after);
            changes.put(before.id(), clock.incrementAndGet());
            return replaced;
        }

        @Override
        public Page<User> query(Query query) {
            if (query.filter().isPresent() || query.sort().isPresent()) {
                return super.query(query);
            }
            List<User> all =
                    new ArrayList<>(inner.query(Query.all(Schemas.USERS).withProjection(query.projection()))
                            .resources());
            all.sort(Comparator.comparing(user -> changes.getOrDefault(user.id(), 0L)));
            return page(all, query);
        }
    }
}
