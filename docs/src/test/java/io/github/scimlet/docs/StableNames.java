package io.github.scimlet.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs from run to run, ids and versions, and what stands for it on a page: the first for the first, and so on. */
final class StableNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("(?<=W/\\\\?\")[^\"\\\\]+");

    private final Map<String, String> shown = new LinkedHashMap<>();

    /** An answer, as it is shown. */
    String shown(String answer) {
        String ids = replaced(answer, ID, "2819c223-7f76-453a-919d-%012d"::formatted);
        return replaced(ids, VERSION, "v%d"::formatted);
    }

    /** A request as it must be sent, if what is shown stands for something else. An id of its own stands for itself. */
    String meant(String request) {
        ID.matcher(request)
                .results()
                .map(MatchResult::group)
                .filter(id -> !shown.containsValue(id))
                .forEach(id -> shown.put(id, id));
        String meant = request;
        for (Map.Entry<String, String> entry : shown.entrySet()) {
            meant = meant.replaceAll("\\b" + Pattern.quote(entry.getValue()) + "\\b", entry.getKey());
        }
        return meant;
    }

    private String replaced(String answer, Pattern pattern, IntFunction<String> name) {
        return pattern.matcher(answer)
                .replaceAll((MatchResult real) -> Matcher.quoteReplacement(shown.computeIfAbsent(
                        real.group(),
                        key -> name.apply((int) shown.keySet().stream()
                                        .filter(pattern.asMatchPredicate())
                                        .count()
                                + 1))));
    }
}
