package io.github.scimlet.testkit.exchange;

import io.github.scimlet.model.Attributes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends requests over HTTP/1.1, with a bearer token. Redirects are not followed: an identity provider would not.
 *
 * <p>Safe for use by many threads.
 */
final class HttpTransport implements Transport {

    private final HttpClient client;
    private final String url;
    private final String parameters;
    private final Optional<String> token;
    private final Duration timeout;

    /**
     * Requests to one server.
     *
     * @param url as an administrator pastes it: a slash at the end and a query are right
     * @param token what stands behind {@code Bearer}; none for requests without credentials
     * @param timeout how long an answer may take; Entra ID and Okta give up after a minute
     * @throws IllegalArgumentException if {@code url} is no absolute URL of HTTP
     */
    HttpTransport(URI url, Optional<String> token, Duration timeout) {
        if (!String.valueOf(url.getScheme()).matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("not the URL of a SCIM server, which begins with https:// or http://");
        }
        this.url = url.toString().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        this.parameters = url.getRawQuery() == null ? "" : url.getRawQuery();
        this.token = token;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Answer send(Request request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(http(request), BodyHandlers.ofByteArray());
            return Answer.of(response.statusCode(), first(response), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private HttpRequest http(Request request) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(uri(request)).timeout(timeout).method(request.method(), publisher(request));
        Headers.of(request, token).forEach(http::setHeader);
        return http.build();
    }

    /** Spaces, quotes and brackets are encoded by now. */
    private URI uri(Request request) {
        String query = request.query().isEmpty() || parameters.isEmpty()
                ? request.query() + parameters
                : parameters + "&" + request.query();
        return URI.create(url + request.path() + (query.isEmpty() ? "" : "?" + query));
    }

    private static BodyPublisher publisher(Request request) {
        return request.body().map(HttpTransport::publisher).orElseGet(BodyPublishers::noBody);
    }

    private static BodyPublisher publisher(Attributes body) {
        return BodyPublishers.ofString(JsonText.of(body));
    }

    private static Map<String, String> first(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }
}
