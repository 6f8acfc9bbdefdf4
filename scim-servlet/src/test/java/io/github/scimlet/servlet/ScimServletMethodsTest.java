package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScimServletMethodsTest extends ServedServlet {

    ScimServletMethodsTest(Container container) {
        super(container);
    }

    @Test
    void servesGetPostPutPatchAndDelete() {
        ScimClient client = serve(new InMemoryStore().users());

        HttpResponse<String> created = client.send("POST", "/Users", BARBARA);
        String user = "/Users/" + json(created.body()).text("id").orElseThrow();
        HttpResponse<String> read = client.get(user);
        HttpResponse<String> put = client.send("PUT", user, BARBARA.replace("Bärbel", "Babs"));
        HttpResponse<String> patched = client.send(
                "PATCH", user, "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");
        HttpResponse<String> deleted = client.send("DELETE", user, "");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("application/scim+json");
        assertThat(json(read.body()).text("displayName")).hasValue("Bärbel");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(json(put.body()).text("displayName")).hasValue("Babs");
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(json(patched.body()).flag("active")).hasValue(false);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(client.get(user).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS", "BREW"})
    void leavesOtherMethodsToTheEngineToo(String method) throws IOException {
        ScimClient client = serve(new InMemoryStore().users());

        HttpResponse<String> answer = client.send(method, "/Users", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(json(answer.body()).text("status")).hasValue("405");
    }

    @Test
    void answersHeadAsGetButWithoutBody() throws IOException {
        ScimClient client = serve(new UsersOfAnyId());

        HttpResponse<String> get = client.get("/Users/1");
        HttpResponse<String> head = client.send("HEAD", "/Users/1", BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(get.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length")).isNotEqualTo(Optional.of("0"));
    }
}
