package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Resource;
import java.util.Optional;

/**
 * What a store can do that takes clients from page to page by cursors (RFC 9865). A store that is a {@link
 * ResourceStore} alone is asked for pages by number.
 *
 * <p>The store names a position in its own words. The engine makes the cursor of it, which is encrypted, authenticated
 * and good for nothing but the same query: clients do not read the values that a position may hold, and the store gets
 * back what it gave.
 *
 * @param <R> the view of the resources
 */
public interface CursorPaging<R extends Resource> extends ResourceStore<R> {

    /**
     * Answers {@code query} with those of its resources that stand behind a position.
     *
     * <p>Resources may come and go between pages, the last of the page before among them: one that has not changed
     * meanwhile is on exactly one page. A position should therefore be made of what the order goes by, and end in the id;
     * {@link Query#slice} does so. Each position has at most 1,000 bytes in UTF-8; with a longer one the answer is a 500.
     *
     * @param query its count is the most that the page may have; 0 asks for the total alone, and has no next position.
     *     Its start index is 1
     * @param after the {@link Slice#next} of the page before; none for the first page
     * @throws ScimException {@code invalidCursor} if the store cannot make sense of {@code after}
     */
    Slice<R> slice(Query query, Optional<String> after);
}
