package io.github.scimlet.benchmarks.tokens;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection that is kept open, on which a whole answer is read before the next request. */
final class Connection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");

    private final Socket socket;
    private final byte[] buffer = new byte[16 * 1024];

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    static byte[] request(String path, Optional<String> token) {
        String authorization =
                token.map(value -> "Authorization: Bearer " + value + "\r\n").orElse("");
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + authorization + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @return how many bytes the answer had */
    Integer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int read = 0;
        int needed = Integer.MAX_VALUE;
        while (read < needed) {
            int more = in.read(buffer, read, buffer.length - read);
            if (more < 0) {
                throw new IOException("the server hung up");
            }
            read += more;
            needed = length(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        }
        return read;
    }

    private static int length(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(answer.toLowerCase(Locale.ROOT));
        return end < 0 || !length.find()
                ? Integer.MAX_VALUE
                : end + "\r\n\r\n".length() + Integer.parseInt(length.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
