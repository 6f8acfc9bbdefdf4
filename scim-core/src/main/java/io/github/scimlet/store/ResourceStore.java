package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import java.util.Optional;

/**
 * Where the resources of one type live. This is the interface you implement.
 *
 * <p>The engine calls it with resources that it has checked against the schema and has already patched: no store parses
 * a filter, applies a PATCH or trims an answer. What a store returns has its {@code id} and, as far as the store keeps
 * them, {@code meta.created}, {@code meta.lastModified} and {@code meta.version}; the engine adds the rest of
 * {@code meta}, and a version made of the content if there is none.
 *
 * <p>Must be safe for use by many threads at a time. Anything but a {@link ScimException} that a method throws becomes
 * a 500 answer and a log entry.
 *
 * @param <R> the view of the resources, {@link io.github.scimlet.model.User} for example
 */
public interface ResourceStore<R extends Resource> {

    /**
     * Stores a new resource.
     *
     * @param wanted what the client will be shown of it; the rest need not be returned
     * @return the resource as it was stored, with the {@code id} that it will have for good
     * @throws ScimException {@code uniqueness} if a value that must be unique is taken
     */
    R create(R resource, Projection wanted);

    /**
     * Finds a resource.
     *
     * @param id compared exactly, as in all methods: {@code 007} and {@code 7} are two ids, and so are those that differ in
     *     case (RFC 7643 §3.1)
     * @param wanted what will be looked at; the rest need not be loaded
     */
    Optional<R> get(String id, Projection wanted);

    /** Answers {@code query} in a stable order, so that pages neither repeat nor skip resources. */
    Page<R> query(Query query);

    /**
     * Puts {@code after} in the place of {@code before}, for PUT and PATCH alike.
     *
     * @param before the resource as {@link #get} returned it, to compare versions and to see what changed; what the
     *     change left alone is the same object in both
     * @return the resource as it is stored now
     * @throws ScimException 412 if the stored resource is no longer {@code before}; 404 if there is none; {@code
     *     uniqueness} if a value that must be unique is taken
     */
    R replace(R before, R after);

    /**
     * Deletes a resource, and every reference to it.
     *
     * @param before the resource as {@link #get} returned it, to compare versions
     * @return whether there was such a resource
     * @throws ScimException 412 if the stored resource is no longer {@code before}
     */
    boolean delete(R before);
}
