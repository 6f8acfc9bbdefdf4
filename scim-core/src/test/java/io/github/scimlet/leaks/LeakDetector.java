package io.github.scimlet.leaks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what clients have sent, and finds it in lines of a log and in answers where it must not be.
 *
 * <p>A value is text of a body, or of a filter, or a credential. It does not count if it is too short to be told from
 * others, is made of words that the server says itself, or stands in a path: paths are logged, and ids are the host's. Of a
 * long one the beginning counts, of a body or a line its first part. Safe for use by many threads.
 */
final class LeakDetector {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_VALUES = 100;

    private static final Pattern TEXT = Pattern.compile("(\"path\"\\s*:\\s*)?\"((?:[^\"\\\\]|\\\\.){2,}+)\"(?!\\s*:)");
    /** What is logged by design: a path, and the names of attributes that needed a tolerance. */
    private static final Pattern LOGGED =
            Pattern.compile("'[^' ]*' (?=\\d{3}|failed)|(?<=[\\[ ])'[\\w$:.-]+'(?=[,\\]])");

    /** A character of which an error may have one in the same way, that found it where it must not be. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u[0-9a-fA-F]{4}|.)");

    /** What no client has to know: where in our code something happened, and what we ask a database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |\\b(?:java|javax|jakarta|org|com|io|tools)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w+"
                    + "|\\w(?:Exception|Error)\\b|(?i:\\bselect .+ from |\\binsert into |\\bdelete from |\\bupdate \\w+ set |SQLSTATE)");

    private final Set<String> vocabulary;
    private final Map<String, Set<String>> values = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Set<String> segments = ConcurrentHashMap.newKeySet();
    private final List<String> lines = new ArrayList<>();

    LeakDetector(Set<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A request that is about to be sent; {@code target} is not encoded, or as it is. */
    void sent(String target, String credentials, String body) {
        String path = target.replaceFirst("\\?.*", "");
        segments.addAll(Arrays.asList(path.split("/", -1)));
        String token = credentials.substring(credentials.indexOf(' ') + 1);
        if (token.length() >= SHORTEST) {
            tokens.add(token);
        }
        texts(decoded(target.substring(path.length())));
        texts(body);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", ""), StandardCharsets.UTF_8);
    }

    private void texts(String json) {
        Matcher text = TEXT.matcher(json.substring(0, Math.min(json.length(), MOST_TEXT)));
        for (int i = 0; i < MOST_VALUES && text.find(); i++) {
            String value = text.group(2);
            if (text.group(1) == null) { // a path is a name, but for the filter in it
                learn(value);
            }
            if (value.contains("\\\"")) {
                texts(value.replace("\\\"", "\""));
            }
        }
    }

    private void learn(String value) {
        int visible = ESCAPE.matcher(value).replaceAll("").length();
        if (visible >= SHORTEST && !value.startsWith("urn:") && !isOurOwn(value)) {
            String known = value.substring(0, Math.min(value.length(), LONGEST));
            values.computeIfAbsent(known.substring(0, SHORTEST), none -> ConcurrentHashMap.newKeySet())
                    .add(known);
        }
    }

    /** Whether there is nothing in it but words of ours. */
    private boolean isOurOwn(String value) {
        for (String word : value.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !vocabulary.contains(word)) {
                return false;
            }
        }
        return true;
    }

    void logged(String line) {
        synchronized (lines) {
            lines.add(line.substring(0, Math.min(line.length(), MOST_TEXT)));
        }
    }

    /** Begins anew: what is a value to one class of tests, "example" for one, may be in the schemas of another. */
    void forget() {
        values.clear();
        tokens.clear();
        segments.clear();
    }

    /** What has been found in the log since it was asked last. */
    Set<String> leaksOfTheLog() {
        List<String> written;
        synchronized (lines) {
            written = List.copyOf(lines);
            lines.clear();
        }
        Set<String> leaks = new TreeSet<>();
        for (String line : written) {
            for (String leak : found(LOGGED.matcher(line).replaceAll(""))) {
                leaks.add("the log has '" + leak + "': "
                        + line.lines().findFirst().orElse(""));
            }
        }
        return leaks;
    }

    /** What an error tells that it must not tell to somebody who has sent {@code request}. */
    Set<String> leaksOfAnError(String sent, String answer) {
        String request = sent + " " + decoded(sent);
        Set<String> leaks = new TreeSet<>();
        Matcher inside = INSIDE.matcher(answer);
        while (inside.find()) {
            if (!request.contains(inside.group())) {
                leaks.add("the error shows '" + inside.group() + "': " + answer);
            }
        }
        for (String leak : found(answer)) {
            if (!request.toLowerCase(Locale.ROOT).contains(leak.toLowerCase(Locale.ROOT)) || tokens.contains(leak)) {
                leaks.add("the error has '" + leak + "', which this client has not sent: " + answer);
            }
        }
        return leaks;
    }

    private Set<String> found(String text) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            for (String value : values.getOrDefault(text.substring(i, i + SHORTEST), Set.of())) {
                if (text.startsWith(value, i) && !segments.contains(value)) {
                    found.add(value);
                }
            }
        }
        tokens.stream().filter(text::contains).filter(token -> !isOurOwn(token)).forEach(found::add);
        return found;
    }
}
