package io.github.scimlet.testkit.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes files all at once: beside the place, and then into it. */
final class WholeFile {

    private WholeFile() {}

    static void write(Path file, Consumer<Writer> content) throws IOException {
        Path place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            fill(beside, content);
            move(beside, place);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void fill(Path file, Consumer<Writer> content) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(file),
                StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
            content.accept(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
