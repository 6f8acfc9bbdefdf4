package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScimServletBodiesTest extends ServedServlet {

    private static final int FIFTY_MEGABYTES = 50 << 20;

    ScimServletBodiesTest(Container container) {
        super(container);
    }

    @Test
    void areReadWhenTheyComeInChunks() {
        ScimClient client = serve(new InMemoryStore().users());
        byte[] body = BARBARA.getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> created =
                client.send("POST", "/Users", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created.body()).text("displayName")).hasValue("Bärbel");
    }

    @Test
    void areNotReadIfTheyAnnounceFiftyMegabytes() throws IOException {
        ScimClient other = serve(new UsersOfAnyId());

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    authorization(),
                    "Content-Type: application/scim+json",
                    "Content-Length: " + FIFTY_MEGABYTES);
            RawHttp.Reply reply = client.reply();

            assertThat(reply.status()).isEqualTo(413);
            assertThat(json(reply.body()).text("status")).hasValue("413");
        }
        assertThat(other.get("/Users/1").statusCode()).isEqualTo(200);
    }

    @Test
    void areNotAskedForIfTheyAnnounceFiftyMegabytes() throws IOException {
        serve(new UsersOfAnyId());

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    authorization(),
                    "Content-Type: application/scim+json",
                    "Expect: 100-continue",
                    "Content-Length: " + FIFTY_MEGABYTES);

            assertThat(client.reply().status()).isEqualTo(413);
        }
    }

    @Test
    void areReadNoFurtherThanTheLimitIfTheyDoNotSayHowLongTheyAre() throws IOException {
        ScimClient other = serve(new UsersOfAnyId());
        byte[] start = "{\"userName\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] more = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    authorization(),
                    "Content-Type: application/scim+json",
                    "Transfer-Encoding: chunked");
            sendChunk(client, start);
            sendChunk(client, more);
            RawHttp.Reply reply = client.reply();

            assertThat(reply.status()).isEqualTo(413);
            assertThat(json(reply.body()).text("detail"))
                    .hasValueSatisfying(detail -> assertThat(detail).contains("1048576"));
        }
        assertThat(other.get("/Users/1").statusCode()).isEqualTo(200);
    }

    @Test
    void ofBulkRequestsMayBeLargerAndAreReadNoFurtherThanTheirLimit() throws IOException {
        ScimClient other = serve(new UsersOfAnyId());
        byte[] more = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        try (RawHttp client = new RawHttp(port())) {
            startBulk(client, "{\"Operations\":[{\"method\":\"");
            for (int megabytes = 0; megabytes < 10; megabytes++) {
                sendChunk(client, more);
            }
            RawHttp.Reply reply = client.reply();

            assertThat(reply.status()).isEqualTo(413);
            assertThat(json(reply.body()).text("detail"))
                    .hasValueSatisfying(detail -> assertThat(detail).contains("maxPayloadSize", "10485760"));
        }
        assertThat(other.get("/Users/1").statusCode()).isEqualTo(200);
    }

    @Test
    void ofBulkRequestsAreReadNoFurtherThanTheirLastOperation() throws IOException {
        ScimClient other = serve(new UsersOfAnyId());

        try (RawHttp client = new RawHttp(port())) {
            startBulk(client, "{\"Operations\":[" + "{},".repeat(20_000));
            RawHttp.Reply reply = client.reply();

            assertThat(reply.status()).isEqualTo(413);
            assertThat(json(reply.body()).text("detail"))
                    .hasValueSatisfying(detail -> assertThat(detail).contains("maxOperations", "1000"));
        }
        assertThat(other.get("/Users/1").statusCode()).isEqualTo(200);
    }

    private void startBulk(RawHttp client, String start) throws IOException {
        client.send(
                "POST /scim/v2/Bulk HTTP/1.1",
                "Host: localhost",
                authorization(),
                "Content-Type: application/scim+json",
                "Transfer-Encoding: chunked");
        sendChunk(client, start.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mayBeSentToTheirEndWithoutLosingTheAnswerThatRefusesThem() throws IOException {
        serve(new UsersOfAnyId());
        byte[] body = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer wrong",
                    "Content-Type: application/scim+json",
                    "Content-Length: " + body.length);
            client.send(body);

            assertThat(client.reply().status()).isEqualTo(401);
        }
    }

    private void sendChunk(RawHttp client, byte[] chunk) throws IOException {
        client.send(Integer.toHexString(chunk.length).concat("\r\n").getBytes(StandardCharsets.UTF_8))
                .send(chunk)
                .send("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
