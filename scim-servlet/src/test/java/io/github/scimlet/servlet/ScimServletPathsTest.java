package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.store.InMemoryStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScimServletPathsTest extends ServedServlet {

    ScimServletPathsTest(Container container) {
        super(container);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /scim/v2/*, /scim/v2",
        "'', /*, ''",
        "'', /, ''",
        "/app, /scim/v2/*, /app/scim/v2",
        "/app, /*, /app",
        "/app, /, /app",
        "/büro, /scim für alle/*, /b%C3%BCro/scim%20f%C3%BCr%20alle",
    })
    void worksUnderAnyContextPathAndMapping(String contextPath, String mapping, String below) {
        ScimServlet servlet = new ScimServlet(provider(new UsersOfAnyId()));

        ScimClient client = serve(contextPath, mapping, below, servlet);

        HttpResponse<String> user = client.get("/Users/2819");
        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(location(user.body())).hasValue("http://127.0.0.1:" + port() + below + "/Users/2819");
        assertThat(client.get("/Nothing").statusCode()).isEqualTo(404);
        assertThat(seen).extracting(ScimRequest::path).containsExactly("/Users/2819", "/Nothing");
    }

    @Test
    void handsOnPathAndQueryAsTheyWereSent() {
        ScimClient client = serve(new UsersOfAnyId());

        client.get("/Users/a%20b%2F%C3%BC%25?filter=userName+eq+%22a%2Bb%22&aadOptscim062020");

        assertThat(seen).extracting(ScimRequest::path).containsExactly("/Users/a%20b%2F%C3%BC%25");
        assertThat(seen)
                .extracting(ScimRequest::query)
                .containsExactly("filter=userName+eq+%22a%2Bb%22&aadOptscim062020");
    }

    @Test
    void findsAResourceWhoseIdMustBeEncodedWhereItSaysThatItIs() {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> found = client.get("/Users/a%20b%2F%C3%BC%3B%3F");

        assertThat(json(found.body()).text("id")).hasValue("a b/ü;?");
        assertThat(location(found.body())).hasValue(base() + "/Users/a%20b%2F%C3%BC%3B%3F");
    }

    @ParameterizedTest
    @CsvSource({
        "/scim/v2//Users, //Users",
        "/scim/v2/Users/, /Users/",
        "/scim;a=b/v2/Users, /Users",
        "/sc%69m/v2/Users, /Users",
    })
    void findsTheEndpointHoweverThePathIsWritten(String path, String rest) throws IOException {
        serve(new UsersOfAnyId());

        try (RawHttp client = new RawHttp(port())) {
            client.send("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + port(), authorization());

            assertThat(client.reply().status()).isEqualTo(200);
        }
        assertThat(seen).extracting(ScimRequest::path).containsExactly(rest);
        assertThat(seen).extracting(ScimRequest::baseUri).containsExactly(URI.create(base()));
    }

    @Test
    void takesBareQuotesAndBracketsInAFilter() throws IOException {
        serve(new InMemoryStore().users());

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                    "GET /scim/v2/Users?filter=emails[type+eq+\"work\"].value+eq+\"a@example.com\" HTTP/1.1",
                    "Host: localhost",
                    authorization());

            assertThat(client.reply().status()).isEqualTo(200);
        }
        assertThat(seen)
                .extracting(ScimRequest::query)
                .containsExactly("filter=emails[type+eq+\"work\"].value+eq+\"a@example.com\"");
    }

    @Test
    void answersTheBarePathOfTheMapping() {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> answer = client.get("");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(seen).extracting(ScimRequest::path).containsExactly("");
    }
}
