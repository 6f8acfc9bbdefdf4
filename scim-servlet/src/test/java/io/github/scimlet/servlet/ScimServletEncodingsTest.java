package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Media types and encodings, as they are sent (RFC 7644 §3.8)")
class ScimServletEncodingsTest extends ServedServlet {

    ScimServletEncodingsTest(Container container) {
        super(container);
    }

    @Test
    void takeJsonInUtf8HoweverItIsAnnounced() throws IOException {
        serve(new InMemoryStore().users());

        assertThat(json(posted(
                                        "application/scim+json; charset=utf-8",
                                        user("é1").getBytes(UTF_8))
                                .body())
                        .text("userName"))
                .hasValue("é1");
        assertThat(posted("application/scim+json;charset=UTF-8", user("é2").getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
        assertThat(posted("application/json", ("\uFEFF" + user("é3")).getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
        assertThat(json(get("application/scim+json").body()).get("totalResults"))
                .hasValue(3L);
        assertThat(get("application/scim+json").body()).contains("\"é1\"", "\"é2\"", "\"é3\"");
    }

    @Test
    void refuseWhatIsSomethingElse() throws IOException {
        serve(new InMemoryStore().users());
        byte[] user = user("a").getBytes(UTF_8);

        assertThat(posted("text/plain", user).status()).isEqualTo(415);
        assertThat(posted("application/xml", user).status()).isEqualTo(415);
        assertThat(posted("application/x-www-form-urlencoded", user).status()).isEqualTo(415);
        assertThat(posted("application/scim+json; charset=iso-8859-1", user).status())
                .isEqualTo(415);
        assertThat(posted("application/json; charset=no-such-charset", user).status())
                .isEqualTo(415);
        RawHttp.Reply malformed = posted("application/scim+json", user("é").getBytes(ISO_8859_1));
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(json(malformed.body()).text("scimType")).hasValue("invalidSyntax");
        RawHttp.Reply twice =
                posted("application/scim+json", "{\"userName\":\"a\",\"USERNAME\":\"b\"}".getBytes(UTF_8));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(json(twice.body()).text("scimType")).hasValue("invalidSyntax");
        assertThat(json(get("*/*").body()).get("totalResults")).hasValue(0L);
    }

    @Test
    void answerInTheTypeThatIsAccepted() throws IOException {
        serve(new InMemoryStore().users());

        assertThat(get("application/scim+json").headers()).containsEntry("Content-Type", "application/scim+json");
        assertThat(get("application/json").headers()).containsEntry("Content-Type", "application/json");
        assertThat(get("*/*").headers()).containsEntry("Content-Type", "application/scim+json");
        assertThat(get("application/scim+json;q=0, application/json").headers())
                .containsEntry("Content-Type", "application/json");
        assertThat(get("application/scim+json;q=0").status()).isEqualTo(406);
        assertThat(get("text/html, */*;q=0").status()).isEqualTo(406);
    }

    private static String user(String userName) {
        return "{\"userName\":\"" + userName + "\"}";
    }

    private RawHttp.Reply get(String accept) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            return client.send("GET /scim/v2/Users HTTP/1.1", "Host: localhost", authorization(), "Accept: " + accept)
                    .reply();
        }
    }

    private RawHttp.Reply posted(String type, byte[] body) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            return client.send(
                            "POST /scim/v2/Users HTTP/1.1",
                            "Host: localhost",
                            authorization(),
                            "Content-Type: " + type,
                            "Content-Length: " + body.length)
                    .send(body)
                    .reply();
        }
    }
}
