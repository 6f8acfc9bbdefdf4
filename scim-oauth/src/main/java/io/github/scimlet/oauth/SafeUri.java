package io.github.scimlet.oauth;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where nobody on the way can change what is fetched. */
final class SafeUri {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeUri() {}

    /** @throws IllegalArgumentException if it is not https, nor on the loopback interface */
    static URI of(String text) {
        URI uri = URI.create(text);
        String host = Optional.ofNullable(uri.getHost())
                .orElseThrow(() -> new IllegalArgumentException("not an absolute URI with a host"));
        boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(host);
        if (!safe || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("issuers and their keys must be at https URIs");
        }
        return uri;
    }
}
