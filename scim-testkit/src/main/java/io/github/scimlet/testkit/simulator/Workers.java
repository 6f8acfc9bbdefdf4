package io.github.scimlet.testkit.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same to many things, several at a time. */
final class Workers {

    private final int parallel;

    Workers(int parallel) {
        this.parallel = parallel;
    }

    int parallel() {
        return parallel;
    }

    /**
     * Does {@code work} to all.
     *
     * @throws RuntimeException the first that work has thrown; with several threads the others go on until they are through
     */
    <T> void each(Collection<T> all, Consumer<T> work) {
        if (parallel == 1 || all.size() < 2) {
            all.forEach(work);
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(parallel, all.size()));
        try {
            List<Future<?>> futures = new ArrayList<>();
            all.forEach(one -> futures.add(threads.submit(() -> work.accept(one))));
            await(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(List<Future<?>> futures) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException();
            }
        }
        failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }
}
