package io.github.scimlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of all modules, for documents that name them. */
final class TestSources {

    static final Path ROOT = Path.of("..");

    private TestSources() {}

    /** The sources of tests, and of the tests that a module is; classes of one name in two packages count as one. */
    static Map<String, String> byClass() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(TestSources::mayHaveTests)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            TestSources::source,
                            String::concat,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayHaveTests(Path file) {
        String path = file.toString();
        return path.endsWith(".java")
                && (path.contains("src/test/java") || path.contains("scim-testkit/src/main/java"));
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
