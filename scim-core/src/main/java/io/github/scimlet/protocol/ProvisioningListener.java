package io.github.scimlet.protocol;

import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Map;

/**
 * Learns of every change that an identity provider makes, to end sessions, write an audit trail or send security events
 * (RFC 9967) for example.
 *
 * <p>It is called on the thread of the request, after the store has returned and before the client is answered: what takes
 * long belongs into a queue. Since it is told who came and went, a group that is created or replaced is then in memory as a
 * whole, also one of a {@link io.github.scimlet.store.MemberStreaming} store. What it throws is logged and changes nothing.
 * Must be safe for use by many threads at a time.
 */
@FunctionalInterface
public interface ProvisioningListener {

    /**
     * Told of each change once; of a request that fails or changes nothing, never. Two changes of one resource may be
     * told in another order than they were made in: {@code meta.version} and {@code meta.lastModified} are the store's.
     *
     * <p>Of resources of a Bulk request that refer to each other in a circle, some are created first and then changed; if
     * one of them fails, the others are created and then deleted.
     */
    void changed(Change change);

    /**
     * Told of each request, or operation of a Bulk request, that needed a tolerance, whether it changed anything or
     * failed: unknown members that were left out for example. Nothing is done unless it is overridden.
     *
     * @param request method and path
     * @param tolerances what was needed, each with the names of the first attributes that needed it; no values
     */
    default void tolerated(Caller caller, String request, Map<Tolerance, List<String>> tolerances) {}
}
