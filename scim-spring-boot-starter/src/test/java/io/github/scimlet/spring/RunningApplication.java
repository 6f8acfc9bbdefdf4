package io.github.scimlet.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** An application on a server of its own, and what it answers to requests that go there as they are written. */
final class RunningApplication implements AutoCloseable {

    static final String TOKEN = "c2VjcmV0LXRva2VuLW9mLXRlc3Rz";

    private static final String BEARER = "Authorization: Bearer " + TOKEN;

    private final ServletWebServerApplicationContext context;

    private RunningApplication(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** With the token of tests, and {@code properties} besides, each {@code name=value}. */
    static RunningApplication with(Class<?> application, String... properties) {
        Stream<String> token = Stream.of("scimlet.tokens[0].value=" + TOKEN);
        return start(List.of(application), Stream.concat(token, Stream.of(properties)));
    }

    static RunningApplication of(List<Class<?>> sources, String... properties) {
        return start(sources, Stream.of(properties));
    }

    private static RunningApplication start(List<Class<?>> sources, Stream<String> properties) {
        Stream<String> all = Stream.concat(Stream.of("server.port=0", "server.shutdown=immediate"), properties);
        var application = new SpringApplicationBuilder(sources.toArray(Class[]::new));
        return new RunningApplication((ServletWebServerApplicationContext)
                application.run(all.map("--"::concat).toArray(String[]::new)));
    }

    /** What came back. */
    record Reply(int status, String head, String body) {}

    ApplicationContext context() {
        return context;
    }

    int port() {
        return context.getWebServer().getPort();
    }

    /** With the token. */
    Reply get(String target) {
        return send("GET", target, "", BEARER);
    }

    /** With the token. */
    Reply post(String target, String body) {
        return send("POST", target, body, BEARER, "Content-Type: application/scim+json");
    }

    static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(both);
    }

    Reply send(String method, String target, String body, String... headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String first = "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nContent-Length: %d\r\n"
                .formatted(method, target, port(), content.length);
        String others = String.join("", Stream.of(headers).map(h -> h + "\r\n").toList());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((first + others + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(String whole) {
        int end = whole.indexOf("\r\n\r\n");
        String head = whole.substring(0, end);
        return new Reply(Integer.parseInt(head.split(" ", 3)[1]), head, whole.substring(end + 4));
    }

    @Override
    public void close() {
        context.close();
    }
}
