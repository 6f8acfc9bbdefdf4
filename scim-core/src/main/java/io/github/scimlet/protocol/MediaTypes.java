package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which media types are understood and sent (RFC 7644 §3.8). */
final class MediaTypes {

    private static final String SCIM = "application/scim+json";
    private static final String JSON = "application/json";
    private static final Pattern NOT_ACCEPTED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");

    private MediaTypes() {}

    /** @throws ScimException 415 if the body says that it is something else than JSON in UTF-8, or that it is compressed */
    static void refuseOtherThanJson(ScimRequest request) {
        for (String codings : request.headers("Content-Encoding")) {
            if (!Stream.of(codings.split(",")).map(String::strip).allMatch(MediaTypes::isNoCompression)) {
                throw new ScimException(ScimError.of(415, "The body must be sent as it is, without compression."))
                        .withHeader("Accept-Encoding", "identity"); // as RFC 9110 §12.5.3 has it
            }
        }
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals(SCIM) || type.equals(JSON)) {
            return;
        }
        if (!type.isBlank() && !(isJson(type) && isUtf8(type))) {
            throw new ScimException(ScimError.of(415, "The body must be " + SCIM + " in UTF-8."));
        }
    }

    /** A charset is none either, but clients are sent into the world that name theirs in this header. */
    private static boolean isNoCompression(String coding) {
        return coding.isEmpty() || coding.equalsIgnoreCase("identity") || coding.equalsIgnoreCase("utf-8");
    }

    /** @throws ScimException 406 if the client accepts no JSON */
    static void refuseOtherAnswers(ScimRequest request) {
        if (acceptsScimAlone(request)) {
            return;
        }
        Map<String, Boolean> accepted = accepted(request);
        if (!accepts(SCIM, accepted) && !accepts(JSON, accepted)) {
            throw new ScimException(ScimError.of(406, "Only " + SCIM + " and " + JSON + " can be sent."));
        }
    }

    /** Some clients know nothing but {@code application/json}. */
    static String ofAnswer(ScimRequest request) {
        if (acceptsScimAlone(request)) {
            return SCIM;
        }
        Map<String, Boolean> accepted = accepted(request);
        return !accepts(SCIM, accepted) && accepts(JSON, accepted) ? JSON : SCIM;
    }

    /** What most clients send need not be taken apart. */
    private static boolean acceptsScimAlone(ScimRequest request) {
        return request.headers("Accept").equals(List.of(SCIM));
    }

    /** The most specific range decides (RFC 9110 §12.5.1); without any, all is accepted. */
    private static boolean accepts(String type, Map<String, Boolean> ranges) {
        return Stream.of(type, "application/*", "*/*", "*")
                .filter(ranges::containsKey)
                .findFirst()
                .map(ranges::get)
                .orElse(ranges.isEmpty());
    }

    private static Map<String, Boolean> accepted(ScimRequest request) {
        Map<String, Boolean> ranges = new HashMap<>();
        request.headers("Accept").stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1)))
                .filter(range -> !range.isBlank())
                .forEach(range -> ranges.merge(
                        withoutParameters(range), !NOT_ACCEPTED.matcher(range).find(), Boolean::logicalOr));
        return ranges;
    }

    private static boolean isJson(String type) {
        String bare = withoutParameters(type);
        return bare.equals(SCIM) || bare.equals(JSON);
    }

    private static boolean isUtf8(String type) {
        return Stream.of(type.split(";", -1))
                .map(String::strip)
                .filter(parameter -> parameter.startsWith("charset="))
                .map(parameter -> parameter.substring("charset=".length()).replace("\"", ""))
                .allMatch(charset -> charset.equals("utf-8") || charset.equals("utf8"));
    }

    private static String withoutParameters(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    }
}
