package io.github.scimlet.testkit.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Directories as text. What goes without saying is left out: that somebody is enabled, and a second name for the id. */
final class DirectoryWriter {

    private static final Json JSON = new Json(10);

    private DirectoryWriter() {}

    /** A document with a line for each person and team. */
    static String json(Directory directory) {
        return "{\"people\": [\n%s\n],\n\"teams\": [\n%s\n]}\n"
                .formatted(lines(people(directory)), lines(teams(directory)));
    }

    private static String lines(List<Attributes> all) {
        return all.stream().map(DirectoryWriter::line).collect(Collectors.joining(",\n"));
    }

    private static String line(Attributes one) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(one, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The content of {@code people.csv}. */
    static String peopleCsv(Directory directory) {
        return csv(people(directory));
    }

    /** The content of {@code teams.csv}. */
    static String teamsCsv(Directory directory) {
        return csv(teams(directory));
    }

    private static List<Attributes> people(Directory directory) {
        return directory.people().stream().map(DirectoryWriter::attributes).toList();
    }

    private static List<Attributes> teams(Directory directory) {
        return directory.teams().stream().map(DirectoryWriter::attributes).toList();
    }

    private static Attributes attributes(Person person) {
        Attributes.Builder all = Attributes.builder();
        all.add("id", person.id());
        new TreeMap<>(person.attributes()).forEach((name, value) -> addAttribute(all, person.id(), name, value));
        addUnless(true, all, "enabled", person.enabled());
        addUnless(true, all, "assigned", person.assigned());
        addUnless(false, all, "deleted", person.deleted());
        person.manager().ifPresent(manager -> all.add("manager", manager));
        return all.build();
    }

    private static Attributes attributes(Team team) {
        Attributes.Builder all = Attributes.builder();
        all.add("id", team.id());
        new TreeMap<>(team.attributes()).forEach((name, value) -> addAttribute(all, team.id(), name, value));
        addUnless(true, all, "assigned", team.assigned());
        all.add("members", List.copyOf(team.members()));
        return all.build();
    }

    private static void addAttribute(Attributes.Builder all, String id, String name, String value) {
        if (!(name.equals("objectId") && value.equals(id))) {
            all.add(name, value);
        }
    }

    private static void addUnless(boolean usual, Attributes.Builder all, String name, boolean value) {
        if (value != usual) {
            all.add(name, value);
        }
    }

    private static String csv(Collection<Attributes> all) {
        Set<String> columns = new LinkedHashSet<>();
        all.forEach(one -> columns.addAll(one.names()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            all.forEach(one -> csv.writeRecord(
                    columns.stream().map(column -> cell(one, column)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Attributes one, String column) {
        return one.values(column).stream().map(Object::toString).collect(Collectors.joining(CsvEntry.SEPARATOR));
    }
}
