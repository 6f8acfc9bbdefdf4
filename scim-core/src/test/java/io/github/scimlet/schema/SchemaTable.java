package io.github.scimlet.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code schemas.csv}: the attributes of RFC 7643 with the characteristics that its errata leave them. */
public final class SchemaTable {

    /** The columns that are characteristics, named as in a Schema resource; several words are joined by bars. */
    static final List<String> CHARACTERISTICS = List.of(
            "type",
            "multiValued",
            "required",
            "caseExact",
            "mutability",
            "returned",
            "uniqueness",
            "canonicalValues",
            "referenceTypes");

    private static final int NOTES = 2 + CHARACTERISTICS.size();

    private SchemaTable() {}

    /** An attribute: its schema's URN, its dotted path, and its characteristics, empty where they mean nothing. */
    public record Row(String schema, String path, Map<String, String> characteristics) {

        Row in(String otherSchema) {
            return new Row(otherSchema, path, characteristics);
        }

        Row with(String characteristic, String value) {
            Map<String, String> changed = new LinkedHashMap<>(characteristics);
            changed.put(characteristic, value);
            return new Row(schema, path, changed);
        }

        /** Whether it has no sub-attributes. */
        public boolean isSimple() {
            return !"complex".equals(characteristics.get("type"));
        }

        /** Whether it holds a list of values. */
        public boolean isMultiValued() {
            return "true".equals(characteristics.get("multiValued"));
        }
    }

    /** The rows of one schema, in order; common attributes have the schema {@code (common)}. */
    public static List<Row> of(String schema) {
        return text().lines()
                .skip(1)
                .map(SchemaTable::row)
                .filter(row -> row.schema().equals(schema))
                .toList();
    }

    /** Only the notes, which come last and are not looked at, hold commas and quotes. */
    private static Row row(String line) {
        String[] cells = line.split(",", NOTES + 1);
        Map<String, String> characteristics = new LinkedHashMap<>();
        for (int i = 0; i < CHARACTERISTICS.size(); i++) {
            characteristics.put(CHARACTERISTICS.get(i), cells[2 + i]);
        }
        return new Row(cells[0], cells[1], characteristics);
    }

    private static String text() {
        try (InputStream in = SchemaTable.class.getResourceAsStream("/schemas.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
