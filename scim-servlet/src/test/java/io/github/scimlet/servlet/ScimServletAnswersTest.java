package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScimServletAnswersTest extends ServedServlet {

    ScimServletAnswersTest(Container container) {
        super(container);
    }

    @Test
    void refuseAClientWithoutToken() {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> answer = client.getWithoutToken("/Users/1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"SCIM\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/scim+json");
        assertThat(json(answer.body()).texts("schemas")).containsExactly("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    @Test
    void haveNoBodyIfNothingWasModified() throws IOException {
        ScimClient client = serve(new UsersOfAnyId());
        String version = client.get("/Users/1").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = client.get("/Users/1", "If-None-Match", version);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue(version);
        assertThat(answer.headers().map()).doesNotContainKeys("content-type", "content-length");
    }

    @Test
    void haveNeitherBodyNorTypeNorLengthIfThereIsNoContent() {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> answer = client.send("DELETE", "/Users/1", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map()).doesNotContainKeys("content-type", "content-length", "transfer-encoding");
    }

    @Test
    void areSentPieceByPieceIfTheyAreLong() {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> answer = client.get("/Users?count=1000");

        assertThat(answer.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
        assertThat(json(answer.body()).complexes("Resources")).hasSize(1000);
    }

    @Test
    void sayHowLongTheyAreIfTheyAreShort() {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> answer = client.get("/Users/1");

        int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(length));
    }

    @Test
    void goToTheClientsTheyAreFor() {
        ScimClient client = serve(new InMemoryStore().users());

        List<String> sent =
                IntStream.range(0, 200).mapToObj(number -> "user-" + number).toList();
        List<String> answered = sent.parallelStream()
                .map(name -> client.send("POST", "/Users", BARBARA.replace("bjensen", name)))
                .map(answer -> json(answer.body()).text("userName").orElse("none"))
                .toList();

        assertThat(answered).isEqualTo(sent);
        assertThat(json(client.get("/Users?count=0").body()).get("totalResults"))
                .hasValue(200L);
    }
}
