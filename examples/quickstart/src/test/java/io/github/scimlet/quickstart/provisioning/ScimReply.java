package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the server answered. Its shape has been checked: every provisioning service relies on that much. */
public record ScimReply(
        String request,
        int status,
        Optional<String> etag,
        Optional<String> location,
        Optional<String> retryAfter,
        JsonNode body) {

    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static final List<Integer> WITHOUT_BODY = List.of(204, 304);

    static ScimReply of(HttpResponse<String> response) {
        String request = response.request().method() + " " + response.uri();
        String text = response.body();
        if (WITHOUT_BODY.contains(response.statusCode())) {
            assertThat(text)
                    .as("body of a %s to %s", response.statusCode(), request)
                    .isEmpty();
        } else {
            assertThat(response.headers().firstValue("Content-Type").orElse("(none)"))
                    .as("Content-Type of a %s to %s: %s", response.statusCode(), request, text)
                    .matches("application/scim\\+json(;.*)?");
        }
        JsonNode body = text.isEmpty() ? MissingNode.getInstance() : Tree.parse(text);
        ScimReply reply = new ScimReply(
                request,
                response.statusCode(),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"),
                body);
        return reply.checked();
    }

    private ScimReply checked() {
        assertThat(body.toString()).as("no null in the answer to %s", request).doesNotContain(":null");
        if (status >= 400) {
            assertThat(Tree.texts(body.path("schemas"))).as(request).containsExactly(ERROR);
            assertThat(body.path("status")).as(request).isEqualTo(Tree.of(String.valueOf(status)));
            assertThat(body.path("detail").asString("")).as(request).isNotBlank();
        }
        return this;
    }

    /** This, if it has that status. */
    public ScimReply expect(int expected) {
        assertThat(status).as("status of %s, answered with %s", request, body).isEqualTo(expected);
        return this;
    }

    /** This, if it is that error. */
    public ScimReply expect(int expected, String scimType) {
        expect(expected);
        assertThat(body.path("scimType").asString(""))
                .as("scimType of %s", body)
                .isEqualTo(scimType);
        return this;
    }

    public String id() {
        String id = body.path("id").asString("");
        assertThat(id).as("id in %s", body).isNotBlank();
        return id;
    }

    /** The value under the names, one in the other; a missing node if there is none. */
    public JsonNode at(String... names) {
        JsonNode node = body;
        for (String name : names) {
            node = node.path(name);
        }
        return node;
    }

    /** The string at {@link #at}. */
    String text(String... names) {
        JsonNode node = at(names);
        assertThat(node.isString())
                .as("a string at %s of %s", List.of(names), body)
                .isTrue();
        return node.stringValue();
    }

    int totalResults() {
        return body.path("totalResults").intValue();
    }

    public List<String> ids() {
        return Tree.texts(body.path("Resources"), "id");
    }

    public String version() {
        return text("meta", "version");
    }
}
