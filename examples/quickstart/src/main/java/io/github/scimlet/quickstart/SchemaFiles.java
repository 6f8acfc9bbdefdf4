package io.github.scimlet.quickstart;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.schema.Definitions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads Schema and ResourceType resources from a file, or from those of a folder whose names end in {@code .json}. */
final class SchemaFiles {

    private SchemaFiles() {}

    /** @throws CannotStartException if there are none, or one cannot be read */
    static Definitions read(String fileOrFolder) {
        List<Path> files = files(fileOrFolder);
        if (files.isEmpty()) {
            throw new CannotStartException("SCIM_SCHEMAS: there is no *.json file in " + fileOrFolder);
        }
        return files.stream()
                .map(SchemaFiles::definitions)
                .reduce(SchemaFiles::together)
                .orElseThrow();
    }

    private static Definitions together(Definitions some, Definitions more) {
        try {
            return some.and(more);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("SCIM_SCHEMAS: " + e.getMessage(), e);
        }
    }

    private static List<Path> files(String fileOrFolder) {
        try {
            Path path = Path.of(fileOrFolder);
            return Files.isDirectory(path) ? jsonFiles(path) : List.of(path);
        } catch (IOException | InvalidPathException e) {
            throw cannotRead(fileOrFolder, e);
        }
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Definitions definitions(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Definitions.read(in);
        } catch (IOException | UncheckedIOException e) {
            throw cannotRead(file.toString(), e);
        } catch (ScimException | IllegalArgumentException e) {
            throw new CannotStartException("SCIM_SCHEMAS: " + file + " has no usable definition: " + e.getMessage(), e);
        }
    }

    private static CannotStartException cannotRead(String path, Exception cause) {
        return new CannotStartException("SCIM_SCHEMAS: " + path + " cannot be read", cause);
    }
}
