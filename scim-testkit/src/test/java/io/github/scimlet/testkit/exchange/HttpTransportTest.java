package io.github.scimlet.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.scimlet.model.Attributes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {

    private record Seen(String method, String target, Headers headers, String body) {}

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange http) throws IOException {
        String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(http.getRequestMethod(), http.getRequestURI().toString(), http.getRequestHeaders(), body));
        byte[] reply = "{\"id\":\"1\",\"detail\":\"é\"}".getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().add("Content-Type", "application/scim+json");
        http.sendResponseHeaders(404, reply.length);
        http.getResponseBody().write(reply);
        http.close();
    }

    @Test
    void sendsABodyWithATokenAndReadsTheAnswer() throws Exception {
        Attributes body = Attributes.of("userName", "ädä").with("active", true);

        Answer answer = to("/scim", Optional.of("abc")).send(Request.patch("/Users/1", body));

        Seen request = seen.take();
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.body()).isEqualTo("{\"userName\":\"ädä\",\"active\":true}");
        assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/scim+json; charset=utf-8");
        assertThat(request.headers().getFirst("Accept")).isEqualTo("application/scim+json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isSuccess()).isFalse();
        assertThat(answer.id()).contains("1");
        assertThat(answer.detail()).isEqualTo("é");
        assertThat(answer.header("content-TYPE")).contains("application/scim+json");
    }

    @Test
    void sendsHeadersOfTheRequestInPlaceOfItsOwn() throws Exception {
        to("/scim", Optional.of("abc"))
                .send(Request.get("/Users")
                        .withHeader("authorization", "non-token")
                        .withHeader("user-agent", "Okta"));

        Seen request = seen.take();
        assertThat(request.headers().get("Authorization")).containsExactly("non-token");
        assertThat(request.headers().get("User-Agent")).containsExactly("Okta");
        assertThat(request.headers().get("Content-Type")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/scim/v2, /scim/v2/Users?filter=userName+eq+%22a%2Bb%22",
        "/scim/v2/, /scim/v2/Users?filter=userName+eq+%22a%2Bb%22",
        "'', /Users?filter=userName+eq+%22a%2Bb%22",
        "/v2/?aadOptscim062020, /v2/Users?aadOptscim062020&filter=userName+eq+%22a%2Bb%22"
    })
    void takesTheUrlAsItIsPasted(String pasted, String target) throws Exception {
        to(pasted, Optional.empty()).send(Request.get("/Users").with("filter", "userName eq \"a+b\""));

        assertThat(seen.take().target()).isEqualTo(target);
    }

    @Test
    void findsAResourceWhateverItsIdIs() throws Exception {
        to("", Optional.empty()).send(Request.get(Request.path("/Users", "a b/../ä%?")));

        assertThat(seen.take().target()).isEqualTo("/Users/a%20b%2F..%2F%C3%A4%25%3F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost/scim", "localhost:8080", "/scim", "https:///scim"})
    void refusesWhatIsNoUrlOfHttp(String url) {
        assertThatThrownBy(() -> Target.at(URI.create(url), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatNobodyListens() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThatThrownBy(() -> to("", port, Optional.empty()).send(Request.get("/Users")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void givesUpAnAnswerThatComesDropByDrop() {
        CountDownLatch over = new CountDownLatch(1);
        server.createContext("/slow", http -> {
            http.sendResponseHeaders(200, 0);
            http.getResponseBody().write('{');
            http.getResponseBody().flush();
            await(over);
            http.close();
        });
        HttpTransport slow = new HttpTransport(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/slow"),
                Optional.empty(),
                Duration.ofMillis(300));

        assertThatThrownBy(() -> slow.send(Request.get("/Users"))).isInstanceOf(HttpTimeoutException.class);

        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void givesUpAnAnswerThatDoesNotEnd() {
        byte[] megabyte = new byte[1 << 20];
        server.createContext("/endless", http -> {
            http.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) {
                http.getResponseBody().write(megabyte); // fails as soon as the client has gone
            }
        });

        assertThatThrownBy(() -> to("/endless", Optional.empty()).send(Request.get("/Users")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the answer has more than");
    }

    @Test
    void labelsTheTargetWithoutCredentials() {
        Target target = Target.at(URI.create("https://ada:pw@scim.example/v2?key=secret"), Optional.of("abc"));

        assertThat(target.label()).isEqualTo("https://scim.example/v2");
    }

    private HttpTransport to(String path, Optional<String> token) {
        return to(path, server.getAddress().getPort(), token);
    }

    private static HttpTransport to(String path, int port, Optional<String> token) {
        return new HttpTransport(URI.create("http://localhost:" + port + path), token, Duration.ofSeconds(20));
    }
}
