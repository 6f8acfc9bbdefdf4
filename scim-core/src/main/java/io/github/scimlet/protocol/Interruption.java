package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** That the thread of a request is told to end, which is no fault of the client's: it may come again. */
final class Interruption {

    private static final Duration SOON = Duration.ofSeconds(1);

    private Interruption() {}

    /** What the client is told. */
    static ScimException unavailable() {
        return ScimException.unavailable("The server is about to stop.", SOON);
    }

    /** Whether {@code failure} comes of it; some containers say so by a cause and leave no flag. */
    static boolean isBehind(Throwable failure) {
        return Thread.currentThread().isInterrupted()
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause ->
                                cause instanceof InterruptedException || cause instanceof ClosedByInterruptException);
    }
}
