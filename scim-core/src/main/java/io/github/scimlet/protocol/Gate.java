package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets nobody pass who is not authenticated, but to the one document that says how to authenticate (RFC 7644 §2). */
final class Gate {

    private final Authenticator authenticator;
    private final boolean publicConfig;

    /** @param publicConfig whether that document is for everybody */
    Gate(Authenticator authenticator, boolean publicConfig) {
        this.authenticator = authenticator;
        this.publicConfig = publicConfig;
    }

    /** @throws ScimException 401 */
    Caller callerOf(ScimRequest request) {
        Optional<Caller> caller = authenticator.authenticate(request);
        if (caller.isPresent()) {
            return caller.get();
        }
        if (publicConfig && readsConfig(request)) {
            return new Caller("", "anonymous");
        }
        throw new ScimException(ScimError.of(401, "There are no valid credentials; check the secret token."))
                .withHeader("WWW-Authenticate", challenges());
    }

    /** By the exact path: nothing else may be reached without credentials, be it by an id of that name. */
    private static boolean readsConfig(ScimRequest request) {
        Optional<List<String>> path = Uris.segments(request.path());
        return (request.method().equals("GET") || request.method().equals("HEAD"))
                && (path.equals(Optional.of(List.of(DiscoveryEndpoint.CONFIG)))
                        || path.equals(Optional.of(List.of(Router.VERSION, DiscoveryEndpoint.CONFIG))));
    }

    private String challenges() {
        return authenticator.schemes().stream()
                .map(AuthenticationScheme::challenge)
                .collect(Collectors.joining(", "));
    }
}
