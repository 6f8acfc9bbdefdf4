package io.github.scimlet.testkit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job is slowed down because too much fails, and when it is switched off. Safe for use by many threads. */
final class Quarantine {

    private final Limits limits;
    private long events;
    private long failures;
    private long referenceFailures;
    private Optional<Instant> since = Optional.empty();

    Quarantine(Limits limits) {
        this.limits = limits;
    }

    /**
     * The numbers, which Microsoft changes from time to time.
     *
     * @param fewest with fewer failures in a cycle nothing happens
     * @param percent of the events of a cycle that may fail
     * @param failures how many of them may fail
     * @param allFailures how many may fail, references to managers and members counted too
     * @param interval between two cycles in quarantine
     * @param patience how long it may last
     */
    record Limits(long fewest, int percent, long failures, long allFailures, Duration interval, Duration patience) {

        static final Limits ENTRA = new Limits(5_000, 40, 40_000, 60_000, Duration.ofDays(1), Duration.ofDays(28));
    }

    synchronized void beginCycle() {
        events = 0;
        failures = 0;
        referenceFailures = 0;
    }

    synchronized void succeeded() {
        events++;
    }

    synchronized void failed() {
        events++;
        failures++;
    }

    synchronized void referenceFailed() {
        referenceFailures++;
    }

    /** Begins if too much has failed in this cycle. */
    synchronized void evaluate(Instant now) {
        long all = failures + referenceFailures;
        boolean isMuch =
                all >= limits.fewest() && (failures * 100 > events * limits.percent() || failures > limits.failures());
        if (isMuch || all > limits.allFailures()) {
            begin(now);
        }
    }

    /** Begins at once, unless it goes on already. */
    synchronized void begin(Instant now) {
        since = since.or(() -> Optional.of(now));
    }

    synchronized void end() {
        since = Optional.empty();
    }

    synchronized boolean isOn() {
        return since.isPresent();
    }

    /** Until the next cycle. */
    synchronized Duration interval(Duration usual) {
        return since.isPresent() ? limits.interval() : usual;
    }

    /** Whether the job is switched off. */
    synchronized boolean isOver(Instant now) {
        return since.filter(begin -> !begin.plus(limits.patience()).isAfter(now))
                .isPresent();
    }
}
