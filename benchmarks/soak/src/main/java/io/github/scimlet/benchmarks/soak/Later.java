package io.github.scimlet.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Frees what requests without an answer have used, once the server cannot be working on them any more. */
final class Later implements AutoCloseable {

    private final Duration patience;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    Later(Duration patience) {
        this.patience = patience;
    }

    void free(List<Busy> used) {
        var unused = timer.schedule(() -> used.forEach(Busy::free), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until all is free. */
    void await() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(patience.toSeconds() + 10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
