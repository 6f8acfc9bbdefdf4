package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.leaks.Watch;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends requests to an engine as an adapter does. Immutable. */
public final class TestClient {

    static final URI BASE = URI.create("https://example.com/scim/v2");

    private final ScimServiceProvider provider;
    private final URI base;
    private final Map<String, List<String>> headers;

    private TestClient(ScimServiceProvider provider, URI base, Map<String, List<String>> headers) {
        this.provider = provider;
        this.base = base;
        this.headers = headers;
    }

    public static TestClient of(ScimServiceProvider.Builder provider) {
        return of(provider.build());
    }

    public static TestClient of(ScimServiceProvider provider) {
        return new TestClient(provider, BASE, Map.of());
    }

    /** A client of users and groups whom everybody may manage. */
    public static TestClient of(TestStore store) {
        return of(serving(store));
    }

    static ScimServiceProvider.Builder serving(TestStore store) {
        return ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost();
    }

    TestClient with(String header, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(header, List.of(values));
        return new TestClient(provider, base, more);
    }

    TestClient at(URI otherBase) {
        return new TestClient(provider, otherBase, headers);
    }

    public TestReply get(String target) {
        return send("GET", target, "");
    }

    public TestReply post(String target, String json) {
        return send("POST", target, json);
    }

    TestReply put(String target, String json) {
        return send("PUT", target, json);
    }

    public TestReply patch(String target, String... operations) {
        return send("PATCH", target, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""".formatted(String.join(",", operations)));
    }

    TestReply delete(String target) {
        return send("DELETE", target, "");
    }

    public TestReply send(String method, String target, String body) {
        Watch.sent(target, String.join("", headers.getOrDefault("Authorization", List.of())), body);
        TestReply reply = send(method, target, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        Watch.answered(method + " " + target + " " + headers, body, reply.status(), reply.body());
        return reply;
    }

    TestReply send(String method, String target, InputStream body) {
        int question = target.indexOf('?');
        ScimRequest.Builder request =
                ScimRequest.builder(method, base, question < 0 ? target : target.substring(0, question));
        if (question >= 0) {
            request.query(target.substring(question + 1));
        }
        headers.forEach(request::header);
        return TestReply.of(provider.handle(request.body(body).build()));
    }

    /** The version that a resource has by now. */
    String version(String path) {
        return get(path).is(200).header("ETag").orElseThrow();
    }

    /** The id of a user who is new. */
    String user(String userName) {
        return created("/Users", "{\"userName\":\"" + userName + "\"}");
    }

    /** The id of a group that is new. */
    String group(String displayName, String... members) {
        String values = String.join(
                ",",
                List.of(members).stream()
                        .map(id -> "{\"value\":\"" + id + "\"}")
                        .toList());
        return created("/Groups", "{\"displayName\":\"" + displayName + "\",\"members\":[" + values + "]}");
    }

    String created(String endpoint, String json) {
        TestReply reply = post(endpoint, json).is(201);
        assertThat(reply.text("id")).isNotEmpty();
        return reply.text("id");
    }

    /** {@code text} as it stands in a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
