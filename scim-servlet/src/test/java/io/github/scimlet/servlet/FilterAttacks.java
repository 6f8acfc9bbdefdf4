package io.github.scimlet.servlet;

import java.util.List;

/** Filters, paths and orders that are made to do harm. */
final class FilterAttacks {

    private FilterAttacks() {}

    static List<Attack> all() {
        return List.of(
                get("200,000 \"or\"", "title+pr" + "+or+title+pr".repeat(200_000)),
                search("200,000 \"or\"", "title pr" + " or title pr".repeat(80_000)),
                search("199 \"or\"", "title pr" + " or title pr".repeat(199)),
                search("200 \"or\"", "title pr" + " or title pr".repeat(200)),
                get("680 \"or\" (8,150 characters)", "title+pr" + "+or+title+pr".repeat(670)),
                search("100,000 parentheses", "(".repeat(100_000) + "title pr" + ")".repeat(100_000)),
                search("4,000 parentheses, not closed", "(".repeat(4_000) + "title pr"),
                search("4,000 parentheses, only closed", "title pr" + ")".repeat(4_000)),
                search("40 parentheses", "(".repeat(40) + "title pr" + ")".repeat(40)),
                search("41 parentheses", "(".repeat(41) + "title pr" + ")".repeat(41)),
                search("100,000 \"not\"", "not ".repeat(100_000) + "(title pr)"),
                search("1,000 \"not (\"", "not (".repeat(1_000) + "title pr" + ")".repeat(1_000)),
                search("40 \"not (\"", "not (".repeat(40) + "title pr" + ")".repeat(40)),
                search("1,000 \"emails[\"", "emails[".repeat(1_000) + "type pr" + "]".repeat(1_000)),
                search("8,192 characters", "title eq \\\"" + "x".repeat(8_192 - 11) + "\\\""),
                search("8,193 characters", "title eq \\\"" + "x".repeat(8_193 - 11) + "\\\""),
                search("8,192 blanks", " ".repeat(8_192)),
                search("8,192 quotes", "\\\"".repeat(8_192)),
                search("8,192 backslashes", "\\\\".repeat(8_192)),
                search("a literal of 8,000 backslashes", "title eq \\\"" + "\\\\".repeat(8_000) + "\\\""),
                search("a name of 8,000 characters", "x".repeat(8_000) + " pr"),
                search("a path of 4,000 sub-attributes", "a" + ".a".repeat(4_000) + " pr"),
                search("a path of 4,000 colons", "a" + ":a".repeat(4_000) + " pr"),
                search("an unpaired surrogate in a filter", "title eq \\\"\\\\uD800\\\""),
                search("an escaped NUL in a filter", "title eq \\\"\\\\u0000\\\""),
                search("non-ASCII keywords: ſw, eq with Kelvin", "title \u017Fw \\\"a\\\""),
                search("not ASCII: tİtle pr", "t\u0130tle pr"),
                search("password", "password eq \\\"secret\\\""),
                search("password sw", "password sw \\\"s\\\""),
                Attack.post("sortBy password", "/Users/.search", () -> "{\"sortBy\":\"password\"}"),
                get("a filter in %u escapes", "title+eq+%u0022a%u0022"),
                get("a filter in overlong UTF-8", "title+eq+%C0%A2a%C0%A2"),
                get("a filter with an unpaired surrogate", "title+eq+%22%ED%A0%80%22"),
                get("a filter with a NUL", "title+eq+%22%00%22"),
                get("a filter encoded twice", "title%2520pr"),
                get("a filter cut off in an escape", "title+pr%2"),
                Attack.get("filter twice", "/Users?filter=title+pr&filter=("),
                Attack.get("4,000 parameters", "/Users?" + "a&".repeat(3_500)),
                Attack.post(
                        "filter twice, in two cases",
                        "/Users/.search",
                        () -> "{\"filter\":\"title pr\",\"FILTER\":\"(\"}"),
                Attack.post("filter of a wrong type", "/Users/.search", () -> "{\"filter\":{}}"),
                Attack.post(
                        "attributes: 10,000 paths",
                        "/Users/.search",
                        () -> "{\"attributes\":[" + ShapeAttacks.many(10_000, n -> "\"emails.value\"") + "]}"),
                Attack.post(
                        "attributes: 80,000 different paths",
                        "/Users/.search",
                        () -> "{\"attributes\":[" + ShapeAttacks.many(80_000, n -> "\"a" + n + "\"") + "]}"),
                Attack.post(
                        "attributes: 500,000 commas",
                        "/Users/.search",
                        () -> "{\"attributes\":[\"" + ",a".repeat(500_000) + "\"]}"),
                Attack.post(
                        "attributes: 80,000 filters",
                        "/Users/.search",
                        () -> "{\"attributes\":[" + ShapeAttacks.many(40_000, n -> "\"emails[type eq 1]\"") + "]}"),
                Attack.post(
                        "attributes: 100 names of 10,000",
                        "/Users/.search",
                        () -> "{\"attributes\":[" + ShapeAttacks.many(100, n -> "\"" + "a.".repeat(5_000) + "\"")
                                + "]}"),
                Attack.post(
                        "excludedAttributes: 90,000 paths",
                        "/Users/.search",
                        () -> "{\"excludedAttributes\":[" + ShapeAttacks.many(90_000, n -> "\"a" + n + "\"") + "]}"),
                Attack.post(
                        "attributes: 200,000 arrays",
                        "/Users/.search",
                        () -> "{\"attributes\":[" + "[],".repeat(200_000) + "\"a\"]}"),
                Attack.post("sortBy of 1 MB", "/Users/.search", () -> "{\"sortBy\":\"" + "a.".repeat(500_000) + "\"}"),
                Attack.post(
                        "sortOrder of 1 MB",
                        "/Users/.search",
                        () -> "{\"sortBy\":\"title\",\"sortOrder\":\"" + "a.".repeat(500_000) + "\"}"),
                Attack.post("cursor of 1 MB", "/Users/.search", () -> "{\"cursor\":\"" + "a".repeat(1_000_000) + "\"}"),
                Attack.get("cursor of 8,000", "/Users?cursor=" + "a".repeat(8_000)));
    }

    private static Attack get(String name, String filter) {
        return Attack.get(name + " in a URL", "/Users?filter=" + filter);
    }

    private static Attack search(String name, String filter) {
        return Attack.post(name, "/Users/.search", () -> "{\"filter\":\"" + filter + "\"}");
    }
}
