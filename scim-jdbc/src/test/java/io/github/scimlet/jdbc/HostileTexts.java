package io.github.scimlet.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that mean something to a database, a driver, a formatter, JSON or a URL, and shall mean nothing to any of them. */
final class HostileTexts {

    /** Those that mean nothing to anybody, but for what a text of PostgreSQL, or of any database, cannot have. */
    static final List<String> HARMLESS = List.of("harmless", "harm\u0000less", "harm\ud800less");

    private HostileTexts() {}

    static List<String> all() {
        return List.of(
                "'",
                "''",
                "\"",
                "`",
                "\\",
                "\\\\",
                "\\'",
                "\\' OR 1=1 -- ",
                "' OR '1'='1",
                "\" OR \"\"=\"",
                "x' OR 1=1; DROP TABLE scim_resource; --",
                "'; DELETE FROM scim_value; --",
                "') UNION SELECT tenant, id, version, created, document FROM scim_resource --",
                "' AND SLEEP(5) #",
                "'||pg_sleep(5)||'",
                "-- ",
                "#",
                "/* */",
                "/*!50000 1*/",
                ";",
                "?",
                "?1",
                "??",
                "$1",
                "$$x$$",
                "$tag$ x $tag$",
                ":x",
                "::text",
                "@x",
                "{fn NOW()}",
                "{d '2020-01-01'}",
                "{call x}",
                "${prefix}",
                "#{1+1}",
                "%",
                "%%",
                "_",
                "!",
                "!%",
                "%!_",
                "[a-z]",
                "%s %1$s",
                "x' ESCAPE '!",
                "E'\\x27'",
                "0x27",
                "\u0000",
                "a\u0000' --",
                "\u0008\t\r\n\u001a",
                "\u2028\u2029",
                "\u02bc\uff07\u2019",
                "\u00bf'".repeat(3),
                "\ud83d\ude00'",
                "\ud800",
                "'\udc00",
                "\\u0027",
                "%27%20OR%201=1",
                "&apos;",
                "\",\"userName\":\"root",
                "null",
                "true",
                "-1",
                "1e999999999",
                "../../Groups",
                "userName eq \"x\"",
                "x\" or userName pr or \"x",
                "' OR 1=1 -- ".repeat(60));
    }

    /** Those that Unicode has, which a lone surrogate is not: as a value, all of these are one. */
    static List<String> ofUnicode() {
        return all().stream()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .toList();
    }

    /** {@code text} as a JSON string, in ASCII alone. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
