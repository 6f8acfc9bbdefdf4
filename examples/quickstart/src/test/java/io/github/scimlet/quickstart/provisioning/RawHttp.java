package io.github.scimlet.quickstart.provisioning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;

/** Requests that no HTTP library would send, written to a socket byte by byte. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI tenantUrl;

    RawHttp(String tenantUrl) {
        this.tenantUrl = URI.create(tenantUrl);
    }

    /** The request line of a GET and what any request needs; without a User-Agent. */
    String get(String target) {
        return head("GET", target) + "Authorization: Bearer " + QuickstartServer.TOKEN + "\r\n\r\n";
    }

    String head(String method, String target) {
        return "%s %s%s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n"
                .formatted(method, tenantUrl.getRawPath(), target, tenantUrl.getHost(), tenantUrl.getPort());
    }

    /** All that comes back until the server closes the connection. */
    String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(tenantUrl.getHost(), tenantUrl.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The same, if the server may hang up before it has heard all: empty if its answer was lost with that. */
    Optional<String> answerUnlessItHangsUp(String request) throws IOException {
        try {
            return Optional.of(answerTo(request));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }
}
