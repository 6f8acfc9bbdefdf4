package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.InMemoryStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it catches what the log writes to System.err")
@DisplayName("What the log says at the start")
class StartWarningsTest {

    private final PrintStream original = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void catchTheLog() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void letTheLogGo() {
        System.setErr(original);
    }

    private String logged(Schema extension) {
        TestClient.serving(new InMemoryStore()).userExtension(extension).build();
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isWhatMayBeAMistakeInASchema() {
        String log = logged(Schema.builder("urn:example:badge:2.0:User")
                .attributes(
                        AttributeBuilder.string("userName"),
                        AttributeBuilder.reference("door", "Door"),
                        AttributeBuilder.reference("sponsor", "User"))
                .build());

        assertThat(log.lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("WARN", "urn:example:badge:2.0:User", "userName"))
                .anySatisfy(line -> assertThat(line).contains("WARN", "door", "Door"));
    }

    @Test
    void isNothingOfWhatIsAsItShouldBe() {
        assertThat(logged(Schema.builder("urn:example:badge:2.0:User")
                        .attributes(AttributeBuilder.string("number"))
                        .build()))
                .isEmpty();
    }
}
