package io.github.scimlet.testkit.report;

import java.util.ArrayList;
import java.util.List;

/** The table of cycles in characters of one width. */
final class CycleTable {

    private static final int NAME = 30;
    private static final String NONE = "·";
    private final List<List<String>> rows = new ArrayList<>();

    CycleTable(List<CycleRow> cycles, boolean acting) {
        List<String> head = acting
                ? List.of("Created", "Updated", "Disabled", "Enabled", "Deleted", "Members", "Failed")
                : List.of();
        rows.add(row("No.", acting ? "Cycle" : "Check", "Requests", head, "Findings"));
        cycles.forEach(cycle -> rows.add(row(
                cycle.numbers(),
                Legible.line(cycle.name(), NAME),
                Words.number(cycle.requests()),
                acting ? actions(cycle) : List.of(),
                shown(cycle.findings()))));
    }

    private static List<String> row(String number, String name, String requests, List<String> actions, String found) {
        List<String> row = new ArrayList<>(List.of(number, name, requests));
        row.addAll(actions);
        row.add(found);
        return row;
    }

    private static List<String> actions(CycleRow row) {
        return List.of(
                shown(row.count(Action.CREATED)),
                shown(row.count(Action.UPDATED)),
                shown(row.count(Action.DISABLED)),
                shown(row.count(Action.ENABLED)),
                shown(row.count(Action.DELETED)),
                row.members().replaceFirst("^0$", NONE),
                shown(row.count(Action.FAILED)));
    }

    private static String shown(long count) {
        return count == 0 ? NONE : Words.number(count);
    }

    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** Names to the left, numbers to the right. */
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : "  ").append(i == 1 ? row.get(i) + space : space + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
