package io.github.scimlet.testkit.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A line for each part of a run, unless there is one every other moment: a year of cycles is no log of a year. */
final class LineDisplay implements ProgressDisplay {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private final LongSupplier nanos;
    private long next;
    private boolean begun;

    LineDisplay(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    @Override
    public synchronized void begins(String work, long steps) {
        long now = nanos.getAsLong();
        if (!begun || now - next >= 0) {
            begun = true;
            next = now + PAUSE;
            out.println(work);
        }
    }

    @Override
    public void step() {}

    @Override
    public void close() {}
}
