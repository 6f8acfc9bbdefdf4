package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.scimlet.store.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ScimResponseTest {

    private final ScimResponse response = TestClient.serving(TestStore.empty())
            .build()
            .handle(ScimRequest.builder("GET", TestClient.BASE, "/Users").build());

    @Test
    void findsHeadersWhateverTheirCase() {
        assertThat(response.headers().get("content-TYPE")).isEqualTo("application/scim+json");
    }

    @Test
    void keepsItsHeaders() {
        ScimResponse more = response.withHeader("Content-Type", "other").withHeader("X", "y");

        assertThat(more.headers()).containsOnly(entry("Content-Type", "other"), entry("X", "y"));
        assertThat(response.headers()).containsOnly(entry("Content-Type", "application/scim+json"));
        assertThat(more.headers()).isUnmodifiable();
    }

    @Test
    void isWrittenAsOftenAsSomebodyWants() {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();

        response.writeTo(first);
        response.writeTo(second);

        assertThat(first.toByteArray()).isNotEmpty().isEqualTo(second.toByteArray());
    }

    @Test
    void saysSoIfTheClientIsGone() {
        IOException gone = new IOException("the client is gone");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw gone;
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> response.writeTo(broken))
                .withCause(gone);
    }
}
