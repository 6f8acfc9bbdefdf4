package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Tries a change again that another one has overtaken, a bounded number of times. */
final class Conflicts {

    private static final int ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 64;

    private Conflicts() {}

    /**
     * What {@code change} returns, as soon as it is not overtaken.
     *
     * @param once whether a conflict is the client's own to solve
     * @throws ScimException 503 if it is overtaken every time; whatever else {@code change} throws
     */
    static <T> T retried(boolean once, Supplier<T> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return change.get();
            } catch (ScimException e) {
                if (once || e.error().status() != 412) {
                    throw e;
                }
                pause(attempt);
            }
        }
        throw ScimException.unavailable("Too many clients change this resource at a time.", Duration.ofSeconds(1));
    }

    /** Random, so that those who were in each other's way do not meet again. */
    private static void pause(int attempt) {
        int longest = Math.min(1 << attempt, LONGEST_PAUSE_MILLIS);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Interruption.unavailable();
        }
    }
}
