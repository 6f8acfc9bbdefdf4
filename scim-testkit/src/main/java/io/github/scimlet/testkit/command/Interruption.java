package io.github.scimlet.testkit.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** SIGINT and SIGTERM: has a run stopped, and the process wait until there are reports. */
final class Interruption {

    /** Build servers kill for good after about as long. */
    private static final int PATIENCE_SECONDS = 8;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /**
     * From now on.
     *
     * @param stop has the run return soon
     * @param otherwise what to do if it does not
     */
    Interruption(Runnable stop, Runnable otherwise) {
        hook = new Thread(() -> interrupt(stop, otherwise), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt(Runnable stop, Runnable otherwise) {
        stop.run();
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                otherwise.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There are reports. */
    void noLongerMatters() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // it is running: nothing is to be done but to let it end
        }
    }
}
