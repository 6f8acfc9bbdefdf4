package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it catches what the log writes to System.err")
@DisplayName("What the log says at the start")
class StartWarningsTest {

    @RegisterExtension
    final CaughtLog log = new CaughtLog();

    private List<String> logged(Schema extension) {
        TestClient.serving(TestStore.empty()).userExtension(extension).build();
        return log.lines();
    }

    @Test
    void isWhatMayBeAMistakeInASchema() {
        List<String> lines = logged(Schema.builder("urn:example:badge:2.0:User")
                .attributes(
                        AttributeBuilder.string("userName"),
                        AttributeBuilder.reference("door", "Door"),
                        AttributeBuilder.reference("sponsor", "User"))
                .build());

        assertThat(lines)
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
