package io.github.scimlet.testkit.exchange;

import io.github.scimlet.protocol.ScimServiceProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The server that a run is about.
 *
 * @param label its URL for people, without credentials and query
 */
public record Target(Transport transport, String label, Secrets secrets) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * A server at a Tenant URL. An answer may take a minute, as identity providers have it.
     *
     * @param url as an administrator pastes it
     * @param token the Secret Token, without the word {@code Bearer}
     * @throws IllegalArgumentException if {@code url} is no absolute URL of HTTP
     */
    public static Target at(URI url, Optional<String> token) {
        String label = url.toString().replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//");
        return new Target(new HttpTransport(url, token, TIMEOUT), label, secrets(token));
    }

    /** An engine in this process. */
    public static Target of(ScimServiceProvider provider, Optional<String> token) {
        return new Target(new EngineTransport(provider, token), "an engine in this process", secrets(token));
    }

    /** Whether requests have a token, so that the server may have to refuse another. */
    public boolean hasToken() {
        return !secrets.isEmpty();
    }

    private static Secrets secrets(Optional<String> token) {
        return new Secrets(token.map(Set::of).orElse(Set.of()));
    }
}
