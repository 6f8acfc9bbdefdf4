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
            if (segment.isEmpty()) {
                continue;
            }
            Optional<String> decoded = decoded(segment);
            if (decoded.isEmpty() || hasControls(decoded.get())) {
                return Optional.empty();
            }
            segments.add(decoded.get());
        }
        return Optional.of(segments);
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
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
        return isPlain(segment)
                ? segment
                : URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As ids are. */
    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** {@code text}, decoded once; empty if it is not properly encoded UTF-8. */
    static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text.indexOf(NO_CHARACTER) < 0 ? Optional.of(text) : Optional.empty();
        }
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(decoded).filter(all -> all.indexOf(NO_CHARACTER) < 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // as the caller says: what is not properly encoded means nothing
        }
    }
}
