package io.github.scimlet.random;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of a PATCH.
 *
 * @param value JSON
 * @param keys of the value, if there is no path
 */
record Operation(String op, Optional<String> path, Optional<String> value, List<String> keys) {

    private static final Pattern FILTERED = Pattern.compile("[^\\[]*\\[(.*)](\\.(.*))?");

    @Override
    public String toString() {
        return "{\"op\": \"" + op + "\""
                + path.map(text -> ", \"path\": \"" + text.replace("\"", "\\\"") + "\"")
                        .orElse("")
                + value.map(json -> ", \"value\": " + json).orElse("") + "}";
    }

    boolean is(String keyword) {
        return op.equalsIgnoreCase(keyword);
    }

    /** Whether to carry it out once more must change nothing: it does not touch what it finds its target by. */
    boolean isRepeatable() {
        if (path.isEmpty()) {
            return keys.stream().noneMatch(key -> key.contains("["))
                    && keys.stream().map(Operation::top).distinct().count() == keys.size();
        }
        if (lower(path.get()).startsWith("members") && lower(toString()).matches(".*(display|type).*")) {
            return false; // the server knows the name and the type of a member itself
        }
        Matcher filtered = FILTERED.matcher(path.get());
        if (is("remove") || !filtered.matches()) {
            return true;
        }
        String json = value.orElse("null");
        if (json.contains("null") || json.contains("\"\"") || json.contains("[]")) {
            return false; // what is left of its target may be nothing
        }
        String touched = lower(Optional.ofNullable(filtered.group(3)).orElse(json.contains("{") ? json : "value"));
        return Pattern.compile("\\w+")
                .matcher(lower(filtered.group(1)))
                .results()
                .noneMatch(word -> touched.contains(word.group()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String top(String key) {
        return key.replaceFirst("\\.\\w+$", "");
    }
}
