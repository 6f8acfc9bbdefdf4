package io.github.scimlet.docs;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A servlet below {@code /scim/v2}, and what it answers over HTTP. */
final class LocalServer implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<String> SHOWN =
            List.of("Content-Type", "Location", "ETag", "WWW-Authenticate", "Retry-After", "Allow");

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    LocalServer(HttpServlet servlet) {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), "/scim/v2/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new AssertionError("Jetty does not start", e);
        }
    }

    /** The answer to {@code request}, with {@code names} for what differs from run to run. */
    String answer(ShownRequest request, StableNames names) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(address() + names.meant(request.path())))
                .timeout(Duration.ofSeconds(30))
                .method(request.method(), BodyPublishers.ofString(names.meant(request.body())));
        if (!request.headers().isEmpty()) {
            sent.headers(request.headers().stream()
                    .map(names::meant)
                    .map(header -> header.replace("$SCIM_TOKEN", Servers.TOKEN))
                    .toArray(String[]::new));
        }
        return names.shown(shown(send(sent.build())).replace(address(), "http://localhost:8080"));
    }

    private static String shown(HttpResponse<String> answer) {
        Stream<String> headers = SHOWN.stream()
                .flatMap(name -> answer.headers().allValues(name).stream().map(value -> name + ": " + value));
        String head = Stream.concat(
                        Stream.of("HTTP/1.1 " + answer.statusCode() + " " + reason(answer.statusCode())), headers)
                .collect(Collectors.joining("\n"));
        return answer.body().isEmpty() ? head + "\n" : head + "\n\n" + JsonLayout.of(answer.body()) + "\n";
    }

    private static String reason(int status) {
        return HttpStatus.getMessage(status);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError("Jetty does not stop", e);
        }
    }
}
