package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets nobody pass who is not authenticated, but to the one document that says how to authenticate (RFC 7644 §2). */
final class Gate {

    /** Who may read that document and nothing else. */
    static final Caller ANONYMOUS = Caller.of("", "anonymous");

    private final Authenticator authenticator;
    private final BackOff backOff;
    private final boolean publicConfig;
    private final boolean httpsOnly;

    /** @param config says whether that document is for everybody, and whether plain HTTP is refused */
    Gate(Authenticator authenticator, BackOff backOff, ServiceProviderConfig config) {
        this.authenticator = authenticator;
        this.backOff = backOff;
        this.publicConfig = config.publicConfig();
        this.httpsOnly = config.httpsOnly();
    }

    /**
     * @throws ScimException 401; 429 after too many failures; 403 over plain HTTP, or if the request names another
     *     tenant than its credentials do
     */
    Caller callerOf(ScimRequest request) {
        if (httpsOnly && !"https".equalsIgnoreCase(request.baseUri().getScheme())) {
            throw new ScimException(ScimError.of(403, "This service provider is reached by https alone."));
        }
        Optional<Caller> caller = authenticated(request);
        if (caller.isPresent()) {
            return ofTheTenantNamed(request, caller.get());
        }
        if (publicConfig && readsConfig(request)) {
            return ANONYMOUS;
        }
        throw new ScimException(ScimError.of(401, "There are no valid credentials; check the secret token."))
                .withHeader("WWW-Authenticate", challenges(request));
    }

    private Optional<Caller> authenticated(ScimRequest request) {
        Duration wait = backOff.wait(request);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw ScimException.tooManyRequests("Too many requests from here had wrong credentials.", wait);
        }
        Optional<Caller> caller = authenticator.authenticate(request);
        if (caller.isPresent()) {
            backOff.succeeded(request);
        } else {
            backOff.failed(request);
        }
        return caller;
    }

    private static Caller ofTheTenantNamed(ScimRequest request, Caller caller) {
        if (request.tenant().filter(named -> !named.equals(caller.tenant())).isPresent()) {
            throw new ScimException(
                    ScimError.of(403, "The credentials are not for the tenant that the request names."));
        }
        return caller;
    }

    /** By the exact path: nothing else may be reached without credentials, be it by an id of that name. */
    private static boolean readsConfig(ScimRequest request) {
        Optional<List<String>> path = Uris.segments(request.path());
        return (request.method().equals("GET") || request.method().equals("HEAD"))
                && (path.equals(Optional.of(List.of(DiscoveryEndpoint.CONFIG)))
                        || path.equals(Optional.of(List.of(Router.VERSION, DiscoveryEndpoint.CONFIG))));
    }

    private String challenges(ScimRequest request) {
        boolean refused = request.header("Authorization").isPresent();
        return authenticator.schemes().stream()
                .map(scheme -> refused ? scheme.challengeAfterRefusal() : scheme.challenge())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
