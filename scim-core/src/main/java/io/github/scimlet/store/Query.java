package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SortOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a store is asked: which resources, in what order, how many, and what of them. Immutable.
 *
 * <p>A store with few resources answers {@code query.of(allOfThem)}. Another one looks for the question that every
 * identity provider asks, {@code query.required(USER_NAME)}, or translates the filter for its database.
 */
public final class Query {

    private final ResourceType<?> type;
    private final Optional<Filter> filter;
    private final Optional<Sort> sort;
    private final int startIndex;
    private final int count;
    private final Projection projection;
    private final Set<AttributePath> attributes;

    private Query(
            ResourceType<?> type,
            Optional<Filter> filter,
            Optional<Sort> sort,
            int startIndex,
            int count,
            Projection projection,
            Set<AttributePath> attributes) {
        this.type = type;
        this.filter = filter;
        this.sort = sort;
        this.startIndex = startIndex;
        this.count = count;
        this.projection = projection;
        this.attributes = attributes;
    }

    /** All resources of {@code type}, in the store's own order, on one page. */
    public static Query all(ResourceType<?> type) {
        return new Query(
                type, Optional.empty(), Optional.empty(), 1, Integer.MAX_VALUE, Projection.everything(type), Set.of());
    }

    /** The same, of resources that match {@code filter}, which has been checked against the schema. */
    public Query withFilter(Filter filter) {
        return about(Optional.of(filter), sort);
    }

    /** The same in another order. */
    public Query withSort(Sort sort) {
        return about(filter, Optional.of(sort));
    }

    private Query about(Optional<Filter> otherFilter, Optional<Sort> otherSort) {
        Set<AttributePath> asked = Stream.concat(
                        otherFilter.stream().flatMap(AttributesAsked::of),
                        otherSort.stream().map(order -> order.path().path()))
                .map(AttributePath::withoutSubAttribute)
                .collect(Collectors.toUnmodifiableSet());
        return new Query(type, otherFilter, otherSort, startIndex, count, projection, asked);
    }

    /**
     * The same, of which only {@code count} resources from the {@code startIndex}th on are wanted, counted from 1.
     *
     * @throws IllegalArgumentException if {@code startIndex} is less than 1 or {@code count} less than 0
     */
    public Query withPage(int startIndex, int count) {
        if (startIndex < 1 || count < 0) {
            throw new IllegalArgumentException("no page: " + count + " resources from the " + startIndex + "th on");
        }
        return new Query(type, filter, sort, startIndex, count, projection, attributes);
    }

    /** The same, of which only part is looked at. */
    public Query withProjection(Projection projection) {
        return new Query(type, filter, sort, startIndex, count, projection, attributes);
    }

    /** Which resources; all if there is none. */
    public Optional<Filter> filter() {
        return filter;
    }

    /** In what order; the store's own, which must be stable, if there is none. */
    public Optional<Sort> sort() {
        return sort;
    }

    /** The first resource of the page, counted from 1; at least 1. */
    public int startIndex() {
        return startIndex;
    }

    /** How many resources the page may have; 0 asks for the total alone. */
    public int count() {
        return count;
    }

    /** What of each resource will be looked at. */
    public Projection projection() {
        return projection;
    }

    /**
     * The text that every match has at {@code path}, if the filter says so: {@code path eq "text"}, alone or joined to
     * other conditions by {@code and}.
     *
     * <p>It is the client's spelling: compare it as the attribute wants, {@code userName} without regard to case.
     */
    public Optional<String> required(AttributePath path) {
        if (filter.isEmpty()) {
            return Optional.empty();
        }
        if (!(filter.get() instanceof Filter.And and)) {
            return textAt(path, filter.get());
        }
        return and.operands().stream()
                .flatMap(condition -> textAt(path, condition).stream())
                .findFirst();
    }

    /**
     * Whether the filter or the order has to do with {@code attribute}, so that a store that computes it must do so for
     * more than what is shown.
     */
    public boolean uses(AttributePath attribute) {
        return attributes.contains(attribute);
    }

    /** What the filter and the order have to do with, each without its sub-attribute. */
    public Set<AttributePath> attributes() {
        return attributes;
    }

    /** Whether a resource matches the filter. */
    public Predicate<Attributes> matcher() {
        return filter.map(checked -> FilterMatcher.of(type, checked)).orElse(resource -> true);
    }

    /** The page that this query asks for, of a store whose resources are {@code all}, in the store's order. */
    public <R extends Resource> Page<R> of(Collection<R> all) {
        Collection<R> matches = matches(all);
        return Page.of(upToEndOfPage(matches).skip(startIndex - 1L).limit(count).toList(), matches.size());
    }

    private <R extends Resource> Stream<R> upToEndOfPage(Collection<R> matches) {
        if (sort.isEmpty() || startIndex > matches.size()) {
            return matches.stream();
        }
        int end = (int) Math.min(startIndex - 1L + count, matches.size());
        return sorted(matches, sort.get(), end);
    }

    /** The first resources in that order; of equal ones, those that come first in {@code matches}. */
    private static <R extends Resource> Stream<R> sorted(Collection<R> matches, Sort order, int most) {
        Comparator<Keyed<R>> byKey = Comparator.comparing(Keyed::key, SortOrder.byKey(order.descending()));
        Foremost<Keyed<R>> foremost = new Foremost<>(byKey.thenComparingInt(Keyed::place), most);
        int place = 0;
        for (R match : matches) {
            foremost.offer(new Keyed<>(SortOrder.key(order.path(), match.attributes()), place++, match));
        }
        return foremost.inOrder().stream().map(Keyed::resource);
    }

    /** What a resource is sorted by, which is found once and compared often. */
    private record Keyed<R>(Optional<Object> key, int place, R resource) {

        /** Without what is somebody's data. */
        @Override
        public String toString() {
            return "" + resource;
        }
    }

    /**
     * The page behind a position, of a store whose resources are {@code all}: for {@link CursorPaging}.
     *
     * <p>Resources with equal values, or none, stand in the order of {@code meta.created} and {@code id}; so do those
     * whose text is the same for 100 characters, or whose number is for 50 digits. All these must be in what {@code all}
     * holds, be they in the {@link #projection} or not. Positions fit if no id has more than 300 bytes.
     *
     * @throws ScimException {@code invalidCursor} if {@code after} is no position in this order
     */
    public <R extends Resource> Slice<R> slice(Collection<R> all, Optional<String> after) {
        return new Keyset(sort).slice(matches(all), after, count);
    }

    private <R extends Resource> Collection<R> matches(Collection<R> all) {
        if (filter.isEmpty()) {
            return all;
        }
        Predicate<Attributes> matcher = matcher();
        return all.stream()
                .filter(resource -> matcher.test(resource.attributes()))
                .toList();
    }

    private static Optional<String> textAt(AttributePath path, Filter condition) {
        return condition instanceof Filter.Comparison comparison
                        && comparison.operator() == Operator.EQ
                        && comparison.path().equals(path)
                        && comparison.literal() instanceof Literal.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
