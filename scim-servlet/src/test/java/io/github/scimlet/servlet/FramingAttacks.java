package io.github.scimlet.servlet;

import java.util.List;

/**
 * Requests whose end two servers would see in different places, so that a second request is hidden in the first (RFC 9112
 * §11.2), and bodies that do not end where they say.
 */
final class FramingAttacks {

    private static final String USER = "{\"userName\":\"smuggled\"}";

    /** What must never be carried out nor answered. */
    private static final String HIDDEN = "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n" + Attacker.AUTHORIZATION
            + "Content-Type: application/scim+json\r\nContent-Length: " + USER.length() + "\r\n\r\n" + USER;

    private static final String CHUNK = "0\r\n\r\n";

    private FramingAttacks() {}

    static List<Attack> all() {
        int length = (CHUNK + HIDDEN).length();
        return List.of(
                hidden(
                        "Content-Length and Transfer-Encoding, as a length",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding and Content-Length",
                        "Transfer-Encoding: chunked\r\nContent-Length: " + length,
                        CHUNK),
                hidden(
                        "Content-Length 6 and Transfer-Encoding",
                        "Content-Length: 6\r\nTransfer-Encoding: chunked",
                        "0\r\n\r\nX"),
                hidden(
                        "Transfer-Encoding: xchunked",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: xchunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding : chunked",
                        "Content-Length: " + length + "\r\nTransfer-Encoding : chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding: chunked, twice",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding: chunked, then x",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                        CHUNK),
                hidden(
                        "Transfer-Encoding: identity",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: identity",
                        CHUNK),
                hidden(
                        "Transfer-Encoding: chunked, identity",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: chunked, identity",
                        CHUNK),
                hidden(
                        "Content-Length and Transfer-Encoding: gzip, chunked",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: gzip, chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding with a tab",
                        "Content-Length: " + length + "\r\nTransfer-Encoding:\tchunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding with a vertical tab",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: \u000bchunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding in quotes",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: \"chunked\"",
                        CHUNK),
                hidden(
                        "Transfer-Encoding folded",
                        "Content-Length: " + length + "\r\nTransfer-Encoding:\r\n chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding behind a folded line",
                        "Content-Length: " + length + "\r\nX: a\r\n Transfer-Encoding: chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding behind a bare line feed",
                        "Content-Length: " + length + "\r\nX: a\nTransfer-Encoding: chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding behind a bare return",
                        "Content-Length: " + length + "\r\nX: a\rTransfer-Encoding: chunked",
                        CHUNK),
                hidden(
                        "Transfer-Encoding behind a NUL",
                        "Content-Length: " + length + "\r\nX: a\0\r\nTransfer-Encoding: chunked",
                        CHUNK),
                hidden("Transfer_Encoding", "Content-Length: " + length + "\r\nTransfer_Encoding: chunked", CHUNK),
                hidden(
                        "Transfer-Encoding of HTTP/1.0",
                        "Content-Length: " + length + "\r\nTransfer-Encoding: chunked",
                        CHUNK,
                        "HTTP/1.0"),
                hidden("two Content-Lengths", "Content-Length: 0\r\nContent-Length: " + HIDDEN.length(), ""),
                hidden(
                        "two Content-Lengths, the other way",
                        "Content-Length: " + HIDDEN.length() + "\r\nContent-Length: 0",
                        ""),
                hidden("Content-Length: 0, n", "Content-Length: 0, " + HIDDEN.length(), ""),
                hidden("Content-Length: n, n", "Content-Length: " + HIDDEN.length() + ", " + HIDDEN.length(), ""),
                hidden("Content-Length: +n", "Content-Length: +" + HIDDEN.length(), ""),
                hidden("Content-Length: -n", "Content-Length: -" + HIDDEN.length(), ""),
                hidden("Content-Length: 0xn", "Content-Length: 0x" + Integer.toHexString(HIDDEN.length()), ""),
                hidden("Content-Length: n with a blank in it", "Content-Length: 1 " + HIDDEN.length(), ""),
                hidden("Content-Length: 18446744073709551616 + n", "Content-Length: 18446744073709551616", ""),
                hidden("Content-Length: in Arabic digits", "Content-Length: \u00d9\u00a1", ""),
                hidden("Content-Length: empty", "Content-Length: ", ""),
                hidden("Content-Length : n, a blank before the colon", "Content-Length : " + HIDDEN.length(), ""),
                hidden("Content-Length behind a blank", " Content-Length: " + HIDDEN.length(), ""),
                hidden("Content-Length behind a bare line feed", "X: a\nContent-Length: " + HIDDEN.length(), ""),
                chunks("a chunk of a size that overflows 32 bits", "100000000\r\n"),
                chunks("a chunk of a size that overflows 64 bits", "10000000000000000\r\n"),
                chunks("a chunk of a negative size", "-1\r\n"),
                chunks("a chunk of 0x1", "0x1\r\n"),
                chunks("a chunk of +1", "+1\r\n"),
                chunks("a chunk without a size", "\r\n"),
                chunks("a chunk of no number", "xyz\r\n"),
                chunks("a chunk that ends in a bare line feed", "2\nab\n0\n\n"),
                chunks("a chunk that is longer than it says", "1\r\nabcdef\r\n0\r\n\r\n"),
                chunks("an extension with a bare line feed", "1;a\nb\r\na\r\n0\r\n\r\n"),
                chunks("an extension of 100,000 characters", "1;" + "a".repeat(100_000) + "\r\na\r\n0\r\n\r\n"),
                chunks("a trailer of 100,000 characters", "1\r\na\r\n0\r\nX: " + "a".repeat(100_000) + "\r\n\r\n"),
                cut(
                        "a trailer with Content-Length and Authorization",
                        "Transfer-Encoding: chunked",
                        "1\r\na\r\n0\r\nContent-Length: 5\r\nAuthorization: Bearer x\r\n\r\n"),
                chunks("chunks cut off", "5\r\nab"),
                cut("a body shorter than it says", "Content-Length: 1000", "{\"userName\":\"cut\"}"),
                cut("a body shorter than it says, by one byte", "Content-Length: " + (USER.length() + 1), USER),
                cut("a body longer than it says", "Connection: close\r\nContent-Length: " + (USER.length() - 1), USER),
                cut("a body cut in a character", "Content-Length: 100", "{\"userName\":\"\u00c3"),
                cut(
                        "chunks without the last",
                        "Transfer-Encoding: chunked",
                        Integer.toHexString(USER.length()) + "\r\n" + USER + "\r\n"),
                cut("chunks of one byte, cut off", "Transfer-Encoding: chunked", "1\r\n{\r\n1\r\n\"\r\n1\r\na"),
                cut("no length at all", "X: a", USER),
                Attack.raw(
                        "GET with a body that is a request",
                        "GET /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Length: " + HIDDEN.length()
                                + "\r\n\r\n" + HIDDEN),
                Attack.raw(
                        "HEAD with a body that is a request",
                        "HEAD /scim/v2/ServiceProviderConfig HTTP/1.1\r\nHost: localhost\r\n{auth}Connection: close\r\nContent-Length: "
                                + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                Attack.raw(
                        "413 with a body that is a request",
                        "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/scim+json\r\nContent-Length: 2000000\r\n\r\n"
                                + HIDDEN),
                Attack.raw(
                        "415 with a body that is a request",
                        "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: text/plain\r\nContent-Length: "
                                + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                Attack.raw(
                        "400 with a body that is a request",
                        "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/scim+json\r\nContent-Length: "
                                + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                Attack.raw(
                        "Expect: 100-continue with a body that is a request",
                        "POST /scim/v2/Nothing HTTP/1.1\r\nHost: localhost\r\n{auth}Expect: 100-continue\r\nContent-Type: application/scim+json\r\nContent-Length: "
                                + HIDDEN.length() + "\r\n\r\n" + HIDDEN));
    }

    private static Attack hidden(String name, String headers, String before) {
        return hidden(name, headers, before, "HTTP/1.1");
    }

    private static Attack hidden(String name, String headers, String before, String version) {
        return Attack.raw(
                name,
                "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/scim+json\r\n"
                                .replace("HTTP/1.1", version)
                        + headers + "\r\n\r\n" + before + HIDDEN);
    }

    private static Attack chunks(String name, String chunks) {
        return hidden(name, "Transfer-Encoding: chunked", chunks);
    }

    private static Attack cut(String name, String headers, String body) {
        return Attack.raw(
                name,
                "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/scim+json\r\n"
                        + headers + "\r\n\r\n" + body);
    }
}
