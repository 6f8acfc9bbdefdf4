package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.report.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A provisioning job: cycle after cycle, in quarantine where there is cause for it, until it is switched off. */
final class EntraJob {

    /** By then every group is read back, changed or not: once a day. */
    private static final int ALL_AFTER_CYCLES = 36;

    private static final int CYCLES_LOOKED_AT_CLOSELY = 5;

    private final EntraSession session;
    private final EntraConnection connection;
    private final Quarantine quarantine = new Quarantine(Quarantine.Limits.ENTRA);
    private final EntraCycle phases;
    private final ReadBack readBack;
    private final SimulatedClock clock;
    private final Source source;
    private Directory done = Directory.of(List.of(), List.of());

    EntraJob(EntraSession session, Source source, SimulatedClock clock, Progress progress, long seed) {
        this.session = session;
        this.source = source;
        this.clock = clock;
        this.connection = new EntraConnection(session, seed);
        this.phases = new EntraCycle(session, quarantine, progress, clock);
        this.readBack = new ReadBack(session.conversation(), session.recorder(), session.mapping(), session.ledger());
        session.recorder().check(List.of(EntraRule.values()));
    }

    void run(int cycles, Duration interval) {
        Directory directory = source.first();
        session.recorder().beginCycle("Initial cycle", clock.instant());
        if (connection.test().isPresent()) {
            quarantined("at once: the connection does not work");
            return;
        }
        readBack.rememberOthers();
        cycle(1, cycles, directory);
        for (int number = 2; number <= cycles && !quarantine.isOver(clock.instant()); number++) {
            clock.advance(quarantine.interval(interval));
            directory = source.next(directory, clock.instant());
            session.recorder().beginCycle("Incremental cycle " + number, clock.instant());
            if (!quarantine.isOn() || isConnectedAgain()) {
                cycle(number, cycles, directory);
            }
        }
    }

    private boolean isConnectedAgain() {
        if (connection.test().isPresent()) {
            return false;
        }
        quarantine.end();
        return true;
    }

    private void cycle(int number, int cycles, Directory directory) {
        quarantine.beginCycle();
        Instant now = clock.instant();
        try {
            phases.run(
                    "Cycle %d of %d".formatted(number, cycles),
                    directory,
                    DirectoryChanges.between(done, directory),
                    number == 1);
            done = directory;
            if (number > 1 && isLookedAtClosely(number)) {
                phases.repeat(number);
            }
            quarantine.evaluate(now);
            readBack.compare(isLookedAtClosely(number));
        } catch (RefusedException e) {
            quarantine.begin(now);
        }
        if (quarantine.isOn()) {
            quarantined("from %s on".formatted(now));
        }
    }

    private static boolean isLookedAtClosely(int cycle) {
        return cycle <= CYCLES_LOOKED_AT_CLOSELY || cycle % ALL_AFTER_CYCLES == 0;
    }

    private void quarantined(String when) {
        session.broken(EntraRule.JOB_STAYS_OUT_OF_QUARANTINE, "the job", "it is in quarantine " + when);
    }
}
