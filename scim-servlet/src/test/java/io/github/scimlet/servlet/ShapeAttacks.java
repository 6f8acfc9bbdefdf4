package io.github.scimlet.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Bodies whose JSON, or whose bytes, are made to do harm whatever they are about. */
final class ShapeAttacks {

    private ShapeAttacks() {}

    static List<Attack> nested() {
        return List.of(
                user("arrays nested 31 deep", "\"x\":" + nested(30, "[", "]")),
                user("arrays nested 32 deep", "\"x\":" + nested(31, "[", "]")),
                user("arrays nested 33 deep", "\"x\":" + nested(32, "[", "]")),
                user("arrays nested 100,000 deep", "\"x\":" + nested(100_000, "[", "]")),
                user("arrays nested 500,000 deep, not closed", "\"x\":" + "[".repeat(500_000)),
                user("objects nested 31 deep", "\"x\":" + nested(30, "{\"a\":", "}", "1")),
                user("objects nested 32 deep", "\"x\":" + nested(31, "{\"a\":", "}", "1")),
                user("objects nested 33 deep", "\"x\":" + nested(32, "{\"a\":", "}", "1")),
                user("objects nested 100,000 deep", "\"x\":" + nested(100_000, "{\"a\":", "}", "1")),
                user("arrays nested 30 deep in a known attribute", "\"emails\":" + nested(30, "[", "]")),
                patch("a PATCH value nested 29 deep", "emails", nested(29, "[", "]")),
                patch("a PATCH value nested 30 deep", "emails", nested(30, "[", "]")),
                patch("a PATCH value nested 100,000 deep", "emails", nested(100_000, "[", "]")),
                Attack.post(
                        "a filter parameter nested 100,000 deep",
                        "/Users/.search",
                        () -> "{\"filter\":" + nested(100_000, "[", "]") + "}"),
                Attack.post(
                        "Bulk data nested 29 deep",
                        "/Bulk",
                        () -> bulk("{\"userName\":\"deep\",\"x\":" + nested(28, "[", "]") + "}")),
                Attack.post(
                        "Bulk data nested 30 deep",
                        "/Bulk",
                        () -> bulk("{\"userName\":\"deep\",\"x\":" + nested(30, "[", "]") + "}")),
                Attack.post("Bulk data nested 100,000 deep", "/Bulk", () -> bulk(nested(100_000, "{\"a\":", "}", "1"))),
                user("1 MB of empty arrays", "\"x\":[" + "[],".repeat(349_000) + "[]]"),
                user("1 MB of empty objects", "\"x\":[" + "{},".repeat(349_000) + "{}]"),
                user("1 MB of digits in an array", "\"x\":[" + "9,".repeat(520_000) + "9]"),
                user("1 MB of arrays of one", "\"x\":[" + "[0],".repeat(260_000) + "0]"),
                user("1 MB of objects of one", "\"x\":[" + "{\"\":0},".repeat(149_000) + "0]"),
                user("1 MB of emails without anything", "\"emails\":[" + "{},".repeat(349_000) + "{}]"),
                user("1 MB of emails of one character", "\"emails\":[" + "{\"value\":\"a\"},".repeat(74_000) + "{}]"));
    }

    static List<Attack> encoded() {
        return List.of(
                bytes("an unpaired surrogate, escaped", "{\"userName\":\"a\\uD800b\"}"),
                bytes("a low surrogate before a high one, escaped", "{\"userName\":\"\\uDC00\\uD800\"}"),
                bytes("an unpaired surrogate in a name, escaped", "{\"userName\":\"a\",\"\\uD800\":1}"),
                hex("an unpaired surrogate, raw", "EDA080"),
                hex("a pair of surrogates, raw (CESU-8)", "EDA080EDB080"),
                hex("an overlong slash of two bytes", "C0AF"),
                hex("an overlong NUL of two bytes", "C080"),
                hex("an overlong quote of three bytes", "E080A2"),
                hex("an overlong slash of four bytes", "F08080AF"),
                hex("a character beyond U+10FFFF", "F4908080"),
                hex("a sequence of five bytes", "F888808080"),
                hex("the bytes FE and FF", "FEFF"),
                hex("a lone continuation", "80"),
                hex("a sequence cut off", "E282"),
                hex("ISO 8859-1", "E4"),
                hex("a raw NUL in a string", "00"),
                hex("a raw line feed in a string", "0A"),
                bytes("an escaped NUL", "{\"userName\":\"a\\u0000b\"}"),
                charset("UTF-16 with a mark", UTF_16),
                charset("UTF-16 without one", UTF_16LE),
                charset("UTF-32", Charset.forName("UTF-32")),
                Attack.send(
                        "a byte order mark", "POST", "/Users", () -> "\uFEFF{\"userName\":\"marked\"}".getBytes(UTF_8)),
                Attack.send(
                        "two byte order marks",
                        "POST",
                        "/Users",
                        () -> "\uFEFF\uFEFF{\"userName\":\"a\"}".getBytes(UTF_8)),
                bytes("a NUL behind the body", "{\"userName\":\"a\"}\u0000"),
                bytes("two bodies", "{\"userName\":\"a\"}{\"userName\":\"b\"}"),
                bytes("an array for an object", "[{\"userName\":\"a\"}]"),
                bytes("a string for an object", "\"userName\""),
                bytes("nothing", ""),
                bytes("JSON with comments", "{/* a */\"userName\":\"a\"}"),
                bytes("JSON with a comma too many", "{\"userName\":\"a\",}"),
                bytes("NaN and Infinity", "{\"userName\":\"a\",\"x\":[NaN,Infinity]}"),
                bytes("1 MB of blanks", " ".repeat(1 << 20)),
                Attack.send("a gzip bomb: 50 MB in 50 KB", "POST", "/Users", () -> zipped(50 << 20))
                        .with("Content-Encoding: gzip"),
                Attack.send(
                                "Content-Encoding: gzip, and JSON as it is",
                                "POST",
                                "/Users",
                                () -> "{\"userName\":\"a\"}".getBytes(UTF_8))
                        .with("Content-Encoding: gzip"),
                Attack.send("Content-Encoding: br, identity, gzip", "POST", "/Users", () -> zipped(1000))
                        .with("Content-Encoding: br, identity, gzip"));
    }

    static List<Attack> named() {
        return List.of(
                bytes("one name twice", "{\"userName\":\"a\",\"userName\":\"b\"}"),
                bytes("one name twice, in two cases", "{\"userName\":\"a\",\"USERNAME\":\"b\"}"),
                bytes("one name twice, once escaped", "{\"userName\":\"a\",\"\\u0075serName\":\"b\"}"),
                bytes("one URN twice, in two cases", "{\"userName\":\"a\",\"urn:x:Y\":{},\"URN:X:y\":{}}"),
                bytes("uſerName (long s) beside userName", "{\"userName\":\"a\",\"uſerName\":\"b\"}"),
                bytes("uſerName alone", "{\"uſerName\":\"b\"}"),
                bytes("nicKname with the sign of Kelvin", "{\"userName\":\"a\",\"nic\u212Aname\":\"b\"}"),
                bytes("dİsplayName with a dotted capital", "{\"userName\":\"a\",\"d\u0130splayName\":\"b\"}"),
                bytes("paßword", "{\"userName\":\"a\",\"paßword\":\"b\",\"passsword\":\"c\"}"),
                bytes("paſſword beside password", "{\"userName\":\"a\",\"password\":\"aaaaaaaa\",\"paſſword\":\"b\"}"),
                // The parser mixes a number by chance into its hashes: mostly too many names find no place, seldom all
                // do.
                collisions("60,000 names of one String.hashCode", 60_000, n -> pairs(n, "Aa", "BB")),
                collisions("60,000 names of one hash without case", 60_000, n -> pairs(n, "ab", "bC")),
                collisions("20,000 names of one hash, not ASCII", 20_000, n -> pairs(n, "éÊ", "ê«")),
                collisions("60,000 names of 17 characters that differ in 5", 60_000, ShapeAttacks::similar),
                collisions("100,000 different names", 100_000, n -> "n" + n),
                user("100 names of 9,999 characters", many(100, n -> "\"" + n + "x".repeat(9_995) + "\":1")),
                user("a name of 10,001 characters", "\"" + "x".repeat(10_001) + "\":1"),
                user("a name of 1,000,000 characters", "\"" + "x".repeat(1_000_000) + "\":1"),
                user("a name of 100,000 escaped characters", "\"" + "\\u0078".repeat(100_000) + "\":1"),
                Attack.send("10 MB that say how long they are", "POST", "/Users", () -> tenMegabytes()),
                Attack.send("10 MB in chunks", "POST", "/Users", () -> tenMegabytes())
                        .inChunks(),
                Attack.send(
                                "10 MB of Bulk: one string",
                                "POST",
                                "/Bulk",
                                () -> ("{\"Operations\":[{\"method\":\"" + "x".repeat((10 << 20) - 100) + "\"}]}")
                                        .getBytes(UTF_8))
                        .inChunks(),
                Attack.send(
                        "10 MB of Bulk: empty arrays",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{\"data\":[" + "[],".repeat(3_490_000) + "0]}]}").getBytes(UTF_8)),
                Attack.send(
                        "10 MB of Bulk: arrays of one",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{\"data\":[" + "[0],".repeat(2_600_000) + "0]}]}").getBytes(UTF_8)),
                Attack.send(
                        "10 MB of Bulk: objects of one",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{\"data\":[" + "{\"\":0},".repeat(1_490_000) + "0]}]}")
                                .getBytes(UTF_8)),
                Attack.send(
                        "10 MB of Bulk: numbers",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{\"data\":[" + "999,".repeat(2_600_000) + "0]}]}").getBytes(UTF_8)),
                Attack.send(
                        "10 MB of Bulk: decimals",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{\"data\":[" + "1e9,".repeat(2_600_000) + "0]}]}").getBytes(UTF_8)),
                Attack.send(
                        "10 MB of Bulk: names",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{" + many(950_000, n -> "\"" + Integer.toString(n, 36) + "\":1")
                                        + "}]}")
                                .getBytes(UTF_8)),
                Attack.send(
                        "10 MB of Bulk: strings of one character",
                        "POST",
                        "/Bulk",
                        () -> ("{\"Operations\":[{\"data\":[" + "\"é\",".repeat(2_000_000) + "0]}]}").getBytes(UTF_8)));
    }

    private static byte[] tenMegabytes() {
        return ("{\"userName\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(UTF_8);
    }

    private static Attack collisions(String name, int count, IntFunction<String> names) {
        return Attack.post(
                name,
                "/Users",
                () -> cut("{\"userName\":\"a\"," + many(count, n -> "\"" + names.apply(n) + "\":1") + "}"));
    }

    /** As much of it as a body may have. */
    private static String cut(String json) {
        int most = (1 << 20) - 100;
        if (json.length() < most) {
            return json;
        }
        return json.substring(0, json.lastIndexOf(',', most)) + "}";
    }

    static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    /** 16 digits of two parts of one hash each. */
    private static String pairs(int number, String zero, String one) {
        StringBuilder name = new StringBuilder();
        for (int bit = 15; bit >= 0; bit--) {
            name.append((number >> bit & 1) == 0 ? zero : one);
        }
        return name.toString();
    }

    private static String similar(int number) {
        return "name" + String.format("%05d", number % 100_000) + "name".repeat(2);
    }

    private static Attack user(String name, String members) {
        return Attack.post(name, "/Users", () -> "{\"userName\":\"hostile\"," + members + "}");
    }

    static Attack patch(String name, String path, String value) {
        return Attack.send(
                        name,
                        "PATCH",
                        "/Users/{id}",
                        () -> ("{\"Operations\":[{\"op\":\"add\",\"path\":\"" + path + "\",\"value\":" + value + "}]}")
                                .getBytes(UTF_8))
                .given("/Users", "{\"userName\":\"victim\"}");
    }

    private static String bulk(String data) {
        return "{\"Operations\":[{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"1\",\"data\":" + data + "}]}";
    }

    private static Attack bytes(String name, String body) {
        return Attack.send(name, "POST", "/Users", () -> body.getBytes(UTF_8));
    }

    /** @param digits bytes in the name of a user */
    private static Attack hex(String name, String digits) {
        Supplier<byte[]> body = () -> {
            String inside = new String(HexFormat.of().parseHex(digits), ISO_8859_1);
            return ("{\"userName\":\"a" + inside + "b\"}").getBytes(ISO_8859_1);
        };
        return Attack.send(name, "POST", "/Users", body);
    }

    private static Attack charset(String name, Charset charset) {
        return Attack.send(name, "POST", "/Users", () -> "{\"userName\":\"a\"}".getBytes(charset));
    }

    private static byte[] zipped(int zeros) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    static String nested(int depth, String begin, String end) {
        return nested(depth, begin, end, "");
    }

    private static String nested(int depth, String begin, String end, String inside) {
        return begin.repeat(depth) + inside + end.repeat(depth);
    }
}
