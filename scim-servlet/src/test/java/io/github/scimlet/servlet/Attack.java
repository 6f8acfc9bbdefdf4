package io.github.scimlet.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Supplier;

/**
 * A request that is made to do harm. How it is answered is in {@code answers-to-attacks.txt}.
 *
 * @param name what it consists of
 * @param head the request line and headers; {@code {auth}} stands for the header with the token, {@code {id}} for what has
 *     been created before, and {@code {length}} for that of the body
 * @param given the path and the body of what is created before; empty for nothing
 * @param chunkBytes of how many bytes the chunks are in which the body is sent; 0 for a body as it is
 * @param ended whether nothing follows, which the server is told, and all that it answers is read
 */
record Attack(String name, String head, Supplier<byte[]> body, List<String> given, int chunkBytes, boolean ended) {

    private static final String COMMON = "Host: localhost\r\n{auth}";

    /** Bytes of one's own, to the last of them. */
    static Attack raw(String name, String text) {
        return new Attack(name, text, () -> new byte[0], List.of(), 0, true);
    }

    static Attack get(String name, String path) {
        return new Attack(
                name,
                "GET /scim/v2" + path + " HTTP/1.1\r\n" + COMMON + "\r\n",
                () -> new byte[0],
                List.of(),
                0,
                false);
    }

    static Attack post(String name, String path, Supplier<String> body) {
        return send(name, "POST", path, () -> body.get().getBytes(UTF_8));
    }

    static Attack send(String name, String method, String path, Supplier<byte[]> body) {
        return new Attack(
                name,
                method + " /scim/v2" + path + " HTTP/1.1\r\n" + COMMON
                        + "Content-Type: application/scim+json\r\n{length}\r\n",
                body,
                List.of(),
                0,
                false);
    }

    Attack inChunks() {
        return new Attack(name, head, body, given, 8192, ended);
    }

    Attack given(String path, String json) {
        return new Attack(name, head, body, List.of(path, json), chunkBytes, ended);
    }

    Attack with(String header) {
        String longer = head.replace("Host: localhost\r\n", "Host: localhost\r\n" + header + "\r\n");
        return new Attack(name, longer, body, given, chunkBytes, ended);
    }

    /** Whether it may come to be two requests, of which the second has a token of its own. */
    boolean pipelines() {
        return ended;
    }

    /** As it goes out, with the header lines that {@code authorization} has, which may be none. */
    byte[] head(String authorization, String id, int length) {
        String framing = chunkBytes > 0 ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + length + "\r\n";
        return head.replace("{auth}", authorization)
                .replace("{id}", id)
                .replace("{length}", framing)
                .getBytes(ISO_8859_1);
    }
}
