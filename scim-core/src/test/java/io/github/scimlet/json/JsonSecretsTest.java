package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSecretsTest {

    private final Json json = new Json(10).withSecrets(Set.of("password", "pin"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\": \"s3cret\"}",
                "{\"PassWord\": \"s3cret\"}",
                "{\"urn:x:User:password\": \"s3cret\"}",
                "{\"urn:x:Badge\": {\"pin\": \"s3cret\"}}",
                "{\"op\": \"add\", \"path\": \"password\", \"value\": \"s3cret\"}",
                "{\"path\": \"urn:x:User:Password\", \"op\": \"add\", \"VALUE\": \"s3cret\"}",
                "{\"path\": \"seat.pin\", \"value\": \"s3cret\"}",
                "{\"password\": \"s\\u0033cret\"}"
            })
    void areReadWhereTheNameSaysSo(String body) {
        assertThat(secrets(body)).containsExactly("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"passwords\": \"s3cret\"}",
                "{\"mypassword\": \"s3cret\"}",
                "{\"password\": [\"s3cret\"]}",
                "{\"password\": 7}",
                "{\"path\": \"title\", \"value\": \"s3cret\"}",
                "{\"value\": \"s3cret\", \"path\": \"password\"}",
                "[\"password\"]"
            })
    void areReadNowhereElse(String body) {
        assertThat(secrets(body)).isEmpty();
    }

    @Test
    void areAsLongAsTheyAreSent() {
        String longer = "\u00e9\ud83d\ude00x".repeat(20_000);

        assertThat(secrets("{\"password\": \"" + longer + "\", \"title\": \"T\"}"))
                .containsExactly(longer);
    }

    @Test
    void areNotSoLongThatCopiesOfThemFillTheMemory() {
        String longest = "x".repeat(1_000_000);

        assertThat(secrets("{\"password\":\"" + longest + "\"}")).containsExactly(longest);
        assertThatScim(() -> secrets("{\"password\":\"x" + longest + "\"}"))
                .failsWith(413)
                .saying("1,000,000");
    }

    @Test
    void areToldOfEvenIfTheBodyIsRefused() {
        List<Secret> told = new ArrayList<>();

        assertThatThrownBy(
                        () -> json.tellingSecrets(told::add).readObject(in("{\"password\": \"s3cret\", \"a\": oops}")))
                .isInstanceOf(ScimException.class);

        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\": \"s3cret\", \"title\": \"T\"}",
                "{\"password\": \"s3cret\", \"title\": oops}",
                "{\"password\": \"s3cret",
                "{\"password\": \"s3cret\"} {"
            })
    void areLeftInNoBufferOfBytes(String body) {
        Buffers buffers = new Buffers(body);
        try {
            json.readObject(buffers);
        } catch (ScimException e) {
            assertThat(e).hasMessageNotContaining("s3cret");
        }

        assertThat(buffers.seen)
                .isNotEmpty()
                .allSatisfy(buffer -> assertThat(new String(buffer, StandardCharsets.ISO_8859_1))
                        .doesNotContain("s3cret", "title"));
    }

    @Test
    void areNotWritten() {
        Attributes tree = Attributes.of("password", Secret.of("s3cret"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.write(tree, new ByteArrayOutputStream()))
                .withMessageNotContaining("s3cret");
    }

    private List<String> secrets(String body) {
        List<Secret> told = new ArrayList<>();
        Object value = json.tellingSecrets(told::add).read(in(body));
        List<Secret> found = new ArrayList<>();
        if (value instanceof Attributes tree) {
            tree.forEachSecret(found::add);
        }
        assertThat(told).isEqualTo(found);
        return found.stream().map(secret -> secret.<String>use(String::new)).toList();
    }

    private static InputStream in(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers where it was read to. */
    private static final class Buffers extends ByteArrayInputStream {

        private final List<byte[]> seen = new ArrayList<>();

        Buffers(String body) {
            super(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            seen.add(buffer);
            return super.read(buffer, offset, length);
        }
    }
}
