package io.github.scimlet.testkit.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of {@code people.csv} or {@code teams.csv}. */
record CsvEntry(CsvTable.Row row) implements Entry {

    static final String SEPARATOR = ";";

    @Override
    public Optional<String> text(String name) {
        return row.cell(name);
    }

    @Override
    public boolean flag(String name, boolean otherwise) {
        return row.flag(name, otherwise);
    }

    @Override
    public List<String> list(String name) {
        return row.cell(name).stream()
                .flatMap(cell -> Stream.of(cell.split(SEPARATOR, -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @Override
    public Map<String, String> texts() {
        return row.cells();
    }

    @Override
    public IllegalArgumentException error(String name, String what) {
        return row.error(name, what);
    }
}
