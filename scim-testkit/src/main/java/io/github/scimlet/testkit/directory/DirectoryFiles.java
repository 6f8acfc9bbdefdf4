package io.github.scimlet.testkit.directory;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Directories as files: one JSON document, or a folder with {@code people.csv} and, if there are teams, {@code teams.csv}.
 * What stands in them, the package tells.
 */
public final class DirectoryFiles {

    private static final String PEOPLE = "people.csv";
    private static final String TEAMS = "teams.csv";
    private static final Json JSON = new Json(10);

    private DirectoryFiles() {}

    /**
     * Reads a JSON document, a folder, or {@code people.csv} with the {@code teams.csv} beside it.
     *
     * @throws IllegalArgumentException if it is no directory; the message says where and why, for a human
     * @throws UncheckedIOException if it cannot be read
     */
    public static Directory read(Path path) {
        if (Files.isDirectory(path)) {
            return tables(path);
        }
        return path.endsWith(PEOPLE) ? tables(path.resolveSibling("")) : document(path);
    }

    private static Directory tables(Path folder) {
        Path teams = folder.resolve(TEAMS);
        return DirectoryReader.read(entries(folder.resolve(PEOPLE)), Files.exists(teams) ? entries(teams) : List.of());
    }

    private static List<CsvEntry> entries(Path file) {
        return CsvTable.read(file).rows().stream().map(CsvEntry::new).toList();
    }

    private static Directory document(Path file) {
        Attributes json = json(file);
        if (!json.mentions("people")) {
            throw new IllegalArgumentException(file + ": it has no list of people");
        }
        return DirectoryReader.read(entries(file, json, "people"), entries(file, json, "teams"));
    }

    private static Attributes json(Path file) {
        try {
            return JSON.readObject(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (ScimException e) {
            throw new IllegalArgumentException(file + ": it is no JSON object: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonEntry> entries(Path file, Attributes json, String name) {
        List<JsonEntry> entries = new ArrayList<>();
        for (Object element : json.values(name)) {
            String place = "%s, %s[%d]".formatted(file, name, entries.size());
            if (!(element instanceof Attributes object)) {
                throw new IllegalArgumentException(place + ": it must be an object");
            }
            entries.add(new JsonEntry(object, place));
        }
        return entries;
    }

    /**
     * Writes {@code directory} so that {@link #read} reads it: as a JSON document, if the file's name ends in {@code .json},
     * else into a folder, which is made if need be.
     *
     * @throws UncheckedIOException if that does not succeed
     */
    public static void write(Directory directory, Path path) {
        try {
            if (path.getFileName().toString().endsWith(".json")) {
                Files.writeString(path, json(directory));
            } else {
                Files.createDirectories(path);
                Files.writeString(path.resolve(PEOPLE), DirectoryWriter.peopleCsv(directory));
                Files.writeString(path.resolve(TEAMS), DirectoryWriter.teamsCsv(directory));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code directory} as a JSON document, one line for each person and team. */
    public static String json(Directory directory) {
        return DirectoryWriter.json(directory);
    }
}
