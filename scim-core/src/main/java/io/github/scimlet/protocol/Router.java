package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.schema.Excerpt;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the endpoint that a path leads to. */
final class Router {

    /** The version that is served, which clients may put before the endpoint (RFC 7644 §3.13). */
    static final String VERSION = "v2";

    private static final Pattern ANY_VERSION = Pattern.compile("v\\d+");

    /** What the RFCs know and this service provider does not do. */
    static final Endpoint NOT_IMPLEMENTED = (exchange, rest) -> {
        throw new ScimException(ScimError.of(501, "This service provider does not do that."));
    };

    private Router() {}

    /**
     * The segments of a path, from the endpoint's on.
     *
     * @throws ScimException 404 if it is not properly encoded; {@code invalidVers} if it names another version than v2
     */
    static List<String> segments(String path) {
        List<String> segments = Uris.segments(path).orElseThrow(Router::noSuchPath);
        if (segments.isEmpty() || !ANY_VERSION.matcher(segments.get(0)).matches()) {
            return segments;
        }
        if (!segments.get(0).equals(VERSION)) {
            throw new ScimException(
                    ScimType.INVALID_VERS,
                    "SCIM version " + Excerpt.of(segments.get(0)) + " is not served, " + VERSION + " is.");
        }
        return segments.subList(1, segments.size());
    }

    /** Answers a request to a path; one without segments is the base URI itself. */
    static ScimResponse route(Exchange exchange, List<String> segments) {
        String first = segments.isEmpty() ? "" : segments.get(0);
        Endpoint endpoint = exchange.types().endpoint(first).orElseThrow(Router::noSuchPath);
        MediaTypes.refuseOtherAnswers(exchange.request());
        return endpoint.handle(exchange, segments.isEmpty() ? segments : segments.subList(1, segments.size()));
    }

    static ScimException noSuchPath() {
        return ScimException.notFound("There is nothing at this path.");
    }

    /** @throws ScimException 405 if the method is none of {@code allowed}; HEAD is a GET whose answer has no body */
    static String refuseOtherMethods(ScimRequest request, String... allowed) {
        return refuseOtherMethods(request, List.of(allowed));
    }

    /** @throws ScimException 405 if the method is none of {@code allowed}; HEAD is a GET whose answer has no body */
    static String refuseOtherMethods(ScimRequest request, List<String> allowed) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        if (!allowed.contains(method)) {
            throw new ScimException(ScimError.of(405, "This path does not take " + Excerpt.of(method) + "."))
                    .withHeader("Allow", String.join(", ", allowed));
        }
        return method;
    }
}
