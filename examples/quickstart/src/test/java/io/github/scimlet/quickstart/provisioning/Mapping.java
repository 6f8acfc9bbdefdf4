package io.github.scimlet.quickstart.provisioning;

import io.github.scimlet.testkit.directory.CsvTable;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mappings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An attribute that an application of Entra ID's gallery is sent: one of the testkit's, or of an application whose table
 * was seen in part only.
 *
 * @param application the title or, for those of the testkit, the name
 * @param object {@code User} or {@code Group}
 */
record Mapping(String application, String object, String path, String type) {

    static Stream<Mapping> all() {
        return Stream.concat(Mappings.all().stream().flatMap(Mapping::of), partlySeen());
    }

    /** What the application of that name maps of users. */
    static List<Mapping> ofUsers(String application) {
        return of(Mappings.named(application))
                .filter(mapping -> mapping.object().equals("User"))
                .toList();
    }

    /** One row for each path of users or of groups, whichever application it was that has it first. */
    static List<Mapping> distinct(String object) {
        Map<String, Mapping> byPath = new LinkedHashMap<>();
        all().filter(mapping -> mapping.object().equals(object))
                .forEach(mapping -> byPath.putIfAbsent(mapping.path(), mapping));
        return List.copyOf(byPath.values());
    }

    private static Stream<Mapping> of(io.github.scimlet.testkit.mapping.Mapping mapping) {
        return Stream.concat(
                mapping.users().stream().map(mapped -> of(mapping.name(), "User", mapped)),
                mapping.groups().stream().map(mapped -> of(mapping.name(), "Group", mapped)));
    }

    private static Mapping of(String application, String object, MappedAttribute mapped) {
        return new Mapping(
                application, object, mapped.path().text(), mapped.type().title());
    }

    private static Stream<Mapping> partlySeen() {
        String name = "partly-seen-mappings.csv";
        try (InputStream in = Objects.requireNonNull(Mapping.class.getResourceAsStream("/" + name))) {
            return CsvTable.of(name, in.readAllBytes()).rows().stream().map(Mapping::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping of(CsvTable.Row row) {
        return new Mapping(
                row.required("app"), row.required("object"), row.required("attribute_path"), row.required("type"));
    }

    @Override
    public String toString() {
        return object + " " + path;
    }
}
