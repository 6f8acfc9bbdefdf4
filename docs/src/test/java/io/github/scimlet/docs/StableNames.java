package io.github.scimlet.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs from run to run, ids and versions, and what stands for it on a page: the first for the first, and so on. */
final class StableNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("(?<=W/\\\\?\")[^\"\\\\]+");

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private int invented;

    /** An answer, as it is shown. */
    String shown(String answer) {
        String withIds = replaced(answer, ID, id -> ids.computeIfAbsent(id, unknown -> nextId()));
        return replaced(withIds, VERSION, version -> versions.computeIfAbsent(version, unknown -> nextVersion()));
    }

    /** A request as it must be sent, if what is shown stands for something else. An id of its own stands for itself. */
    String meant(String request) {
        replaced(request, ID, id -> ids.containsValue(id) ? id : ids.computeIfAbsent(id, own -> own));
        return replaced(replaced(request, ID, id -> real(ids, id)), VERSION, version -> real(versions, version));
    }

    private String nextId() {
        invented++;
        return "2819c223-7f76-453a-919d-%012d".formatted(invented);
    }

    private String nextVersion() {
        return "v" + (versions.size() + 1);
    }

    private static String real(Map<String, String> shown, String name) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    private static String replaced(String text, Pattern pattern, UnaryOperator<String> name) {
        return pattern.matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(name.apply(found.group())));
    }
}
