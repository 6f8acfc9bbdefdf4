package io.github.scimlet.oauth;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches small JSON documents, in bounded time and memory. Safe for use by many threads at a time. */
final class Fetch {

    /** From the connection to the last byte. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration LONGEST_TO_CONNECT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 512 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LONGEST_TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration longest;

    Fetch(Duration longest) {
        this.longest = longest;
    }

    /**
     * The JSON object at {@code uri}.
     *
     * @throws IOException if there is none to be had
     */
    Map<String, Object> object(URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> reply = http.sendAsync(
                request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> append(body, bytes))));
        try {
            int status = reply.get(longest.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new IOException("status " + status);
            }
            return Optional.ofNullable(JSONObjectUtils.parse(body.toString(StandardCharsets.UTF_8)))
                    .orElseThrow(() -> new IOException("no JSON object"));
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + longest.toSeconds() + " s", e);
        } catch (ParseException e) {
            throw new IOException("no JSON object", e);
        } finally {
            reply.cancel(true);
        }
    }

    private static void append(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > MOST_BYTES) {
            throw new IllegalStateException("more than " + MOST_BYTES + " bytes");
        }
        body.writeBytes(bytes);
    }
}
