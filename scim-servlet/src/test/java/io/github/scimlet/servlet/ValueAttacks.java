package io.github.scimlet.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values of attributes that are made to do harm: numbers, dates, base64, letters, and very many of them. */
final class ValueAttacks {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final int ALMOST = (1 << 20) - 500;

    private ValueAttacks() {}

    static List<Attack> numbers() {
        List<Attack> attacks = new ArrayList<>();
        for (String number : List.of(
                "1e1000000000",
                "-1e999999999",
                "1e-1000000000",
                "1E99999999999",
                "1" + "0".repeat(999),
                "9".repeat(1_000_000),
                "0." + "9".repeat(1_000_000),
                "1e" + "0".repeat(100_000) + "1")) {
            String called =
                    number.length() < 20 ? number : number.substring(0, 3) + "… (" + number.length() + " characters)";
            attacks.add(user(called + " for a string", "\"title\":" + number));
            attacks.add(user(called + " for a boolean", "\"active\":" + number));
            attacks.add(user(called + " for a dateTime", "\"meta\":{\"created\":" + number + "}"));
            attacks.add(user(called + " for base64", "\"x509Certificates\":[{\"value\":" + number + "}]"));
            attacks.add(user(called + " for an unknown attribute", "\"x\":" + number));
            attacks.add(Attack.post(called + " for count", "/Users/.search", () -> "{\"count\":" + number + "}"));
            attacks.add(
                    Attack.post(called + " for startIndex", "/Users/.search", () -> "{\"startIndex\":" + number + "}"));
            attacks.add(Attack.post(
                    called + " for failOnErrors",
                    "/Bulk",
                    () -> "{\"failOnErrors\":" + number + ",\"Operations\":[]}"));
            if (number.length() < 100) {
                attacks.add(Attack.get(called + " for count in a URL", "/Users?count=" + number));
                attacks.add(Attack.get("title gt " + called, "/Users?filter=title+gt+" + number));
                attacks.add(Attack.get("meta.created gt " + called, "/Users?filter=meta.created+gt+" + number));
                attacks.add(Attack.get("active eq " + called, "/Users?filter=active+eq+" + number));
            }
        }
        attacks.add(Attack.get("count of 8,000 digits", "/Users?count=" + "9".repeat(8_000)));
        attacks.add(Attack.get("startIndex=9223372036854775808", "/Users?startIndex=9223372036854775808"));
        attacks.add(Attack.get("startIndex=-2147483649", "/Users?startIndex=-2147483649"));
        attacks.add(Attack.get("startIndex in Arabic digits", "/Users?startIndex=%D9%A1"));
        attacks.add(Attack.post(
                "a filter with a number of 8,000 digits",
                "/Users/.search",
                () -> "{\"filter\":\"title gt " + "9".repeat(8_000) + "\"}"));
        return attacks;
    }

    static List<Attack> dates() {
        return Stream.of(
                        "0000-01-01T00:00:00Z",
                        "9999-12-31T23:59:59Z",
                        "+999999999-12-31T23:59:59Z",
                        "-999999999-01-01T00:00:00Z",
                        "2026-02-30T00:00:00Z",
                        "2026-01-01T24:00:00Z",
                        "2016-12-31T23:59:60Z",
                        "2026-01-01T00:00:00+18:00",
                        "2026-01-01T00:00:00+18:01",
                        "2026-01-01T00:00:00-18:01",
                        "2026-01-01T00:00:00." + "9".repeat(100_000) + "Z",
                        "2026-01-01T00:00:00",
                        "2026-01-01",
                        "٢٠٢٦-01-01T00:00:00Z",
                        "9".repeat(1_000_000),
                        "")
                .flatMap(date -> {
                    String called = date.length() < 40
                            ? "'" + date + "'"
                            : date.substring(0, 12) + "… (" + date.length() + " characters)";
                    return Stream.of(Attack.post(
                            "meta.created gt " + called,
                            "/Users/.search",
                            () -> "{\"filter\":\"meta.created gt \\\"" + date + "\\\"\"}"));
                })
                .toList();
    }

    static List<Attack> texts() {
        List<Attack> attacks = new ArrayList<>();
        for (String attribute : List.of(
                "userName",
                "title",
                "profileUrl",
                "password",
                "externalId",
                "preferredLanguage",
                "timezone",
                "locale",
                "id")) {
            attacks.add(Attack.post(
                    "1 MB of x in " + attribute,
                    "/Users",
                    () -> "{" + ("userName".equals(attribute) ? "" : "\"userName\":\"a\",") + "\"" + attribute + "\":\""
                            + "x".repeat(ALMOST) + "\"}"));
        }
        attacks.add(user("1 MB of x in active", "\"active\":\"" + "x".repeat(ALMOST) + "\""));
        attacks.add(user("1 MB of x in a country", "\"addresses\":[{\"country\":\"" + "x".repeat(ALMOST) + "\"}]"));
        attacks.add(user(
                "1 MB of x in a manager",
                "\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"" + "x".repeat(ALMOST) + "\"}}"));
        attacks.add(user("1 MB of x in schemas", "\"schemas\":[\"" + "x".repeat(ALMOST) + "\"]"));
        attacks.add(
                user("1 MB of schemas", "\"schemas\":[" + ShapeAttacks.many(70_000, n -> "\"urn:" + n + "\"") + "]"));
        for (String letters : List.of(
                "İ", "ŉ", "ﬃ", "ΐ", "\u0345", "\u0301", "a\u0301\u0323", "\uD55C", "\uFDFA", "\u1100\u1161\u11A8")) {
            String name =
                    "1 MB of U+" + Integer.toHexString(letters.codePointAt(0)).toUpperCase(Locale.ROOT)
                            + (letters.length() > 1 ? "…" : "");
            String text = letters.repeat(ALMOST / letters.getBytes(UTF_8).length);
            attacks.add(Attack.post(name + " as userName", "/Users", () -> "{\"userName\":\"" + text + "\"}"));
            for (String operator : List.of("eq", "co", "sw", "ew")) {
                String literal = letters.repeat(2_500 / letters.length());
                attacks.add(Attack.post(
                                name + " as title, title " + operator + " 2,500",
                                "/Users/.search",
                                () -> "{\"filter\":\"title " + operator + " \\\"" + literal + "x\\\"\"}")
                        .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + text + "\"}"));
            }
        }
        attacks.add(Attack.post(
                        "1 MB of a, title co 8,000 a and a b",
                        "/Users/.search",
                        () -> "{\"filter\":\"title co \\\"" + "a".repeat(8_000) + "b\\\"\"}")
                .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + "a".repeat(ALMOST) + "\"}"));
        attacks.add(Attack.post(
                        "1 MB of a, title co 4,000 a, a b and 4,000 a",
                        "/Users/.search",
                        () -> "{\"filter\":\"title co \\\"" + "a".repeat(4_000) + "b" + "a".repeat(4_000) + "\\\"\"}")
                .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + "a".repeat(ALMOST) + "\"}"));
        attacks.add(Attack.post(
                        "1 MB of é, title co 8,000 é and a b",
                        "/Users/.search",
                        () -> "{\"filter\":\"title co \\\"" + "é".repeat(8_000) + "b\\\"\"}")
                .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + "é".repeat(ALMOST / 2) + "\"}"));
        attacks.add(Attack.post(
                        "1 MB of İ, 190 times title eq",
                        "/Users/.search",
                        () -> "{\"filter\":\"" + "title eq \\\"i\\u0307i\\u0307\\\" or ".repeat(190) + "title pr\"}")
                .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + "İ".repeat(ALMOST / 2) + "\"}"));
        attacks.add(Attack.post(
                        "1 MB of İ, 190 times title co",
                        "/Users/.search",
                        () -> "{\"filter\":\"" + "title co \\\"i\\u0307x\\\" or ".repeat(190) + "title pr\"}")
                .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + "İ".repeat(ALMOST / 2) + "\"}"));
        attacks.add(Attack.post(
                        "1 MB of U+FDFA, 190 times title co",
                        "/Users/.search",
                        () -> "{\"filter\":\"" + "title co \\\"i\\u0307x\\\" or ".repeat(190) + "title pr\"}")
                .given("/Users", "{\"userName\":\"victim\",\"title\":\"" + "\uFDFA".repeat(ALMOST / 3) + "\"}"));
        return attacks;
    }

    static List<Attack> base64() {
        return List.of(
                certificate("1 MB of base64", "A".repeat(ALMOST / 4 * 4)),
                certificate("1 MB of padding", "=".repeat(ALMOST)),
                certificate("base64 with three of padding", "A==="),
                certificate("base64 with padding in the middle", "AA==AA=="),
                certificate("base64 cut off", "AAAAA"),
                certificate("base64 with line ends", "AA\\r\\nAA"),
                certificate("base64 for URLs", "-_-_"),
                certificate("1 MB of base64 and one blank", "A".repeat(ALMOST - 10) + " "),
                certificate("nothing", ""));
    }

    private static Attack certificate(String name, String value) {
        return user(name + " as a certificate", "\"x509Certificates\":[{\"value\":\"" + value + "\"}]");
    }

    private static Attack user(String name, String members) {
        return Attack.post(name, "/Users", () -> "{\"userName\":\"hostile\"," + members + "}");
    }
}
