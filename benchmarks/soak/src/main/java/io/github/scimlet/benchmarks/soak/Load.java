package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that begin something at fixed times, whether what was begun before has ended or not. */
final class Load {

    private static final int CLIENTS = 64;
    private static final long LATE_NANOS = 50_000_000;

    private final List<Directory> directories;
    private final ScimClient.Connecting connecting;
    private final long seed;

    Load(List<Directory> directories, ScimClient.Connecting connecting, long seed) {
        this.directories = directories;
        this.connecting = connecting;
        this.seed = seed;
    }

    /**
     * What was kept of a rate.
     *
     * @param turns how many were due
     * @param seconds until the last had ended
     */
    record Kept(int rate, long turns, double seconds) {
        double perSecond() {
            return turns / seconds;
        }
    }

    /** Begins {@code rate} turns in each second, and waits until the last has ended. */
    Kept run(int rate, Duration time, Turn.Surroundings surroundings) throws InterruptedException {
        long turns = rate * time.toMillis() / 1000;
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number ->
                        new Thread(() -> work(number, start, rate, turns, next, surroundings), "client-" + number))
                .toList();
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        return new Kept(rate, turns, (System.nanoTime() - start) / 1e9);
    }

    private void work(int number, long start, int rate, long turns, AtomicLong next, Turn.Surroundings surroundings) {
        Random random = new Random(seed * CLIENTS + number + rate);
        List<ScimClient> clients = directories.stream()
                .map(directory -> connecting.to(directory.tenant))
                .toList();
        for (long turn = next.getAndIncrement(); turn < turns; turn = next.getAndIncrement()) {
            long due = start + turn * 1_000_000_000L / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (System.nanoTime() - due < LATE_NANOS) {
                surroundings.faults().onTime();
            }
            int tenant = random.nextInt(clients.size());
            Kind kind = Kind.any(random);
            turn(kind, directories.get(tenant), clients.get(tenant), random, surroundings, due);
        }
        clients.forEach(Load::close);
    }

    static void turn(
            Kind kind,
            Directory directory,
            ScimClient client,
            Random random,
            Turn.Surroundings surroundings,
            long due) {
        try (Turn one = new Turn(kind, directory, client, random, surroundings, due)) {
            kind.work(one);
        } catch (RuntimeException e) {
            surroundings.results().wrong(kind, "what was answered cannot be understood: " + e);
        }
    }

    static void close(ScimClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
