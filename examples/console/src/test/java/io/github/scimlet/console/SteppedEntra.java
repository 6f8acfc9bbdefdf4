package io.github.scimlet.console;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** The test kit's Entra ID, which waits after each cycle until it is told what the directory has become. */
final class SteppedEntra implements AutoCloseable {

    /** So that what has failed is tried again in the next cycle. */
    private static final Duration INTERVAL = Duration.ofHours(7);

    private final BlockingQueue<Directory> directories = new LinkedBlockingQueue<>();
    private final Semaphore done = new Semaphore(0);
    private final EntraSimulator simulator;
    private final CompletableFuture<Report> report;
    private Directory last;

    private SteppedEntra(String url, String code, Mapping mapping, Directory first) {
        this.last = first;
        this.simulator = EntraSimulator.builder(target(url, code), mapping, source(first))
                .cycles(1_000)
                .interval(INTERVAL)
                .build();
        this.report = CompletableFuture.supplyAsync(simulator::run).whenComplete((ended, failed) -> done.release());
        done.acquireUninterruptibly();
    }

    private static Target target(String url, String code) {
        return Target.at(URI.create(url), Optional.of(code));
    }

    private Source source(Directory first) {
        return new Source() {
            @Override
            public Directory first() {
                return first;
            }

            @Override
            public Directory next(Directory before, Instant now) {
                done.release();
                try {
                    return directories.take();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Test Connection, and whether it worked. */
    static boolean testsConnection(String url, String code, Mapping mapping) {
        Source nobody = Source.unchanging(Directory.of(List.of(), List.of()));
        return EntraSimulator.builder(target(url, code), mapping, nobody)
                .cycles(1)
                .build()
                .run()
                .passed();
    }

    /** Test Connection and the initial cycle; it has ended when this returns. */
    static SteppedEntra start(String url, String code, Mapping mapping, Directory first) {
        return new SteppedEntra(url, code, mapping, first);
    }

    /** An incremental cycle; it has ended when this returns. */
    void cycle(Directory directory) {
        last = directory;
        directories.add(directory);
        done.acquireUninterruptibly();
    }

    @Override
    public void close() {
        simulator.stop();
        directories.add(last);
        report.join();
    }
}
