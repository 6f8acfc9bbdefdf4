package io.github.scimlet.testkit.directory;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A CSV file in UTF-8 whose first line names the columns, in whatever case. Empty lines, and those that begin with
 * {@code #}, do not count. Immutable.
 */
public final class CsvTable {

    /** As many characters as a cell may have: a team may have many members. */
    private static final int MAX_CELL = 1 << 26;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> names;
    private final List<Row> rows;

    private CsvTable(String file, List<CsvRecord> records) {
        this.file = file;
        if (records.isEmpty()) {
            throw new IllegalArgumentException(file + ": it is empty; the first line must name the columns");
        }
        names = records.get(0).getFields().stream().map(String::strip).toList();
        for (String name : names) {
            if (columns.put(name, columns.size()) != null) {
                throw new IllegalArgumentException(file + ": two columns are called '" + name + "'");
            }
        }
        rows = records.stream().skip(1).map(Row::new).toList();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is no such table; the message says where and why, for a human
     * @throws UncheckedIOException if it cannot be read
     */
    public static CsvTable read(Path file) {
        try {
            return of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what a file held.
     *
     * @param file what complaints call it
     * @throws IllegalArgumentException as {@link #read}
     */
    public static CsvTable of(String file, byte[] content) {
        String text = text(file, content);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // Row counts them, and says it better
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_CELL)
                .ofCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            return new CsvTable(file, reader.stream().toList());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": it is no CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": it is not in UTF-8", e);
        }
    }

    /**
     * The same, if it has such a column.
     *
     * @throws IllegalArgumentException if it has not
     */
    public CsvTable requiring(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException(
                    "%s: there is no column '%s'; there are %s, separated by commas".formatted(file, column, names));
        }
        return this;
    }

    /** The lines behind the first. */
    public List<Row> rows() {
        return rows;
    }

    /** A line of the table. Immutable. */
    public final class Row {

        private final CsvRecord cells;

        private Row(CsvRecord cells) {
            this.cells = cells;
            if (cells.getFieldCount() != names.size()) {
                throw new IllegalArgumentException("%s, line %d: it has %d cells, but the first line names %d columns"
                        .formatted(file, cells.getStartingLineNumber(), cells.getFieldCount(), names.size()));
            }
        }

        /** What the cell holds; nothing if it is empty, or if there is no such column. */
        public Optional<String> cell(String column) {
            return Optional.ofNullable(columns.get(column)).map(cells::getField).filter(value -> !value.isEmpty());
        }

        /**
         * What the cell holds.
         *
         * @throws IllegalArgumentException if that is nothing
         */
        public String required(String column) {
            return cell(column).orElseThrow(() -> error(column, "it is empty"));
        }

        /**
         * Whether the cell says yes or true.
         *
         * @param otherwise what an empty cell says
         * @throws IllegalArgumentException if it says anything else but no or false
         */
        public boolean flag(String column, boolean otherwise) {
            String value = cell(column).orElse(String.valueOf(otherwise));
            return switch (value.strip().toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw error(column, "'" + value + "' is neither yes nor no");
            };
        }

        /** All cells that hold anything, by the names of their columns. */
        public Map<String, String> cells() {
            Map<String, String> filled = new LinkedHashMap<>();
            names.forEach(name -> cell(name).ifPresent(value -> filled.put(name, value)));
            return filled;
        }

        /** A complaint about a cell. */
        public IllegalArgumentException error(String column, String what) {
            return new IllegalArgumentException(
                    "%s, line %d, column %s: %s".formatted(file, cells.getStartingLineNumber(), column, what));
        }
    }
}
