package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.spring.document.Smallest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/spring-boot.md")
class SpringBootDocumentTest {

    private static final String TEXT = read(Path.of("../docs/spring-boot.md"));

    @Test
    void beginsWithAnApplicationThatServes() {
        String[] properties = blocks("properties")
                .get(0)
                .replace("${SCIM_TOKEN}", RunningApplication.TOKEN)
                .split("\n");

        try (RunningApplication app = RunningApplication.of(List.of(Smallest.class), properties)) {
            assertThat(app.post("/scim/v2/Users", "{\"userName\": \"bjensen\"}").head())
                    .contains("Location: https://app.example.com/scim/v2/Users/");
            assertThat(app.get("/scim/v2/Users?filter=userName+eq+%22bjensen%22")
                            .body())
                    .contains("\"totalResults\":1");
        }
    }

    @Test
    void namesEachPropertyThatThereIsAndNoOther() throws IOException {
        List<String> documented = Pattern.compile("`(scimlet\\.[a-z0-9.\\[\\]-]+)`")
                .matcher(TEXT.substring(TEXT.indexOf("## Properties"), TEXT.indexOf("## Beside Spring")))
                .results()
                .map(match -> match.group(1).replace("[0]", ""))
                .distinct()
                .toList();

        assertThat(documented).containsAll(ofTheMetadata());
        assertThat(documented.stream().filter(name -> !name.startsWith("scimlet.tokens.")))
                .allMatch(ofTheMetadata()::contains);
    }

    /** Those of tokens are elements of a list, of which the metadata has the list alone. */
    private static List<String> ofTheMetadata() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                ScimletProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            return new Json(32)
                    .readObject(json).values("properties").stream()
                            .map(Attributes.class::cast)
                            .map(property -> property.text("name").orElseThrow())
                            .filter(name -> !name.equals("scimlet.tokens"))
                            .toList();
        }
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(TEXT)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
