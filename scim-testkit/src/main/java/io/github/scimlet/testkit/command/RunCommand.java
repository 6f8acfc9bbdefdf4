package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rehearsal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that sends requests to a server and reports on it. */
abstract class RunCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Option(
            names = "--keep",
            order = 80,
            description =
                    "Leaves the users and groups on the server that the run has created; they are deleted otherwise.")
    private boolean keep;

    private final Terminal terminal;
    private final Invocation invocation;

    RunCommand(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    /** What to run, one after the other. Called before anything is sent, so that it can complain. */
    abstract List<Rehearsal> rehearsals(Target target, Progress progress);

    @Override
    public Integer call() {
        reports.check();
        Target target = server.target(terminal);
        CreatedResources created = new CreatedResources(target.transport());
        try (ProgressDisplay progress = ProgressDisplay.of(terminal, reports.isQuiet())) {
            List<Rehearsal> rehearsals = rehearsals(created.in(target), progress);
            FirstContact.make(target);
            return perform(new Performance(rehearsals, () -> cleanUp(created)), progress);
        }
    }

    private void cleanUp(CreatedResources created) {
        int left = keep ? 0 : created.delete();
        if (left > 0) {
            terminal.err()
                    .println("Hint: " + left + " users and groups of this run could not be deleted. With another --seed"
                            + " the next run does not meet them all.");
        }
    }

    private int perform(Performance performance, ProgressDisplay progress) {
        Interruption interruption = new Interruption(performance::stop, () -> write(performance));
        try {
            performance.run();
        } finally {
            progress.close();
            write(performance, interruption);
        }
        return performance.exitCode();
    }

    /** Also where the run has failed by a fault of ours: what was known by then is worth having. */
    private void write(Performance performance, Interruption interruption) {
        try {
            write(performance);
        } finally {
            interruption.noLongerMatters();
        }
    }

    private synchronized void write(Performance performance) {
        reports.write(performance.reports(), invocation.toString(), terminal);
    }
}
