package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rehearsals one after the other, until the end or until somebody says so. Safe for use by many threads. */
final class Performance {

    private final List<Rehearsal> rehearsals;
    private final Runnable cleanUp;
    private final List<Report> ended = new ArrayList<>();
    private Optional<Rehearsal> current = Optional.empty();
    private boolean stopped;

    /**
     * Rehearsals that have not begun.
     *
     * @param rehearsals one at least
     * @param cleanUp is run after each that was not stopped
     */
    Performance(List<Rehearsal> rehearsals, Runnable cleanUp) {
        this.rehearsals = List.copyOf(rehearsals);
        this.cleanUp = cleanUp;
    }

    /** @return a report of each that has begun */
    List<Report> run() {
        for (Rehearsal rehearsal : rehearsals) {
            if (begins(rehearsal)) {
                ends(rehearsal.run());
                if (!isStopped()) {
                    cleanUp.run();
                }
            }
        }
        return reports();
    }

    private synchronized boolean begins(Rehearsal rehearsal) {
        if (!stopped) {
            current = Optional.of(rehearsal);
        }
        return !stopped;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void ends(Report report) {
        ended.add(report);
        current = Optional.empty();
    }

    /** What is known until now. */
    synchronized List<Report> reports() {
        List<Report> reports = new ArrayList<>(ended);
        current.map(Rehearsal::report).ifPresent(reports::add);
        return reports.isEmpty() ? List.of(rehearsals.get(0).report()) : reports;
    }

    /** Has {@link #run} return soon. */
    synchronized void stop() {
        stopped = true;
        current.ifPresent(Rehearsal::stop);
    }

    /** As build servers understand it. */
    synchronized int exitCode() {
        if (stopped) {
            return ExitCode.INTERRUPTED;
        }
        return ended.stream().allMatch(Report::passed) ? ExitCode.PASSED : ExitCode.FAILED;
    }
}
