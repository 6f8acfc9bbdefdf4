package io.github.scimlet.quickstart.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleFilesTest {

    private static final Path TESTS = Path.of("src/test/java/io/github/scimlet/quickstart/rfc");

    @Test
    void areAllUsedByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        for (Path file : files(TESTS)) {
            tests.append(Files.readString(file));
        }

        List<String> examples = files(RfcExamples.FILES).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(tests).contains("\"" + name + "\""));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
