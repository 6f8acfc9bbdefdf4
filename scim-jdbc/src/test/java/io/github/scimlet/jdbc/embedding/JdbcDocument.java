package io.github.scimlet.jdbc.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** docs/jdbc.md, as far as it is code. */
final class JdbcDocument {

    private static final Path FILE = Path.of("../docs/jdbc.md");

    private JdbcDocument() {}

    /** The blocks in that language, in their order. */
    static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
