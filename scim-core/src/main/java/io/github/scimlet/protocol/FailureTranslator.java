package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.util.Optional;

/**
 * Says what clients are told when a store, or what stands before it, throws something else than a {@link ScimException}: 503 if a
 * database is away, for example, since identity providers come again then.
 *
 * <p>For what stores cannot catch themselves, a proxy around them that finds no connection for a transaction. Must be safe for
 * use by many threads at a time.
 */
@FunctionalInterface
public interface FailureTranslator {

    /**
     * What {@code failure} means.
     *
     * @return empty if it is not known, which the client is told as 500 with a number
     */
    Optional<ScimException> translate(Throwable failure);
}
