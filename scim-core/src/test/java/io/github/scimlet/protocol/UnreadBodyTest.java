package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.BrokenInputStream;
import io.github.scimlet.store.InMemoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rest of the body of a refused request")
class UnreadBodyTest {

    private static final int LIMIT = 1 << 20;

    private final ScimServiceProvider provider = ScimServiceProvider.builder()
            .users(new InMemoryStore().users())
            .authenticator(BearerTokens.of("right"))
            .build();

    @Test
    void isReadSoThatTheAnswerIsNotLost() throws IOException {
        InputStream body = body(300_000);

        ScimResponse answer =
                provider.handle(refused(body).header("Content-Length", "300000").build());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(body.available()).isZero();
    }

    @Test
    void isReadNoFurtherThanABodyMayGo() throws IOException {
        InputStream body = body(5 * LIMIT);

        provider.handle(refused(body).header("Transfer-Encoding", "chunked").build());

        assertThat(body.available()).isBetween(3 * LIMIT, 4 * LIMIT);
    }

    @Test
    void isLeftIfItHasTurnedOutToBeTooLong() throws IOException {
        InputStream body = body(3 * LIMIT);

        ScimResponse answer = provider.handle(refused(body)
                .header("Authorization", "Bearer right")
                .header("Transfer-Encoding", "chunked")
                .build());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(body.available()).isGreaterThan(LIMIT);
    }

    @Test
    void isLeftIfItIsTooLong() throws IOException {
        InputStream body = body(2 * LIMIT);

        provider.handle(refused(body).header("Content-Length", "" + 2 * LIMIT).build());

        assertThat(body.available()).isEqualTo(2 * LIMIT);
    }

    @Test
    void isLeftIfTheClientWaitsToBeAskedForIt() throws IOException {
        InputStream body = body(1000);

        provider.handle(refused(body)
                .header("Content-Length", "1000")
                .header("Expect", "100-continue")
                .build());

        assertThat(body.available()).isEqualTo(1000);
    }

    @Test
    void doesNotMatterIfTheClientIsGone() {
        InputStream body = BrokenInputStream.failingWith(new IOException("reset"));

        ScimResponse answer =
                provider.handle(refused(body).header("Content-Length", "10").build());

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void doesNotMatterHoweverReadingItFails() {
        InputStream body = BrokenInputStream.failingWith(new IllegalStateException("recycled"));

        ScimResponse answer =
                provider.handle(refused(body).header("Content-Length", "10").build());

        assertThat(answer.status()).isEqualTo(401);
    }

    private static InputStream body(int bytes) {
        return new ByteArrayInputStream(" ".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private static ScimRequest.Builder refused(InputStream body) {
        return ScimRequest.builder("POST", URI.create("http://localhost/scim/v2"), "/Users")
                .header("Authorization", "Bearer wrong")
                .body(body);
    }
}
