package io.github.scimlet.benchmarks.suite.endtoend;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads with a connection each, which send one request after the other.
 *
 * @param server where to
 */
record Workers(URI server) {

    /** Sends one request. */
    interface Sender {
        void send(Connection connection) throws IOException;
    }

    /** Has {@code sender} send until the time is over, or so many requests have been sent. */
    Load run(int connections, double seconds, int limit, Sender sender) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long deadline = start + (long) (seconds * 1e9);
            AtomicInteger left = new AtomicInteger(limit);
            Callable<long[]> worker = () -> work(deadline, left, sender);
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(Collections.nCopies(connections, worker))) {
                nanos.add(each.get());
            }
            long elapsed = System.nanoTime() - start;
            return Load.of(nanos.stream().flatMapToLong(Arrays::stream).toArray(), elapsed);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] work(long deadline, AtomicInteger left, Sender sender) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        try (Connection connection = new Connection(server)) {
            long before = System.nanoTime();
            while (before < deadline && left.getAndDecrement() > 0) {
                sender.send(connection);
                long after = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = after - before;
                before = after;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
