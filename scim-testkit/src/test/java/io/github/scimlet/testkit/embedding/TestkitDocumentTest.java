package io.github.scimlet.testkit.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The examples in docs/testkit.md")
class TestkitDocumentTest {

    private static final Path SOURCES = Path.of("src/test/java/io/github/scimlet/testkit/embedding");

    @Test
    void areCodeThatIsTestedHere() throws IOException {
        String sources = squeezed(Files.readString(SOURCES.resolve("AccountUsersTest.java"))
                + Files.readString(SOURCES.resolve("RehearsalTest.java")));

        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(sources).contains(squeezed(block)));
    }

    @Test
    void haveAMappingThatCanBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.csv"), blocks("csv").get(0));

        Mapping mapping = Mappings.read(file);

        assertThat(mapping.name()).isEqualTo("acme");
        assertThat(mapping.users()).hasSize(3);
        assertThat(mapping.hasMembers()).isTrue();
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/testkit.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Layout is the formatter's business there, and the page's here. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
