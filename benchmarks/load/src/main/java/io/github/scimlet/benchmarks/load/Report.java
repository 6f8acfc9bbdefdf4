package io.github.scimlet.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, for people and for spreadsheets.
 *
 * @param environment lines that say where
 * @param runs from few users to many
 */
record Report(List<String> environment, List<Run> runs) {

    /**
     * What was measured with one number of users.
     *
     * @param notes lines about the tables
     */
    record Run(int users, List<String> notes, List<Figures> figures) {}

    /** A table with a line for each kind of request, and in the end how much slower the last run is than the first. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        environment.forEach(line -> text.append("- ").append(line).append('\n'));
        runs.forEach(run -> run.notes().forEach(note -> text.append(format("- %,d users: %s%n", run.users(), note))));
        text.append('\n').append(row(head()));
        text.append("| --- |").append(" ---: |".repeat(head().size() - 1)).append('\n');
        for (int i = 0; i < runs.get(0).figures().size(); i++) {
            text.append(row(line(i)));
        }
        return text.toString();
    }

    private List<String> head() {
        List<String> cells = new ArrayList<>(List.of("Request", "Clients"));
        runs.forEach(run -> cells.addAll(List.of(format("%,d users: requests/s", run.users()), "p50 ms", "p99 ms")));
        cells.add("p50, last to first");
        return cells;
    }

    private List<String> line(int i) {
        Figures first = runs.get(0).figures().get(i);
        Figures last = runs.get(runs.size() - 1).figures().get(i);
        List<String> cells = new ArrayList<>(List.of(first.request(), Integer.toString(first.clients())));
        for (Run run : runs) {
            Figures figures = run.figures().get(i);
            cells.add(format("%,.0f", figures.perSecond()));
            cells.add(format("%,.1f", figures.p50()));
            cells.add(format("%,.1f", figures.p99()));
        }
        cells.add(format("%,.2f", last.p50() / first.p50()));
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    String csv() {
        StringBuilder text = new StringBuilder("users,request,clients,requests,requests_per_second,p50_ms,p99_ms\n");
        runs.forEach(run -> run.figures()
                .forEach(figures -> text.append(run.users())
                        .append(',')
                        .append(figures.toCsv())
                        .append('\n')));
        return text.toString();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
