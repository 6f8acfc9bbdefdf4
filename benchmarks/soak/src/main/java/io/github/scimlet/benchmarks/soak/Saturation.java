package io.github.scimlet.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Clients that begin the next thing when they have done the one before: as much as there is time for. */
final class Saturation {

    private Saturation() {}

    /** Lets so many clients do all kinds of things with a tenant for a time; returns when the last is done. */
    static void run(
            Directory directory,
            ScimClient.Connecting connecting,
            int clients,
            Duration time,
            long seed,
            Turn.Surroundings surroundings)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = IntStream.range(0, clients)
                .mapToObj(number -> new Thread(
                        () -> work(directory, connecting, new Random(seed * clients + number), end, surroundings),
                        "client-" + number))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void work(
            Directory directory,
            ScimClient.Connecting connecting,
            Random random,
            long end,
            Turn.Surroundings surroundings) {
        ScimClient client = connecting.to(directory.tenant);
        while (System.nanoTime() < end) {
            Load.turn(Kind.any(random), directory, client, random, surroundings, System.nanoTime());
        }
        Load.close(client);
    }
}
