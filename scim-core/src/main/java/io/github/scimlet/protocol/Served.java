package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.ResourceStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One resource type that is served, and its stores.
 *
 * @param whole the type with all that is stored of its resources
 * @param type the type as far as it exists for the caller
 * @param stores the store of a caller's tenant
 * @param shared whether that is one and the same store for all callers
 * @param hidden what the caller's type lacks of the whole
 */
record Served<R extends Resource>(
        ResourceType<R> whole,
        ResourceType<R> type,
        Function<Caller, ? extends ResourceStore<R>> stores,
        boolean shared,
        Set<AttributePath> hidden) {

    private static final int ATTEMPTS = 3;

    /** What the messages of PATCH and Bulk name by text. */
    private static final List<String> MESSAGES = List.of("op", "path", "value", "method", "bulkId", "version");

    Served(ResourceType<R> type, Function<Caller, ? extends ResourceStore<R>> stores, boolean shared) {
        this(type, type, stores, shared, Set.of());
    }

    /** The same, with extensions more. */
    Served<R> with(Collection<Extension> extensions) {
        ResourceType<R> extended = whole;
        for (Extension extension : extensions) {
            extended = extended.with(extension);
        }
        return new Served<>(extended, extended, stores, shared, Set.of());
    }

    /**
     * The same for a caller for whom some attributes do not exist; a part may be among them beside its whole.
     *
     * @throws IllegalArgumentException if there is nothing of a name, since what it was to hide would then be shown
     */
    Served<R> without(Set<AttributePath> others) {
        ResourceType<R> narrowed = type;
        for (AttributePath path : others) {
            if (!has(type, path) || has(narrowed, path)) {
                narrowed = narrowed.without(path);
            }
        }
        return new Served<>(whole, narrowed, stores, shared, others);
    }

    /** The names of what is secret wherever {@code types} or messages have that name. */
    static Set<String> secrets(Collection<Served<?>> types) {
        Map<Boolean, Set<String>> names = types.stream()
                .flatMap(served -> served.whole().paths().stream())
                .flatMap(
                        path -> Stream.concat(Stream.of(path.definition()), path.definition().subAttributes().stream()))
                .collect(Collectors.partitioningBy(
                        AttributeDefinition::isSecret,
                        Collectors.mapping(AttributeDefinition::name, Collectors.toSet())));
        Set<String> others = names.getOrDefault(false, Set.of());
        return names.getOrDefault(true, Set.of()).stream()
                .filter(name ->
                        Stream.concat(others.stream(), MESSAGES.stream()).noneMatch(name::equalsIgnoreCase))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean has(ResourceType<?> type, AttributePath path) {
        return type.resolve(path).isPresent();
    }

    /** All that a store keeps of a resource: a change must not lose what is only shown on request, or not to everybody. */
    Projection stored() {
        return Projection.stored(whole);
    }

    ResourceStore<R> store(Caller caller) {
        ResourceStore<R> store = stores.apply(caller);
        if (store == null) {
            throw new IllegalStateException(
                    stores.getClass().getName() + " has broken its promise: there is no store of " + type.name());
        }
        return store;
    }

    /**
     * What that store answers to {@code query}.
     *
     * <p>Between a page and a count of all, resources may go. Who believes a total that is too small leaves some unread.
     *
     * @throws ScimException 503 if they go on doing so
     */
    Page<R> page(Caller caller, Query query) {
        ResourceStore<R> store = store(caller);
        Promises promises = new Promises(whole, store);
        Set<Long> totals = new HashSet<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Page<R> page = promises.page(query, store.query(query));
            int size = page.resources().size();
            if (size == 0 || page.totalResults() >= query.startIndex() - 1L + size) {
                return page;
            }
            totals.add(page.totalResults());
        }
        throw totals.size() > 1
                ? ScimException.unavailable("Too many resources go while they are listed.", Duration.ofSeconds(1))
                : promises.unbelievable();
    }

    /** Whether that store pages by cursor; of what is not the same for all, nobody knows for an anonymous caller. */
    boolean pagesByCursor(Caller caller) {
        return (shared || !caller.equals(Gate.ANONYMOUS)) && store(caller) instanceof CursorPaging<R>;
    }

    boolean has(String id, Caller caller) {
        ResourceStore<R> store = store(caller);
        return new Promises(whole, store)
                .found(id, store.get(id, Projection.minimum(whole)))
                .isPresent();
    }
}
