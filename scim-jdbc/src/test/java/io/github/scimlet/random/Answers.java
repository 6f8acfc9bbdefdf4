package io.github.scimlet.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SortOrder;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Holds what a database answers against what is picked out of all resources in memory.
 *
 * @param all the resources, in the order that the database has them in by itself
 */
record Answers<R extends Resource>(
        ResourceType<R> type,
        List<R> all,
        Function<Query, Page<R>> page,
        BiFunction<Query, Optional<String>, Slice<R>> slice) {

    /** Texts and numbers that agree for longer may stand in another order on the pages of cursors. */
    private static final int LONG = 100;

    private static final Leniency STRICT = new Leniency(Conformance.STRICT);

    /** All resources of {@code type}, or those that {@code filter} matches; none if it makes no sense. */
    Optional<Query> query(Optional<String> filter) {
        Query all = Query.all(type);
        try {
            return Optional.of(filter.map(text -> FilterChecker.check(type, Filter.parse(text), STRICT))
                    .map(all::withFilter)
                    .orElse(all));
        } catch (FilterSyntaxException | ScimException e) {
            return Optional.empty();
        }
    }

    Sort sort(String path, boolean descending) {
        return new Sort(type.resolve(AttributePath.parse(path), STRICT).orElseThrow(), descending);
    }

    void check(Query query, Dice dice) {
        String asked = query.filter() + " " + query.sort();
        try {
            checkPage(query.withPage(1 + dice.few(8), dice.few(8)), asked);
            checkSlices(query.withPage(1, dice.between(1, 5)), asked);
        } catch (RuntimeException e) {
            throw new AssertionError(asked, e);
        }
    }

    private void checkPage(Query query, String asked) {
        Page<R> found = page.apply(query);

        Page<R> expected = query.of(all);
        assertThat(ids(found.resources()))
                .as("from %d, %d: %s among %s", query.startIndex(), query.count(), asked, shown())
                .isEqualTo(ids(expected.resources()));
        assertThat(found.totalResults()).as(asked).isEqualTo(expected.totalResults());
    }

    private void checkSlices(Query query, String asked) {
        Slice<R> first = slice.apply(query, Optional.empty());
        List<R> found = new ArrayList<>(first.resources());
        Optional<String> after = first.next();
        while (after.isPresent()) {
            Slice<R> next = slice.apply(query, after);
            assertThat(next.resources()).as(asked).isNotEmpty();
            found.addAll(next.resources());
            after = next.next();
        }

        List<String> expected = ids(query.withPage(1, Integer.MAX_VALUE).of(all).resources());
        assertThat(first.totalResults()).as(asked).hasValue(expected.size());
        if (query.sort().map(sort -> isBounded(sort.path())).orElse(true)) {
            assertThat(ids(found)).as("%s by cursors among %s", asked, shown()).isEqualTo(expected);
        } else {
            assertThat(ids(found))
                    .as("%s by cursors among %s", asked, shown())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private boolean isBounded(SchemaPath path) {
        return all.stream()
                .flatMap(resource -> SortOrder.key(path, resource.attributes()).stream())
                .allMatch(key -> key.toString().length() <= LONG);
    }

    private List<String> ids(List<R> resources) {
        return resources.stream().map(Resource::id).toList();
    }

    private List<String> shown() {
        return all.stream().map(Resource::attributes).map(Texts::json).toList();
    }
}
