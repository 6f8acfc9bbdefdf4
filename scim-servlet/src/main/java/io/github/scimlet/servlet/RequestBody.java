package io.github.scimlet.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request, opened when it is first read.
 *
 * <p>A client that waits with a large body ({@code Expect: 100-continue}) is told to send it by opening it: not before
 * it is known that somebody wants it.
 */
final class RequestBody extends InputStream {

    private final HttpServletRequest http;

    RequestBody(HttpServletRequest http) {
        this.http = http;
    }

    @Override
    public int read() throws IOException {
        return http.getInputStream().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return http.getInputStream().read(buffer, offset, length);
    }
}
