package io.github.scimlet.benchmarks.suite.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * As much of HTTP/1.1 as the servers here speak, over one connection that is kept: a client shares the processors with
 * the server, and one for all purposes needs more of them than what is measured.
 */
final class Connection implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    Connection(URI server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /** An answer. */
    record Answer(int status, String body) {}

    /** Sends a request and waits for its answer. */
    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            } else if (name.equals("transfer-encoding")) {
                chunked = true;
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        if (chunked) {
            chunks(body);
        } else {
            take(length, body);
        }
        return new Answer(status, body.toString(UTF_8));
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            take(length, body);
            line();
        } while (length > 0);
    }

    private void take(int length, ByteArrayOutputStream body) throws IOException {
        int left = length;
        while (left > 0) {
            if (next == end) {
                fill();
            }
            int some = Math.min(left, end - next);
            body.write(buffer, next, some);
            next += some;
            left -= some;
        }
    }

    /** Up to the line feed, without the carriage return. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            for (int i = next; i < end; i++) {
                if (buffer[i] == '\n') {
                    line.append(new String(buffer, next, i - next, ISO_8859_1));
                    next = i + 1;
                    line.setLength(line.length() - 1);
                    return line.toString();
                }
            }
            line.append(new String(buffer, next, end - next, ISO_8859_1));
            fill();
        }
    }

    private void fill() throws IOException {
        next = 0;
        end = in.read(buffer);
        if (end < 0) {
            end = 0;
            throw new EOFException("the server has closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
