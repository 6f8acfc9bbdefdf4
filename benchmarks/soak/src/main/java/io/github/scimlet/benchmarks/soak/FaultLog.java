package io.github.scimlet.benchmarks.soak;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** When what was wrong on purpose. Times are those of {@link System#nanoTime}. */
final class FaultLog {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    /** One fault, which lasts until it has ended; it is over when the work that has waited for it is done too. */
    static final class Fault {
        final FaultKind kind;
        final LocalTime at = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        private final long begin = System.nanoTime();
        private volatile long end = Long.MAX_VALUE;
        private volatile long settled = Long.MAX_VALUE;

        private Fault(FaultKind kind) {
            this.kind = kind;
        }

        void end() {
            end = System.nanoTime();
        }

        private boolean mayShow(long from, long to) {
            return to >= begin && (end == Long.MAX_VALUE || from <= end + kind.afterwards * 1_000_000_000L);
        }

        private boolean mayDelay(long from, long to) {
            return mayShow(from, to) || to >= begin && from <= settled;
        }

        double seconds() {
            return end == Long.MAX_VALUE ? 0 : (end - begin) / 1e9;
        }
    }

    Fault begin(FaultKind kind) {
        Fault fault = new Fault(kind);
        faults.add(fault);
        return fault;
    }

    /** Told by a worker that is not late: what a fault has held up is done. */
    void onTime() {
        for (Fault fault : faults) {
            if (fault.settled == Long.MAX_VALUE && fault.end != Long.MAX_VALUE) {
                fault.settled = System.nanoTime();
            }
        }
    }

    /** A fault that explains this status, of a request that took from one time to another. */
    Optional<FaultKind> explains(int status, long from, long to) {
        return faults.stream()
                .filter(fault -> fault.mayShow(from, to) && fault.kind.status == status)
                .map(fault -> fault.kind)
                .findFirst();
    }

    Optional<FaultKind> explainsBreak(long from, long to) {
        return faults.stream()
                .filter(fault -> fault.mayShow(from, to) && fault.kind.breaksOff)
                .map(fault -> fault.kind)
                .findFirst();
    }

    /** Whether some fault was in its way. */
    boolean delays(long from, long to) {
        return faults.stream().anyMatch(fault -> fault.mayDelay(from, to));
    }

    Map<FaultKind, List<Fault>> byKind() {
        Map<FaultKind, List<Fault>> all = new TreeMap<>();
        faults.forEach(fault -> all.computeIfAbsent(fault.kind, kind -> new CopyOnWriteArrayList<>())
                .add(fault));
        return all;
    }
}
