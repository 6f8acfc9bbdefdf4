package io.github.scimlet.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that ask for as much work as the limits allow, and for a little more. */
final class CostlyAttacks {

    private static final String EMAILS = "{\"userName\":\"victim\",\"emails\":["
            + ShapeAttacks.many(10_000, n -> "{\"value\":\"u" + n + "@example.com\",\"type\":\"t" + n + "\"}") + "]}";

    private CostlyAttacks() {}

    static List<Attack> all() {
        return List.of(
                members(10_000),
                members(10_001),
                patch("1,001 operations", 1_001, n -> "{\"op\":\"add\",\"path\":\"title\",\"value\":\"" + n + "\"}"),
                patch(
                        "1,000 operations on 10,000 emails: replace by a filter",
                        1_000,
                        n -> "{\"op\":\"replace\",\"path\":\"emails[value eq \\\"u" + n
                                + "@example.com\\\"].type\",\"value\":\"x" + n + "\"}"),
                patch(
                        "1,000 operations on 10,000 emails: add one",
                        1_000,
                        n -> "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"new" + n
                                + "@example.com\"}]}"),
                patch(
                        "1,000 operations on 10,000 emails: remove by a filter",
                        1_000,
                        n -> "{\"op\":\"remove\",\"path\":\"emails[value eq \\\"u" + n + "@example.com\\\"]\"}"),
                patch(
                        "1,000 operations on 10,000 emails: replace all types",
                        1_000,
                        n -> "{\"op\":\"replace\",\"path\":\"emails.type\",\"value\":\"x" + n + "\"}"),
                patch(
                        "1,000 operations on 10,000 emails: remove by value",
                        1_000,
                        n -> "{\"op\":\"remove\",\"path\":\"emails\",\"value\":[{\"value\":\"u" + n
                                + "@example.com\"}]}"),
                patch(
                        "1,000 operations on 10,000 emails: primary",
                        1_000,
                        n -> "{\"op\":\"add\",\"path\":\"emails[value eq \\\"u" + n
                                + "@example.com\\\"].primary\",\"value\":true}"),
                patch(
                        "1,000 operations on 10,000 emails: filters that match nothing",
                        1_000,
                        n -> "{\"op\":\"remove\",\"path\":\"emails[value eq \\\"v" + n + "@example.com\\\"]\"}"),
                patch(
                        "1,000 operations with 30 terms on 10,000 emails",
                        1_000,
                        n -> "{\"op\":\"remove\",\"path\":\"emails[" + terms(30, "value co \\\"" + n + "x\\\"")
                                + "]\"}"),
                patch(
                        "270 operations with 200 terms on 10,000 emails",
                        270,
                        n -> "{\"op\":\"remove\",\"path\":\"emails[" + terms(200, "value co \\\"y\\\"") + "]\"}"),
                patch(
                        "1,000 operations with title of 1,000",
                        1_000,
                        n -> "{\"op\":\"add\",\"path\":\"title\",\"value\":\"" + ("" + n).repeat(250) + "\"}"),
                patch(
                        "1,000 operations without a path",
                        1_000,
                        n -> "{\"op\":\"add\",\"value\":{\"emails\":[{\"value\":\"x" + n + "\"}],\"title\":\"" + n
                                + "\"}}"),
                patch(
                        "one operation of 20,000 keys that are paths",
                        1,
                        n -> "{\"op\":\"add\",\"value\":{"
                                + ShapeAttacks.many(20_000, m -> "\"emails[value eq \\\"" + m + "\\\"].type\":\"x\"")
                                + "}}"),
                patch(
                        "one operation of 80,000 keys that are unknown",
                        1,
                        n -> "{\"op\":\"add\",\"value\":{" + ShapeAttacks.many(80_000, m -> "\"a" + m + ".b\":1")
                                + "}}"),
                patch(
                        "one operation that adds 30,000 emails",
                        1,
                        n -> "{\"op\":\"add\",\"path\":\"emails\",\"value\":["
                                + ShapeAttacks.many(30_000, m -> "{\"value\":\"n" + m + "\"}") + "]}"),
                Attack.post(
                        "30,000 emails that are one",
                        "/Users",
                        () -> "{\"userName\":\"u\",\"emails\":[" + ShapeAttacks.many(30_000, m -> "{\"value\":\"n\"}")
                                + "]}"),
                Attack.post(
                        "20,000 primary emails",
                        "/Users",
                        () -> "{\"userName\":\"u\",\"emails\":["
                                + ShapeAttacks.many(20_000, m -> "{\"value\":\"n" + m + "\",\"primary\":true}") + "]}"),
                Attack.post(
                                "value path of 190 terms over 10,000 emails",
                                "/Users/.search",
                                () -> "{\"filter\":\"emails[" + terms(190, "value co \\\"zz\\\"") + "]\"}")
                        .given("/Users", EMAILS),
                Attack.post("sortBy emails over 10,000", "/Users/.search", () -> "{\"sortBy\":\"emails.value\"}")
                        .given("/Users", EMAILS),
                bulk("1,001 operations", 1_001, n -> post(n, "{\"userName\":\"b" + n + "\"}")),
                bulk("1,000 groups, each a member of the next", 1_000, n -> group(n, "bulkId:" + (n + 1))),
                bulk("1,000 groups in one circle", 1_000, n -> group(n, "bulkId:" + (n + 1) % 1_000)),
                bulk(
                        "100 groups, each with all others as members",
                        100,
                        n -> post(
                                        n,
                                        "{\"displayName\":\"g" + n + "\",\"members\":["
                                                + ShapeAttacks.many(100, m -> "{\"value\":\"bulkId:" + m + "\"}")
                                                + "]}")
                                .replace("/Users", "/Groups")),
                bulk(
                        "1,000 groups, each with 200 references",
                        1_000,
                        n -> post(
                                        n,
                                        "{\"displayName\":\"g" + n + "\",\"members\":["
                                                + ShapeAttacks.many(
                                                        200, m -> "{\"value\":\"bulkId:" + (n + m) % 1000 + "\"}")
                                                + "]}")
                                .replace("/Users", "/Groups")),
                bulk("1,000 times one bulkId", 1_000, n -> post(1, "{\"userName\":\"b" + n + "\"}")),
                bulk("1,000 references to nothing", 1_000, n -> group(n, "bulkId:none")),
                bulk(
                        "1,000 paths of 5,000",
                        1_000,
                        n -> "{\"method\":\"DELETE\",\"path\":\"/Users/" + "../".repeat(1_600) + "\"}"),
                bulk(
                                "1,000 PATCHes of a user with 10,000 emails",
                                1_000,
                                n ->
                                        "{\"method\":\"PATCH\",\"path\":\"/Users/{id}\",\"data\":{\"Operations\":[{\"op\":\"add\",\"path\":\"title\",\"value\":\""
                                                + n + "\"}]}}")
                        .given("/Users", EMAILS),
                bulk(
                                "100 PATCHes of 900 operations on 10,000 emails",
                                100,
                                n -> "{\"method\":\"PATCH\",\"path\":\"/Users/{id}\",\"data\":{\"Operations\":["
                                        + ShapeAttacks.many(
                                                900,
                                                m -> "{\"op\":\"remove\",\"path\":\"emails[value eq \\\"v" + m
                                                        + "\\\"]\"}")
                                        + "]}}")
                        .given("/Users", EMAILS));
    }

    /** Those of which several at a time take most memory. */
    static List<Attack> atATime() {
        return List.of(
                members(10_000),
                Attack.post(
                        "30,000 emails",
                        "/Users",
                        () -> "{\"userName\":\"u\",\"emails\":["
                                + ShapeAttacks.many(30_000, m -> "{\"value\":\"n" + m + "\"}") + "]}"),
                Attack.post(
                        "100,000 small values",
                        "/Users",
                        () -> "{\"userName\":\"u\",\"x\":[" + "[0],".repeat(40_000) + "0]}"),
                Attack.post(
                        "10,000 names",
                        "/Users",
                        () -> "{\"userName\":\"u\"," + ShapeAttacks.many(10_000, m -> "\"n" + m + "\":" + m) + "}"),
                Attack.post(
                        "a title of 1 MB",
                        "/Users",
                        () -> "{\"userName\":\"u\",\"title\":\"" + "x".repeat(1_000_000) + "\"}"));
    }

    private static Attack members(int count) {
        return Attack.post(
                count + " members",
                "/Groups",
                () -> "{\"displayName\":\"g\",\"members\":["
                        + ShapeAttacks.many(count, n -> "{\"value\":\"" + n + "\"}") + "]}");
    }

    private static String terms(int count, String term) {
        return IntStream.range(0, count).mapToObj(n -> term).collect(Collectors.joining(" or "));
    }

    private static Attack patch(String name, int operations, IntFunction<String> operation) {
        return Attack.send(
                        name,
                        "PATCH",
                        "/Users/{id}",
                        () -> ("{\"Operations\":[" + ShapeAttacks.many(operations, operation) + "]}").getBytes(UTF_8))
                .given("/Users", EMAILS);
    }

    private static String post(int bulkId, String data) {
        return "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"" + bulkId + "\",\"data\":" + data + "}";
    }

    private static String group(int bulkId, String member) {
        return post(bulkId, "{\"displayName\":\"g" + bulkId + "\",\"members\":[{\"value\":\"" + member + "\"}]}")
                .replace("/Users", "/Groups");
    }

    private static Attack bulk(String name, int operations, IntFunction<String> operation) {
        return Attack.post(
                "Bulk: " + name, "/Bulk", () -> "{\"Operations\":[" + ShapeAttacks.many(operations, operation) + "]}");
    }
}
