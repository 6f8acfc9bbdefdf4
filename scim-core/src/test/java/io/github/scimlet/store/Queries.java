package io.github.scimlet.store;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Optional;

/** Makes queries of text, as the engine does. */
public final class Queries {

    private Queries() {}

    public static Query users(String filter) {
        return query(Schemas.USERS, filter);
    }

    public static Query groups(String filter) {
        return query(Schemas.GROUPS, filter);
    }

    public static Query query(ResourceType<?> type, String filter) {
        return Query.all(type).withFilter(FilterChecker.check(type, Filter.parse(filter), leniency()));
    }

    public static Sort sort(ResourceType<?> type, String path, boolean descending) {
        return new Sort(type.resolve(AttributePath.parse(path), leniency()).orElseThrow(), descending);
    }

    public static Projection only(ResourceType<?> type, String... attributes) {
        return Projection.of(type, List.of(attributes), List.of(), leniency());
    }

    public static Projection without(ResourceType<?> type, String... attributes) {
        return Projection.of(type, List.of(), List.of(attributes), leniency());
    }

    /** What a store answers that can page by cursor. */
    static <R extends Resource> Slice<R> slice(ResourceStore<R> store, Query query, Optional<String> after) {
        return ((CursorPaging<R>) store).slice(query, after);
    }

    private static Leniency leniency() {
        return new Leniency(Conformance.TOLERANT);
    }
}
