package io.github.scimlet.fuzzing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the search begins with: requests that exist. */
final class Seeds {

    private Seeds() {}

    /** The lines of a file beside this class, but for empty ones and those that begin with {@code //}. */
    static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("//"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The examples of the RFCs whose names contain {@code part}. */
    static Stream<String> examples(String part) {
        Path directory =
                Path.of(Objects.requireNonNull(Seeds.class.getResource("/rfc")).getPath());
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(
                            file -> file.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
            return sorted.stream().map(Seeds::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
