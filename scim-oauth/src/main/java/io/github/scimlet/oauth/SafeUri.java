package io.github.scimlet.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where nobody on the way can change what is fetched. */
final class SafeUri {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeUri() {}

    /** @throws IllegalArgumentException if it is not https, nor on the loopback interface */
    static URI of(String text) {
        URI uri = parsed(text);
        String host = Optional.ofNullable(uri.getHost())
                .orElseThrow(() -> new IllegalArgumentException("not an absolute URI with a host"));
        boolean safe = isEncrypted(uri) || "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(host);
        if (!safe || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("issuers and their keys must be at https URIs");
        }
        return uri;
    }

    static boolean isEncrypted(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The text is not in the message, which is logged: the configuration of an issuer may have lines of its own in it. */
    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URI", e);
        }
    }
}
