package io.github.scimlet.testkit.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row of the table of cycles: one cycle, or several that follow one another and are of no interest alone. */
final class CycleRow {

    /** So many can be looked at one by one, be they as quiet as they are. */
    private static final int FEW = 12;

    private final CycleSummary first;
    private final CycleSummary last;
    private final Map<Action, Long> actions = new EnumMap<>(Action.class);
    private final long requests;
    private final long findings;
    private final Duration took;

    private CycleRow(List<CycleSummary> cycles) {
        first = cycles.get(0);
        last = cycles.get(cycles.size() - 1);
        cycles.forEach(cycle -> cycle.actions().forEach((action, count) -> actions.merge(action, count, Long::sum)));
        requests = cycles.stream().mapToLong(CycleSummary::requests).sum();
        findings = cycles.stream().mapToLong(CycleSummary::findings).sum();
        took = cycles.stream().map(CycleSummary::took).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * No more than {@code most} rows for any number of cycles. If there are many, those without action and finding are one
     * row; what has findings stands alone as long as there is room.
     */
    static List<CycleRow> of(List<CycleSummary> cycles, int most) {
        List<List<CycleSummary>> rows = cycles.size() <= Math.min(most, FEW)
                ? cycles.stream().map(List::of).toList()
                : grouped(cycles);
        if (rows.size() > most) {
            rows = fewer(rows, most);
        }
        return rows.stream().map(CycleRow::new).toList();
    }

    private static List<List<CycleSummary>> grouped(List<CycleSummary> cycles) {
        List<List<CycleSummary>> rows = new ArrayList<>();
        for (CycleSummary cycle : cycles) {
            if (rows.isEmpty()
                    || !isQuiet(cycle)
                    || !isQuiet(rows.get(rows.size() - 1).get(0))) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(cycle);
        }
        return rows;
    }

    private static boolean isQuiet(CycleSummary cycle) {
        return isQuiet(cycle.findings(), cycle.actions());
    }

    private static boolean isQuiet(long findings, Map<Action, Long> actions) {
        return findings == 0 && actions.keySet().stream().allMatch(Action.UNCHANGED::equals);
    }

    private static List<List<CycleSummary>> fewer(List<List<CycleSummary>> rows, int most) {
        long found = rows.stream().filter(CycleRow::hasFindings).count();
        boolean alone = found <= most / 4;
        int size = 1 + rows.size() * 3 / most;
        List<List<CycleSummary>> fewer = new ArrayList<>();
        int room = 0;
        for (List<CycleSummary> row : rows) {
            boolean apart = alone && hasFindings(row);
            if (apart || room == 0) {
                fewer.add(new ArrayList<>());
                room = size;
            }
            fewer.get(fewer.size() - 1).addAll(row);
            room = apart ? 0 : room - 1;
        }
        return fewer;
    }

    private static boolean hasFindings(List<CycleSummary> row) {
        return row.stream().anyMatch(cycle -> cycle.findings() > 0);
    }

    /** Whether anything is ever done: in the checks of a suite there is nothing to count. */
    static boolean hasActions(List<CycleSummary> cycles) {
        return cycles.stream().anyMatch(cycle -> !cycle.actions().isEmpty());
    }

    String numbers() {
        return first.number() == last.number()
                ? Words.number(first.number())
                : Words.number(first.number()) + "–" + Words.number(last.number());
    }

    String name() {
        int cycles = last.number() - first.number() + 1;
        if (cycles == 1) {
            return Legible.line(first.name(), 100);
        }
        return Words.number(cycles) + (isQuiet() ? " quiet cycles" : " cycles");
    }

    boolean isQuiet() {
        return isQuiet(findings, actions);
    }

    String simulated() {
        return Words.moment(first.simulated());
    }

    long count(Action action) {
        return actions.getOrDefault(action, 0L);
    }

    /** Who joined and who left, {@code +310 −2} for example. */
    String members() {
        long added = count(Action.MEMBER_ADDED);
        long removed = count(Action.MEMBER_REMOVED);
        String plus = added > 0 ? "+" + Words.number(added) : "";
        String minus = removed > 0 ? "−" + Words.number(removed) : "";
        return added + removed == 0 ? "0" : (plus + " " + minus).strip();
    }

    long requests() {
        return requests;
    }

    long findings() {
        return findings;
    }

    String took() {
        return Words.time(took);
    }
}
