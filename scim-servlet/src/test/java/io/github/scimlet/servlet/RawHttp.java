package io.github.scimlet.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which anything can be sent, also what the JDK's client refuses to. */
final class RawHttp implements AutoCloseable {

    private final Socket socket;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(120_000);
    }

    /** @param headers by their names without case */
    record Reply(int status, Map<String, String> headers, String body) {}

    RawHttp send(String... lines) throws IOException {
        return send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Hangs up so that the other side notices with its next read or write. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says that nothing follows. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    /** All answers until the server hangs up, which it does once it has been told that nothing follows. */
    List<Reply> replies() throws IOException {
        List<Reply> replies = new ArrayList<>();
        PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
        for (int next = in.read(); next >= 0; next = in.read()) {
            in.unread(next);
            replies.add(reply(in));
        }
        return replies;
    }

    Reply reply() throws IOException {
        return reply(socket.getInputStream());
    }

    private static Reply reply(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(": *", 2);
            headers.merge(parts[0], parts[1], (first, second) -> first + ", " + second);
        }
        return new Reply(status, headers, body(in, headers));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            return text(in.readNBytes(Integer.parseInt(headers.get("Content-Length"))));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.containsKey("Transfer-Encoding")) {
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
        }
        return text(body.toByteArray());
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up after '" + text(line.toByteArray()) + "'");
            }
            line.write(next);
        }
        return text(line.toByteArray()).stripTrailing();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
