package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Recorder;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** One phase of cycles: does the same for many, and keeps in mind for whom it did not work. */
final class Attempts {

    private final String name;
    private final Escrow escrow = Escrow.likeEntra();
    private final Recorder recorder;
    private final Progress progress;
    private final Workers workers;
    private final Clock clock;
    private final Runnable succeeded;
    private final Runnable failed;

    /** @param name what the phase is about: "users" */
    Attempts(
            String name,
            Recorder recorder,
            Progress progress,
            Workers workers,
            Clock clock,
            Runnable succeeded,
            Runnable failed) {
        this.name = name;
        this.recorder = recorder;
        this.progress = progress;
        this.workers = workers;
        this.clock = clock;
        this.succeeded = succeeded;
        this.failed = failed;
    }

    /** Those for whom it is time to try again, and {@code changed}. */
    Set<String> with(Collection<String> changed) {
        Set<String> all = new LinkedHashSet<>(changed);
        all.addAll(escrow.due(clock.instant()));
        return all;
    }

    /** @throws RefusedException if the credentials are refused */
    void each(String cycle, Collection<String> ids, Consumer<String> work) {
        if (!ids.isEmpty()) {
            progress.begins(cycle + ": " + name, ids.size());
            workers.each(ids, id -> attempt(id, work));
        }
    }

    private void attempt(String id, Consumer<String> work) {
        try {
            work.accept(id);
            escrow.solved(id);
            succeeded.run();
        } catch (RefusedException e) {
            if (e.isOfCredentials()) {
                throw e;
            }
            escrow.failed(id, clock.instant());
            recorder.count(Action.FAILED);
            failed.run();
        } finally {
            progress.step();
        }
    }
}
