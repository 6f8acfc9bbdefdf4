package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ServedServlet.BARBARA;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.RawHttp.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of Jetty alone: on Tomcat a thread waits on, or its connection is closed. */
@DisplayName("A thread that is interrupted while it waits for a body")
@Timeout(120)
class ScimServletInterruptionTest {

    private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
    private final RunningContainer jetty = Container.JETTY.start("", "/scim/v2/*", servlet());

    private ScimServlet servlet() {
        return new ScimServlet(ScimServiceProvider.builder()
                .users(new UsersOfAnyId())
                .authenticator(BearerTokens.of(ScimClient.TOKEN))
                .build()) {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
                threads.add(Thread.currentThread());
                super.service(http, reply);
            }
        };
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    @Test
    void isNoFaultOfTheClients() throws Exception {
        try (RawHttp client = new RawHttp(jetty.port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    ServedServlet.authorization(),
                    "Content-Type: application/scim+json",
                    "Content-Length: " + BARBARA.length());

            requireNonNull(threads.poll(30, TimeUnit.SECONDS)).interrupt();
            Reply reply = client.reply();

            assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        }
    }
}
