package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import java.util.Set;

/**
 * Says what an authenticated client may do (RFC 7644 §7.7, §3.4).
 *
 * <p>Which resources a client gets to see at all is for the store that {@code users(caller -> storeOf(caller))} chooses:
 * it alone can count and page them. Every operation of a Bulk request and every page of a query is asked for anew; a
 * creation that is completed once what it refers to exists, a second time for the attributes that were missing.
 *
 * <p>A change that is allowed is answered with the resource, be reading allowed or not: what a caller must not see is
 * {@link #hidden}. What a method throws that is no {@link io.github.scimlet.error.ScimException} becomes a 500 answer.
 * Must be safe for use by many threads at a time, and fast.
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
     * described by {@code /Schemas}, and cannot be filtered or sorted by, nor set. A PUT leaves them as they are. Asked
     * for each type at each request.
     *
     * <p>What other resources say is theirs: who hides a user's name may have to hide {@code members.display} of groups
     * and {@code manager.displayName} as well.
     *
     * @param resourceType the name of the type, {@code User} for example
     * @return paths in whatever case, with the URN if they lead into an extension; the URN alone is all of that. None
     *     may lead to what is required, or nowhere for the tenant: a request is answered with 500 then, since nobody
     *     knows what is to be hidden
     */
    default Set<AttributePath> hidden(Caller caller, String resourceType) {
        return Set.of();
    }
}
