package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import java.util.Set;

/**
 * Says what an authenticated client may do (RFC 7644 §7.7, §3.4).
 *
 * <p>Which resources a client gets to see at all is for the store that {@code users(caller -> storeOf(caller))} chooses:
 * it alone can count and page them. Every operation of a Bulk request and every page of a query is asked for anew; a
 * creation that is completed once what it refers to exists, a second time for the attributes that were missing. Must be
 * safe for use by many threads at a time, and fast.
 */
@FunctionalInterface
public interface AccessPolicy {

    /**
     * Whether {@code access} is allowed; if not, the client is told so with 403.
     *
     * <p>A change is judged before the store is asked, by the attributes that the request names. It is judged once more
     * before it is stored if it turns out to touch others: a PUT takes away what it leaves out.
     *
     * @throws io.github.scimlet.error.ScimException to refuse in other words, 429 for example
     */
    boolean allows(Access access);

    /**
     * The attributes and sub-attributes of a resource type that do not exist for {@code caller}: they are not shown, not
     * described by {@code /Schemas}, and cannot be filtered or sorted by, nor set. A PUT leaves them as they are.
     *
     * @param resourceType the name of the type, {@code User} for example
     * @return paths as in {@link Access#attributes}, to attributes that are not required
     */
    default Set<AttributePath> hidden(Caller caller, String resourceType) {
        return Set.of();
    }
}
