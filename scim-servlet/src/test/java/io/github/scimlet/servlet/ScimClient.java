package io.github.scimlet.servlet;

import io.github.scimlet.json.Json;
import io.github.scimlet.leaks.Watch;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests with a token below a base URI. */
final class ScimClient {

    static final String TOKEN = "c2VjcmV0";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    ScimClient(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        Watch.sent(path, TOKEN, body);
        HttpResponse<String> response = send(method, path, BodyPublishers.ofString(body), headers);
        Watch.answered(
                method + " " + path + " " + String.join(" ", headers), body, response.statusCode(), response.body());
        return response;
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path, headers)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/scim+json");
        return send(request.method(method, body).build());
    }

    HttpResponse<String> getWithoutToken(String path) {
        return send(request(path).build());
    }

    static Attributes json(String body) {
        return new Json(32).readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }
}
