package io.github.scimlet.protocol;

import java.io.IOException;
import java.io.InputStream;

/**
 * What is left of a body when a request has been refused before its end.
 *
 * <p>A server that closes a connection with data on it resets it, and the client loses the answer that would have told it
 * what is wrong.
 */
final class UnreadBody {

    private static final int BUFFER_BYTES = 8192;

    private UnreadBody() {}

    /** Reads on to the end of the body, unless that is more than {@code most} bytes away or the client sends it on demand. */
    static void skip(ScimRequest request, long most) {
        boolean near = request.contentLength()
                .map(length -> length <= most)
                .orElse(request.header("Transfer-Encoding").isPresent());
        if (near && request.header("Expect").isEmpty()) {
            skip(request.body(), most);
        }
    }

    private static void skip(InputStream body, long most) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            long left = most;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = body.read(buffer);
            }
        } catch (IOException | RuntimeException e) {
            return; // the client is gone, and nobody is left to lose the answer
        }
    }
}
