package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of those that a client goes through from cursor to cursor (RFC 9865). Immutable.
 *
 * @param <R> the view of the resources
 */
public final class Slice<R extends Resource> {

    private final List<R> resources;
    private final Optional<String> next;
    private final OptionalLong totalResults;

    private Slice(List<R> resources, Optional<String> next, OptionalLong totalResults) {
        this.resources = List.copyOf(resources);
        this.next = next;
        this.totalResults = totalResults;
    }

    /** A page of a store that does not say how many resources there are; the last one if there is no {@code next}. */
    public static <R extends Resource> Slice<R> of(List<R> resources, Optional<String> next) {
        return new Slice<>(resources, next, OptionalLong.empty());
    }

    /** This page, one of those that have {@code totalResults} resources together. */
    public Slice<R> withTotalResults(long totalResults) {
        return new Slice<>(resources, next, OptionalLong.of(totalResults));
    }

    /** This page with other views or parts of its resources. */
    <S extends Resource> Slice<S> map(Function<R, S> change) {
        return new Slice<>(resources.stream().map(change).toList(), next, totalResults);
    }

    /** The resources on this page, in the order of the query. */
    public List<R> resources() {
        return resources;
    }

    /** The position behind this page, in the words of the store; none if nothing follows. */
    public Optional<String> next() {
        return next;
    }

    /** How many resources match, on whatever page, if the store says so: then it is no estimate. */
    public OptionalLong totalResults() {
        return totalResults;
    }
}
