package io.github.scimlet.testkit.report;

import java.util.List;
import java.util.stream.Stream;

/** A row of the table of cycles, as the template of the page knows it. */
record HtmlCycle(
        String numbers,
        String name,
        List<Count> counts,
        List<Count> actions,
        String simulated,
        String took,
        String kind) {

    /** How often something was done, and whether that is of interest. */
    record Count(String text, String kind) {

        static Count of(long count, String kind) {
            return new Count(Words.number(count), count == 0 ? "none" : kind);
        }
    }

    static HtmlCycle of(CycleRow row) {
        Stream<Count> counts = Stream.of(
                Count.of(row.findings(), "trouble"),
                Count.of(row.count(Action.FAILED), "trouble"),
                Count.of(row.requests(), "usual"));
        Stream<Count> actions = Stream.of(
                        Action.CREATED, Action.UPDATED, Action.DISABLED, Action.ENABLED, Action.DELETED)
                .map(action -> Count.of(row.count(action), "some"));
        Stream<Count> members = Stream.of(new Count(row.members(), row.members().equals("0") ? "none" : "some"));
        return new HtmlCycle(
                row.numbers(),
                row.name(),
                counts.toList(),
                Stream.concat(actions, members).toList(),
                row.simulated(),
                row.took(),
                row.isQuiet() ? "quiet" : "busy");
    }
}
