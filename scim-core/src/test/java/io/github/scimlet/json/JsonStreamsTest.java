package io.github.scimlet.json;

import static io.github.scimlet.json.BrokenInputStream.failingWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStreamsTest extends JsonFixture {

    @Test
    void areReadAsTheyComeByteByByte() {
        byte[] bytes = "{\"a\":\"é😀\"}".getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };

        assertThat(json.read(slow)).isEqualTo(with("é😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":\"x"})
    void thatCannotBeReadFailAsWhatTheyAre(String first) {
        IOException gone = new IOException("the client is gone");
        InputStream breaking = new SequenceInputStream(
                new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)), failingWith(gone));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> json.read(breaking))
                .withCause(gone);
    }

    @Test
    void mayRefuseToGoOn() {
        ScimException tooLarge = ScimException.invalidValue("too large");

        assertThatThrownBy(() -> json.read(failingWith(tooLarge))).isSameAs(tooLarge);
    }

    @Test
    void thatCannotBeWrittenFailAsWhatTheyAre() {
        IOException gone = new IOException("the client is gone");
        OutputStream breaking = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw gone;
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> json.write(with("x".repeat(100_000)), breaking))
                .withCause(gone);
    }

    @Test
    void areNeitherFlushedNorClosed() {
        json.read(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });
        json.write(with("x"), new ByteArrayOutputStream() {
            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });
    }
}
