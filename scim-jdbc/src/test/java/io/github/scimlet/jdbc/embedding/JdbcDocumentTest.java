package io.github.scimlet.jdbc.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples in docs/jdbc.md")
class JdbcDocumentTest {

    private static final Path SOURCES = Path.of("src/test/java/io/github/scimlet/jdbc/embedding");

    @Test
    void areCodeThatIsTestedHere() throws IOException {
        String sources = sources();

        assertThat(JdbcDocument.blocks("java"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(block -> assertThat(sources).contains(squeezed(block)));
    }

    @Test
    void nameTheModuleThatIsBuiltHere() {
        assertThat(JdbcDocument.blocks("xml"))
                .singleElement()
                .satisfies(dependency -> assertThat(dependency)
                        .contains("<artifactId>" + Path.of("").toAbsolutePath().getFileName() + "</artifactId>"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(JdbcDocumentTest::read)
                    .map(JdbcDocumentTest::squeezed)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Layout is the formatter's business there, and the page's here. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
