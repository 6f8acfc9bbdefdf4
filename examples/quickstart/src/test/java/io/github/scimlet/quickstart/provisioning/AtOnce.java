package io.github.scimlet.quickstart.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Clients that all begin at one moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Runs {@code task} with the numbers from 0, each in a thread of its own; fails as the first of them does. */
    public static void run(int number, IntConsumer task) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            CyclicBarrier start = new CyclicBarrier(number);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int index = i;
                running.add(threads.submit(() -> {
                    start.await();
                    task.accept(index);
                    return true;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
