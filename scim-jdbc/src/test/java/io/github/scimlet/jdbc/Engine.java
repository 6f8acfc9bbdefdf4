package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A service provider that requests are sent to. */
public record Engine(ScimServiceProvider provider) {

    private static final URI BASE = URI.create("https://example.com/scim/v2");

    /** What it answered. */
    public record Reply(int status, Attributes json) {

        public Reply is(int expected) {
            assertThat(status).as("%s", json).isEqualTo(expected);
            return this;
        }

        public String id() {
            return json.text("id").orElseThrow();
        }

        /** What each of a list's resources has under {@code name}. */
        public List<Object> each(String name) {
            return json.complexes("Resources").stream()
                    .map(resource -> resource.mentioned(name))
                    .toList();
        }
    }

    static Engine over(JdbcStore store) {
        return new Engine(ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost()
                .build());
    }

    public Reply get(String target) {
        return send("GET", target, "");
    }

    public Reply post(String target, String json) {
        return send("POST", target, json);
    }

    public Reply patch(String target, String operation) {
        return send("PATCH", target, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""".formatted(operation));
    }

    /** @param target path and query as a client writes them */
    public Reply send(String method, String target, String body) {
        int question = target.indexOf('?');
        ScimRequest.Builder request =
                ScimRequest.builder(method, BASE, question < 0 ? target : target.substring(0, question));
        if (question >= 0) {
            request.query(target.substring(question + 1));
        }
        request.body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return reply(provider.handle(request.build()));
    }

    private static Reply reply(ScimResponse response) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        response.writeTo(body);
        Attributes json = body.size() == 0
                ? Attributes.EMPTY
                : new Json(Json.MAX_DEPTH).readObject(new ByteArrayInputStream(body.toByteArray()));
        return new Reply(response.status(), json);
    }

    /** {@code text} as it stands in a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
