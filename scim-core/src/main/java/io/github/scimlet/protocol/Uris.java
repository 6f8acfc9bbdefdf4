package io.github.scimlet.protocol;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes paths apart and puts URIs together: the one place that knows percent-encoding (RFC 3986 §2). */
final class Uris {

    /** What the decoder makes of bytes that are no UTF-8. */
    private static final char NO_CHARACTER = '\uFFFD';

    private Uris() {}

    /**
     * The segments of a path, each decoded once; empty ones, as a doubled or trailing slash makes them, are left out.
     *
     * @return empty if the path is not properly encoded, or has control characters in it
     */
    static Optional<List<String>> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            Optional<String> decoded =
                    decoded(segment).filter(text -> text.chars().noneMatch(Character::isISOControl));
            if (decoded.isEmpty()) {
                return Optional.empty();
            }
            if (!segment.isEmpty()) {
                segments.add(decoded.get());
            }
        }
        return Optional.of(segments);
    }

    /** The URI of {@code segment} below {@code path}, which is below {@code base}. */
    static String below(URI base, String path, String segment) {
        return withoutSlash(base) + path + "/" + encoded(segment);
    }

    /** {@code base} as text that a path can follow. */
    static String withoutSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code text}, decoded once; empty if it is not properly encoded UTF-8. */
    static Optional<String> decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(decoded).filter(all -> all.indexOf(NO_CHARACTER) < 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // as the caller says: what is not properly encoded means nothing
        }
    }
}
