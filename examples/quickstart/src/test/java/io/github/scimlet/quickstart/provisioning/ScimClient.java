package io.github.scimlet.quickstart.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.leaks.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** SCIM over HTTP, as any client speaks it. Immutable. */
public final class ScimClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String tenantUrl;
    private final Map<String, String> headers;

    public ScimClient(String tenantUrl, String token) {
        this(
                tenantUrl,
                Map.of(
                        "Authorization", "Bearer " + token,
                        "Accept", "application/scim+json",
                        "Content-Type", "application/scim+json; charset=utf-8"));
    }

    private ScimClient(String tenantUrl, Map<String, String> headers) {
        this.tenantUrl = tenantUrl;
        this.headers = Map.copyOf(headers);
    }

    public ScimClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ScimClient(tenantUrl, more);
    }

    public ScimReply get(String target) {
        return send("GET", target, "");
    }

    public ScimReply delete(String target) {
        return send("DELETE", target, BodyPublishers.noBody());
    }

    public ScimReply post(String target, String json) {
        return send("POST", target, json);
    }

    public ScimReply put(String target, String json) {
        return send("PUT", target, json);
    }

    ScimReply patch(String target, Patch patch) {
        return patch(target, patch.json());
    }

    public ScimReply patch(String target, String json) {
        return send("PATCH", target, json);
    }

    /** A query; {@code parameters} are names and values by turns, not yet encoded. */
    public ScimReply query(String endpoint, String... parameters) {
        StringBuilder target = new StringBuilder(endpoint);
        for (int i = 0; i < parameters.length; i += 2) {
            target.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], UTF_8));
        }
        return get(target.toString());
    }

    /** The answer to a query with {@code filter}, which must be a list. */
    public ScimReply find(String endpoint, String filter) {
        return query(endpoint, "filter", filter).expect(200);
    }

    private ScimReply send(String method, String target, String body) {
        Watch.sent(target, headers.getOrDefault("Authorization", ""), body);
        ScimReply reply =
                send(method, target, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Watch.answered(
                method + " " + target + " " + headers,
                body,
                reply.status(),
                reply.body().toString());
        return reply;
    }

    ScimReply send(String method, String target, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(tenantUrl + target))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            return ScimReply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
