package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Versions and addresses, as they are sent (RFC 7644 §3.13, §3.14)")
class ScimServletVersionsTest extends ServedServlet {

    private static final String DISABLE = "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}";

    ScimServletVersionsTest(Container container) {
        super(container);
    }

    @Test
    void comeWithEveryAnswerThatShowsAResource() {
        ScimClient client = serve(new InMemoryStore().users());

        HttpResponse<String> created = client.send("POST", "/Users", BARBARA);
        String user = "/Users/" + json(created.body()).text("id").orElseThrow();
        HttpResponse<String> read = client.get(user);
        HttpResponse<String> put = client.send("PUT", user, BARBARA.replace("Bärbel", "Babs"));
        HttpResponse<String> patched = client.send("PATCH", user, DISABLE);

        assertThat(created.headers().firstValue("Location"))
                .isEqualTo(location(created.body()))
                .hasValue(base() + user);
        for (HttpResponse<String> answer : List.of(read, put, patched)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Location"))
                    .isEqualTo(location(answer.body()))
                    .hasValue(base() + user);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        for (HttpResponse<String> answer : List.of(created, read, put, patched)) {
            assertThat(answer.headers().firstValue("ETag"))
                    .isEqualTo(json(answer.body()).complex("meta").orElseThrow().text("version"))
                    .isPresent();
        }
        assertThat(patched.headers().firstValue("ETag"))
                .isNotEqualTo(created.headers().firstValue("ETag"));
    }

    @Test
    void spareTheClientWhatItHas() {
        ScimClient client = serve(new InMemoryStore().users());
        HttpResponse<String> created = client.send("POST", "/Users", BARBARA);
        String user = "/Users/" + json(created.body()).text("id").orElseThrow();
        String version = created.headers().firstValue("ETag").orElseThrow();

        assertUnmodified(client.get(user, "If-None-Match", version), version);
        assertUnmodified(client.get(user, "If-None-Match", version.replace("W/", "")), version);
        assertUnmodified(client.get(user, "If-None-Match", "\"other\", " + version), version);
        assertUnmodified(client.get(user, "If-None-Match", "*"), version);
        assertUnmodified(client.get(user + "?attributes=userName", "If-None-Match", version), version);
        assertUnmodified(client.send("HEAD", user, BodyPublishers.noBody(), "If-None-Match", version), version);
        assertThat(client.get(user, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(client.get("/Users", "If-None-Match", "*").statusCode()).isEqualTo(200);
    }

    private static void assertUnmodified(HttpResponse<String> answer, String version) {
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue(version);
    }

    @Test
    void letOnlyThoseWriteWhoKnowTheLast() {
        ScimClient client = serve(new InMemoryStore().users());
        HttpResponse<String> created = client.send("POST", "/Users", BARBARA);
        String user = "/Users/" + json(created.body()).text("id").orElseThrow();
        String version = created.headers().firstValue("ETag").orElseThrow();

        assertThat(client.send("PATCH", user, DISABLE, "If-Match", "\"a\", \"b\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(client.send("DELETE", user, "", "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(client.send("PATCH", user, DISABLE, "If-Match", "\"a\", " + version)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send("PUT", user, BARBARA, "If-Match", version).statusCode())
                .isEqualTo(412);
        assertThat(client.send("DELETE", user, "", "If-Match", version).statusCode())
                .isEqualTo(412);
        assertThat(client.send("PUT", user, BARBARA, "If-Match", "*").statusCode())
                .isEqualTo(200);
        assertThat(client.send("DELETE", user, "", "If-Match", "*").statusCode())
                .isEqualTo(204);
        assertThat(client.send("DELETE", user, "", "If-Match", "*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTheProtocolMayStandBeforeTheEndpoint() {
        ScimServlet servlet = new ScimServlet(provider(new UsersOfAnyId()));
        ScimClient client = serve("", "/scim/*", "/scim", servlet);

        HttpResponse<String> newest = client.get("/Users/1");
        HttpResponse<String> second = client.get("/v2/Users/1");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(newest.body());
        assertThat(location(second.body())).hasValue("http://127.0.0.1:" + port() + "/scim/Users/1");
        assertThat(json(client.get("/v1/Users/1").body()).text("scimType")).hasValue("invalidVers");
        assertThat(client.get("/v3/Users").statusCode()).isEqualTo(400);
    }
}
