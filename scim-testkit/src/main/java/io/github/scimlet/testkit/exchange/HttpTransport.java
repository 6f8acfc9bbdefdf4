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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests over HTTP/1.1, with a bearer token. Redirects are not followed: an identity provider would not.
 *
 * <p>Safe for use by many threads.
 */
final class HttpTransport implements Transport {

    /** A group with 100,000 members has about half of it. */
    private static final int LARGEST_ANSWER = 32 << 20;

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
     * @param timeout how long an answer may take until its last byte; Entra ID and Okta give up after a minute
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
            HttpResponse<byte[]> response = response(http(request));
            return Answer.of(response.statusCode(), first(response), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** The client's own time-out ends with the headers: a body could come drop by drop for ever. */
    private HttpResponse<byte[]> response(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER));
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("it took more than " + timeout.toSeconds() + " seconds");
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest http(Request request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(uri(request)).method(request.method(), publisher(request));
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
