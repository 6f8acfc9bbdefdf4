package io.github.scimlet.protocol;

import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** Writes one line for each request: names, never values. */
final class RequestLog {

    /** Something that a client sent was not stored, which the host's administrator may want to know. */
    private static final Set<Tolerance> LOSSY =
            Set.of(Tolerance.UNKNOWN_ATTRIBUTE, Tolerance.UNKNOWN_PATH, Tolerance.UNKNOWN_MEMBER);

    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

    private RequestLog() {}

    static void write(Logger log, ScimRequest request, ScimResponse response, Leniency leniency) {
        Map<Tolerance, List<String>> used = leniency.used();
        if (!used.isEmpty() && used.keySet().stream().anyMatch(LOSSY::contains)) {
            log.info("{} {}{}", line(request), response.status(), text(used));
        } else if (log.isDebugEnabled()) {
            log.debug("{} {}{}", line(request), response.status(), text(used));
        }
    }

    /** Method and path, fit for one line of a log. */
    static String line(ScimRequest request) {
        String method = request.method();
        return (METHOD.matcher(method).matches() ? method : Excerpt.of(method)) + " " + Excerpt.of(request.path());
    }

    private static String text(Map<Tolerance, List<String>> used) {
        return used.isEmpty()
                ? ""
                : used.entrySet().stream()
                        .map(tolerance -> tolerance.getKey() + names(tolerance.getValue()))
                        .collect(Collectors.joining(", ", ", with ", ""));
    }

    private static String names(List<String> places) {
        return places.stream().map(Excerpt::of).toList().toString();
    }
}
