package io.github.scimlet.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a page's tables that begin with a name of the code, by the heading that they are under. */
final class Tables {

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /**
     * One row.
     *
     * @param cells all of them, as they are written
     */
    record Row(String name, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    static Tables of(String page) {
        Tables tables = new Tables();
        String heading = "";
        for (String line :
                Repository.read(Repository.ROOT.resolve(page)).lines().toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
            } else if (line.startsWith("| `")) {
                tables.rows.computeIfAbsent(heading, none -> new ArrayList<>()).add(row(line));
            }
        }
        return tables;
    }

    private static Row row(String line) {
        List<String> cells =
                Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList();
        return new Row(cells.get(0).replaceFirst("^`(\\w+).*", "$1"), cells.subList(0, cells.size() - 1));
    }

    List<Row> under(String heading) {
        return rows.getOrDefault(heading, List.of());
    }
}
