package io.github.scimlet.spring.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** To the application under test. */
record Requests(ScimRehearsal rehearsal) {

    HttpResponse<String> get(String path, String token) {
        return send(to(path, token));
    }

    /** Of a page that is somewhere else on the server. */
    int statusOutside(String path, String token) {
        return send(to(rehearsal.url().resolve(path), token)).statusCode();
    }

    HttpResponse<String> create(String userName, String token) {
        return send(to("/Users", token)
                .header("Content-Type", "application/scim+json")
                .POST(BodyPublishers.ofString("{\"userName\": \"" + userName + "\"}")));
    }

    private HttpRequest.Builder to(String path, String token) {
        return to(URI.create(rehearsal.url() + path), token);
    }

    private static HttpRequest.Builder to(URI uri, String token) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
