package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import java.util.List;
import java.util.function.Function;

/**
 * What a store answers to a query. Immutable.
 *
 * @param <R> the view of the resources
 */
public final class Page<R extends Resource> {

    private final List<R> resources;
    private final long totalResults;

    private Page(List<R> resources, long totalResults) {
        this.resources = List.copyOf(resources);
        this.totalResults = totalResults;
    }

    /** Some of {@code totalResults} resources. */
    public static <R extends Resource> Page<R> of(List<R> resources, long totalResults) {
        return new Page<>(resources, totalResults);
    }

    /** All resources that there are. */
    public static <R extends Resource> Page<R> of(List<R> resources) {
        return new Page<>(resources, resources.size());
    }

    /** This page with other views or parts of its resources. */
    <S extends Resource> Page<S> map(Function<R, S> change) {
        return new Page<>(resources.stream().map(change).toList(), totalResults);
    }

    /** The resources on this page, in the order of the query. */
    public List<R> resources() {
        return resources;
    }

    /** How many resources match, on whatever page. */
    public long totalResults() {
        return totalResults;
    }
}
