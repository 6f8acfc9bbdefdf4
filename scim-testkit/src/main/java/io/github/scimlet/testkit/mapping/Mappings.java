package io.github.scimlet.testkit.mapping;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.testkit.directory.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The mappings that come with the testkit, and those of a file. */
public final class Mappings {

    private static final int MAX_DEPTH = 10;

    private Mappings() {}

    /**
     * Those of all applications of the gallery whose tables could be seen whole. The first two are of no application:
     * {@code default} is what Entra ID proposes for one that is not in the gallery, {@code scim-validator} what Microsoft's
     * test tool sends.
     */
    public static List<Mapping> all() {
        return Gallery.MAPPINGS;
    }

    /**
     * The one of that name, or with that title.
     *
     * @throws IllegalArgumentException if there is none; the message names those that are near
     */
    public static Mapping named(String name) {
        String slug = slug(name);
        return all().stream()
                .filter(mapping -> mapping.name().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no mapping '%s'%s".formatted(name, new NearNames(slug).among(all()))));
    }

    /**
     * One of your own, from a file in JSON or, if its name ends in {@code .csv}, CSV. Its name is the file's, unless it has a
     * title.
     *
     * <p>CSV has a column {@code attribute_path} and any of {@code app} (the title), {@code object} ({@code User} or {@code
     * Group}), {@code type}, {@code filterable}, {@code required} and {@code source}. A JSON document has {@code title},
     * {@code users} and {@code groups}, lists of paths or of objects with {@code path}, {@code type}, {@code matching}, {@code
     * required} and {@code source}.
     *
     * @throws IllegalArgumentException if it is no such file; the message says where and why, for a human
     * @throws UncheckedIOException if it cannot be read
     */
    public static Mapping read(Path file) {
        try {
            return mapping(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping mapping(Path file, byte[] content) {
        String fileName = file.getFileName().toString();
        String untitled = fileName.replaceFirst("\\.\\w+$", "");
        return fileName.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? only(file, new MappingTable(CsvTable.of(file.toString(), content)).mappings(untitled))
                : document(file, content).mapping(untitled);
    }

    private static Mapping only(Path file, List<Mapping> mappings) {
        if (mappings.size() != 1) {
            throw new IllegalArgumentException(file + ": it has mappings of " + mappings.size()
                    + " applications (column app), but should have one of one");
        }
        return mappings.get(0);
    }

    private static MappingDocument document(Path file, byte[] content) {
        try {
            return new MappingDocument(
                    file.toString(), new Json(MAX_DEPTH).readObject(new ByteArrayInputStream(content)));
        } catch (ScimException e) {
            throw new IllegalArgumentException(file + ": it is no JSON object: " + e.getMessage(), e);
        }
    }

    /**
     * A mapping in which there is always something to match by.
     *
     * @throws IllegalArgumentException if nothing of users is mapped
     */
    static Mapping matching(String title, List<MappedAttribute> users, List<MappedAttribute> groups) {
        if (users.isEmpty()) {
            throw new IllegalArgumentException("the mapping '" + title + "' has no attribute of users");
        }
        return new Mapping(slug(title), title, matching(users, "userName"), matching(groups, "displayName"));
    }

    private static List<MappedAttribute> matching(List<MappedAttribute> attributes, String usual) {
        if (attributes.stream().anyMatch(MappedAttribute::matching)) {
            return attributes;
        }
        MappedAttribute match = attributes.stream()
                .filter(mapped -> mapped.path().is(usual))
                .findFirst()
                .or(() -> attributes.stream().findFirst())
                .orElse(null);
        return attributes.stream()
                .map(mapped -> mapped.equals(match) ? mapped.withMatching(true) : mapped)
                .toList();
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static final class Gallery {

        static final List<Mapping> MAPPINGS = new MappingTable(table("gallery.csv")).mappings("gallery");

        private static CsvTable table(String name) {
            try (InputStream in = Objects.requireNonNull(Mappings.class.getResourceAsStream(name))) {
                return CsvTable.of(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
