package io.github.scimlet.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.servlet.RawHttp.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thread that is interrupted while it reads a body")
class ScimServletInterruptionTest extends ServedServlet {

    private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
    private final Container container;

    ScimServletInterruptionTest(Container container) {
        super(container);
        this.container = container;
    }

    @Test
    void isNoFaultOfTheClients() throws Exception {
        serve("", "/scim/v2/*", "/scim/v2", new ScimServlet(provider(new UsersOfAnyId())) {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
                threads.add(Thread.currentThread());
                super.service(http, reply);
            }
        });

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    authorization(),
                    "Connection: close",
                    "Content-Type: application/scim+json",
                    "Content-Length: " + BARBARA.getBytes(StandardCharsets.UTF_8).length);
            requireNonNull(threads.poll(30, TimeUnit.SECONDS)).interrupt();
            if (container == Container.TOMCAT) { // waits on, whatever happens to its thread
                client.send(BARBARA.getBytes(StandardCharsets.UTF_8));
            }

            Reply reply = client.reply();

            assertThat(reply.status()).as(reply.body()).isEqualTo(container == Container.TOMCAT ? 201 : 503);
        }
    }
}
