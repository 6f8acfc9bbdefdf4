package io.github.scimlet.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @throws io.github.scimlet.error.ScimException 503 if that cannot be found out now; 429 to slow down a client that
     *     fails too often, for which there is a {@link BackOff} too
     */
    Optional<Caller> authenticate(ScimRequest request);

    /** The schemes that clients may use, at least one; a bearer token unless overridden. */
    default List<AuthenticationScheme> schemes() {
        return List.of(AuthenticationScheme.BEARER_TOKEN);
    }

    /**
     * This one, and {@code other} for who is unknown to this one: tokens of two kinds side by side.
     *
     * <p>What this one throws is the answer; {@code other} is not asked then.
     */
    default Authenticator or(Authenticator other) {
        Authenticator first = this;
        return new Authenticator() {
            @Override
            public Optional<Caller> authenticate(ScimRequest request) {
                return first.authenticate(request).or(() -> other.authenticate(request));
            }

            @Override
            public List<AuthenticationScheme> schemes() {
                return Stream.concat(first.schemes().stream(), other.schemes().stream())
                        .distinct()
                        .toList();
            }
        };
    }
}
