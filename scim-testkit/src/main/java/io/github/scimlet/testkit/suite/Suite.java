package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Headline;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.RecordingClient;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Checks in a row, each a cycle of the report. What they create is deleted at the end, whatever the end is. */
abstract class Suite implements Rehearsal {

    private final Progress progress;
    private final Recorder recorder;
    private final Trial trial;
    private volatile boolean stopped;

    Suite(String product, Target target, Map<String, String> settings, Progress progress) {
        this.progress = progress;
        this.recorder = new Recorder(new Headline(product, target.label(), Instant.now(), settings), target.secrets());
        RecordingClient client = new RecordingClient(target.transport(), Clock.systemUTC(), recorder);
        this.trial = new Trial(client, recorder, () -> stopped);
    }

    /** In the order in which they run. */
    abstract List<Check> checks();

    /** All that is looked at, whether a check comes as far as that or not. */
    abstract List<? extends Rule> rules();

    @Override
    public Report run() {
        recorder.check(List.of(SuiteRule.values()));
        recorder.check(rules());
        try {
            perform(checks());
        } finally {
            recorder.beginCycle("Clean-up", Instant.now());
            trial.cleanUp();
        }
        if (!stopped) {
            recorder.complete();
        }
        return report();
    }

    private void perform(List<Check> checks) {
        try {
            for (Check check : checks) {
                recorder.beginCycle(check.name(), Instant.now());
                progress.begins(check.name(), 1);
                perform(check);
                progress.step();
            }
        } catch (Trial.EndOfRun e) {
            stopped |= Thread.currentThread().isInterrupted();
        }
    }

    /** What a check could not do is written down by now; the next one starts afresh. */
    private void perform(Check check) {
        try {
            check.body().accept(trial);
        } catch (Trial.EndOfCheck e) {
            return;
        }
    }

    @Override
    public Report report() {
        return recorder.report();
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
