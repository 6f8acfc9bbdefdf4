package io.github.scimlet.testkit.mapping;

import io.github.scimlet.testkit.directory.CsvTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mappings as rows of a table: the columns are app, object, attribute_path, type, filterable, required and source. */
final class MappingTable {

    private static final String PATH = "attribute_path";

    private final CsvTable table;

    MappingTable(CsvTable table) {
        this.table = table.requiring(PATH);
    }

    /**
     * One mapping for each application, in their order.
     *
     * @param untitled the title of what stands in rows without application
     */
    List<Mapping> mappings(String untitled) {
        Map<String, List<CsvTable.Row>> byApplication = table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell("app").orElse(untitled), LinkedHashMap::new, Collectors.toList()));
        return byApplication.entrySet().stream()
                .map(application -> mapping(application.getKey(), application.getValue()))
                .toList();
    }

    private static Mapping mapping(String title, List<CsvTable.Row> rows) {
        return Mappings.matching(
                title,
                matchedByOne("userName", rows.stream().filter(row -> !isOfGroups(row))),
                matchedByOne("displayName", rows.stream().filter(MappingTable::isOfGroups)));
    }

    /** What is filterable may be used for matching. Somebody's language is so at one application: only the best is used. */
    private static List<MappedAttribute> matchedByOne(String usual, Stream<CsvTable.Row> rows) {
        List<MappedAttribute> attributes = rows.map(MappingTable::attribute).toList();
        Optional<MappedAttribute> best = attributes.stream()
                .filter(MappedAttribute::matching)
                .min(Comparator.comparing(mapped -> !mapped.path().is(usual)));
        return attributes.stream()
                .map(mapped -> mapped.withMatching(best.filter(mapped::equals).isPresent()))
                .toList();
    }

    private static boolean isOfGroups(CsvTable.Row row) {
        String object = row.cell("object").orElse("User");
        return switch (object.toLowerCase(Locale.ROOT)) {
            case "user" -> false;
            case "group" -> true;
            default -> throw row.error("object", "'" + object + "' is neither User nor Group");
        };
    }

    private static MappedAttribute attribute(CsvTable.Row row) {
        TargetPath path = path(row);
        return new MappedAttribute(
                path,
                type(row, path),
                row.cell("source").orElseGet(() -> SourceNames.of(path)),
                row.flag("filterable", false),
                row.flag("required", false));
    }

    private static TargetPath path(CsvTable.Row row) {
        String text = row.required(PATH);
        return TargetPath.ifAny(text).orElseThrow(() -> row.error(PATH, TargetPath.complaint(text)));
    }

    private static MappedAttribute.Type type(CsvTable.Row row, TargetPath path) {
        Optional<String> title = row.cell("type");
        return title.isEmpty() || path.is("roles") // which some tables call a String; there are several in any case
                ? MappedAttribute.Type.usual(path)
                : MappedAttribute.Type.named(title.get())
                        .orElseThrow(() -> row.error("type", MappedAttribute.Type.complaint(title.get())));
    }
}
