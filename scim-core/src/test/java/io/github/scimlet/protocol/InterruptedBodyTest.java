package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A body whose reader is interrupted")
class InterruptedBodyTest {

    private final TestClient client = TestClient.of(TestStore.empty());

    private static InputStream failing(IOException reason) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw reason;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw reason;
            }
        };
    }

    static Stream<IOException> interruptions() {
        return Stream.of(new IOException(new InterruptedException()), new ClosedByInterruptException());
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void isAskedForAgain(IOException interruption) {
        TestReply reply = client.send("POST", "/Users", failing(interruption));

        assertThat(reply.isError(503).header("Retry-After")).contains("1");
    }

    @Test
    void isAskedForAgainIfTheThreadIsTold() {
        Thread.currentThread().interrupt();
        try {
            client.send("POST", "/Users", failing(new IOException())).isError(503);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void isNotOneThatTakesTooLong() {
        client.send("POST", "/Users", failing(new SocketTimeoutException())).isError(400, "invalidSyntax");
    }
}
