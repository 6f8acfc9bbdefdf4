package io.github.scimlet.servlet;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The path of a request, cut in two where the servlet's mapping ends.
 *
 * <p>It is cut without being decoded, and without {@code getServletPath()}: Servlet 6 lets that fail for a path with an
 * encoded slash anywhere in it.
 *
 * @param mapped the context path and the fixed part of the mapping, decoded
 * @param rest what follows, as it was sent
 */
record MappedPath(String mapped, String rest) {

    /** The path of {@code http}. */
    static MappedPath of(HttpServletRequest http) {
        return of(http.getContextPath(), fixedPart(http.getHttpServletMapping()), http.getRequestURI());
    }

    /**
     * The path {@code uri}.
     *
     * @param contextPath not decoded
     * @param fixedPart of the mapping, decoded
     * @param uri not decoded; all of it is the rest if it begins with neither, which is so if the container has resolved
     *     dots in it: no SCIM client sends any, and nothing is found there
     */
    static MappedPath of(String contextPath, String fixedPart, String uri) {
        String plain = contextPath + fixedPart;
        if (uri.startsWith(plain) && isPlain(plain) && !uri.startsWith(";", plain.length())) {
            return new MappedPath(plain, uri.substring(plain.length()));
        }
        String mapped = new PathDecoder(contextPath).toEnd() + fixedPart;
        return new MappedPath(mapped, new PathDecoder(uri).behind(mapped));
    }

    /** Whether it is sent as it is meant, which nearly all mappings are. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean named =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            if (!named && (c != '/' || path.startsWith("//", i))) {
                return false;
            }
        }
        return true;
    }

    private static String fixedPart(HttpServletMapping mapping) {
        String pattern = mapping.getPattern();
        if (mapping.getMappingMatch() == MappingMatch.PATH) {
            return pattern.substring(0, pattern.length() - "/*".length());
        }
        return mapping.getMappingMatch() == MappingMatch.EXACT ? pattern : "";
    }

    /**
     * Where clients reach the servlet.
     *
     * @throws ScimException 400 if that is no URI, for which a client has only to send a header that the container heeds
     */
    URI baseUri(HttpServletRequest http) {
        try {
            URI base = new URI(http.getScheme(), authority(http), mapped, null, null);
            String ascii = base.toASCIIString();
            return ascii.equals(base.toString()) ? base : URI.create(ascii);
        } catch (URISyntaxException e) {
            ScimException notSaid = new ScimException(
                    ScimError.of(400, "The address that the request was sent to, or forwarded from, is no URI."));
            notSaid.initCause(e);
            throw notSaid;
        }
    }

    private static String authority(HttpServletRequest http) {
        String name = http.getServerName();
        String host = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
        int port = http.getServerPort();
        int usual = http.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return port == usual || port <= 0 ? host : host + ":" + port;
    }
}
