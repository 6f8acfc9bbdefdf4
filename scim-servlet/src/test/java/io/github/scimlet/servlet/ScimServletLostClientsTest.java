package io.github.scimlet.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.UserStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScimServletLostClientsTest extends ServedServlet {

    private final BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();

    ScimServletLostClientsTest(Container container) {
        super(container);
    }

    @Test
    void areNoErrorWhileTheySend() throws Exception {
        serve("", "/scim/v2/*", "/scim/v2", reporting(provider(new UsersOfAnyId())));

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    authorization(),
                    "Content-Type: application/scim+json",
                    "Content-Length: 1000");
            client.send("{\"userName\":".getBytes(StandardCharsets.UTF_8));
            requireNonNull(seen.poll(30, TimeUnit.SECONDS));
            client.reset();
        }

        assertThat(requireNonNull(outcomes.poll(30, TimeUnit.SECONDS))).isNotInstanceOf(RuntimeException.class);
    }

    @Test
    void areReportedAsWhatTheyAreWhileTheyListen() throws Exception {
        UserStore megabytes = new UsersOfAnyId("x".repeat(50_000));
        serve("", "/scim/v2/*", "/scim/v2", reporting(provider(megabytes)));

        try (RawHttp client = new RawHttp(port())) {
            client.send("GET /scim/v2/Users?count=1000 HTTP/1.1", "Host: localhost", authorization());
            requireNonNull(seen.poll(30, TimeUnit.SECONDS));
            client.reset();
        }

        assertThat(outcomes.poll(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    private ScimServlet reporting(ScimServiceProvider provider) {
        return new ScimServlet(provider) {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
                try {
                    super.service(http, reply);
                    outcomes.add("answered");
                } catch (IOException | RuntimeException e) {
                    outcomes.add(e);
                    throw e;
                }
            }
        };
    }
}
