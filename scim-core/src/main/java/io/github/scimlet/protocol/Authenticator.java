package io.github.scimlet.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Finds out who sends a request.
 *
 * <p>It is asked before anything else is looked at, the body above all. Must be safe for use by many threads at a time.
 */
@FunctionalInterface
public interface Authenticator {

    /**
     * Who sends {@code request}.
     *
     * @return empty if the request has no credentials or wrong ones, which the client is told as 401
     * @throws io.github.scimlet.error.ScimException 429 to slow down a client that fails too often
     */
    Optional<Caller> authenticate(ScimRequest request);

    /** The schemes that clients may use, at least one; a bearer token unless overridden. */
    default List<AuthenticationScheme> schemes() {
        return List.of(AuthenticationScheme.BEARER_TOKEN);
    }
}
