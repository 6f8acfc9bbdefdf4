package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.report.Progress;

/** Shows how far a run is, until it is closed. */
interface ProgressDisplay extends Progress, AutoCloseable {

    @Override
    void close();

    /** A bar where a line may be written over; a line now and then elsewhere. */
    static ProgressDisplay of(Terminal terminal, boolean quiet) {
        if (quiet) {
            return new NoDisplay();
        }
        return terminal.interactive() ? new BarDisplay(terminal) : new LineDisplay(terminal.err(), System::nanoTime);
    }

    /** Nothing. */
    final class NoDisplay implements ProgressDisplay {
        @Override
        public void begins(String work, long steps) {}

        @Override
        public void step() {}

        @Override
        public void close() {}
    }
}
