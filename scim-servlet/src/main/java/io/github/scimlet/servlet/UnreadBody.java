package io.github.scimlet.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What is left of a body when its request has been refused, and answered, before its end.
 *
 * <p>A server that closes a connection with data on it resets it, and a client that is still sending loses the answer
 * that would have told it what is wrong. So we read on for a while, and forget what we read; of a few at a time, since
 * nobody has to be let in for that, and each has a thread of the server. Safe for use by many threads.
 */
final class UnreadBody {

    private static final int BUFFER_BYTES = 16 * 1024;

    /** Who sends still more is not interested in an answer. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Nor who takes still longer: a byte now and then, of whoever it is, would keep a thread for days. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int MOST_AT_A_TIME = 16;

    private final Semaphore reading = new Semaphore(MOST_AT_A_TIME);

    /** Reads to the end of the body, or as far as we are willing to; nothing if the client waits to be asked for it. */
    void skip(HttpServletRequest http) {
        skip(http, System::nanoTime);
    }

    /** @param clock nanoseconds since any moment */
    void skip(HttpServletRequest http, LongSupplier clock) {
        boolean hasBody = http.getContentLengthLong() > 0 || http.getHeader("Transfer-Encoding") != null;
        if (!hasBody || http.getHeader("Expect") != null || !reading.tryAcquire()) {
            return;
        }
        try {
            InputStream body = http.getInputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            long left = MOST_BYTES;
            long begin = clock.getAsLong();
            for (int read = 0; read >= 0 && left > 0 && clock.getAsLong() - begin < MOST_NANOS; left -= read) {
                read = body.read(buffer);
            }
        } catch (IOException e) {
            return; // the client is gone, with its answer
        } finally {
            reading.release();
        }
    }
}
