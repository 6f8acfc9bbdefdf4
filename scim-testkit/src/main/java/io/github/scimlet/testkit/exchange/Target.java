package io.github.scimlet.testkit.exchange;

import io.github.scimlet.protocol.ScimServiceProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The server that a run is about.
 *
 * @param label its URL for people, without credentials and query
 * @param token what stands behind {@code Bearer}, to be kept out of what is written down
 */
public record Target(Transport transport, String label, Optional<String> token) {

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
        return new Target(new HttpTransport(url, token, TIMEOUT), label, token);
    }

    /** An engine in this process. */
    public static Target of(ScimServiceProvider provider, Optional<String> token) {
        return new Target(new EngineTransport(provider, token), "an engine in this process", token);
    }

    /** Whether requests have a token, so that the server may have to refuse another. */
    public boolean hasToken() {
        return token.isPresent();
    }

    /** The same server, behind something else. */
    public Target through(Transport other) {
        return new Target(other, label, token);
    }

    /** What nobody may read of the exchanges with it. */
    public Secrets secrets() {
        return new Secrets(token.stream().toList());
    }
}
