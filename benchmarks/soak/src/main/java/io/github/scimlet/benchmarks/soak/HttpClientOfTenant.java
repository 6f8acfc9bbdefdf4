package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.util.Optional;

/** Requests with a tenant's token on a connection that is kept, and made anew when it has ended. */
final class HttpClientOfTenant implements ScimClient {

    /** Less than a server waits for the next request. */
    private static final long LONGEST_IDLE_NANOS = 15_000_000_000L;

    private final int port;
    private final String token;
    private Optional<HttpConnection> connection = Optional.empty();
    private long lastUsed;

    HttpClientOfTenant(int port, String token) {
        this.port = port;
        this.token = token;
    }

    @Override
    public Answer send(Call call) throws IOException {
        if (System.nanoTime() - lastUsed > LONGEST_IDLE_NANOS) {
            disconnect();
        }
        if (connection.isEmpty()) {
            connection = Optional.of(new HttpConnection(port));
        }
        try {
            Answer answer =
                    connection.get().send(call.headers().containsKey("Authorization") ? call : authorized(call));
            lastUsed = System.nanoTime();
            if (answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close")) {
                disconnect();
            }
            return answer;
        } catch (IOException e) {
            disconnect();
            throw e;
        }
    }

    Call authorized(Call call) {
        return call.with("Authorization", "Bearer " + token);
    }

    @Override
    public void close() throws IOException {
        disconnect();
    }

    private void disconnect() throws IOException {
        if (connection.isPresent()) {
            connection.get().close();
            connection = Optional.empty();
        }
    }
}
