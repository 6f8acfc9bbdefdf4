package io.github.scimlet.benchmarks.soak.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Interrupts threads that are in the middle of a request, and no others. */
final class Interrupter implements Filter {

    private static final long PAUSE_NANOS = 30_000_000;

    private final Troubles troubles;
    private final Set<Thread> active = new LinkedHashSet<>();

    Interrupter(Troubles troubles) {
        this.troubles = troubles;
        Thread thread = new Thread(this::run, "interrupter");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse reply, FilterChain chain)
            throws IOException, ServletException {
        synchronized (active) {
            active.add(Thread.currentThread());
        }
        try {
            chain.doFilter(request, reply);
        } finally {
            synchronized (active) {
                active.remove(Thread.currentThread());
            }
        }
    }

    private void run() {
        while (true) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (troubles.has(Trouble.INTERRUPTED)) {
                interruptOne();
            }
        }
    }

    private void interruptOne() {
        synchronized (active) {
            List<Thread> candidates = new ArrayList<>(active);
            if (!candidates.isEmpty()) {
                candidates
                        .get(ThreadLocalRandom.current().nextInt(candidates.size()))
                        .interrupt();
            }
        }
    }

    int active() {
        synchronized (active) {
            return active.size();
        }
    }
}
