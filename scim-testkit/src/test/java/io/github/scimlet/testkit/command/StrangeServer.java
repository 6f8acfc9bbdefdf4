package io.github.scimlet.testkit.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Something that listens and answers everything alike, until it is closed. */
final class StrangeServer implements AutoCloseable {

    private final HttpServer server;

    private StrangeServer(int status, String header, String value, String body, Runnable before) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", http -> {
            before.run();
            http.getResponseHeaders().add(header, value);
            answer(http, status, body.getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    static StrangeServer answering(int status, String header, String value, String body) {
        return new StrangeServer(status, header, value, body, () -> {});
    }

    /** Finds nobody, whoever is asked for. */
    static StrangeServer empty(Runnable before) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0}";
        return new StrangeServer(200, "Content-Type", "application/scim+json", body, before);
    }

    private static void answer(HttpExchange http, int status, byte[] body) throws IOException {
        try (http) {
            http.getRequestBody().readAllBytes();
            http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            http.getResponseBody().write(body);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/scim/v2";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
