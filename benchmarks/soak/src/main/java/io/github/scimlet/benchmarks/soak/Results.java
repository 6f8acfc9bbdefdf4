package io.github.scimlet.benchmarks.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What requests have come to, as many clients tell it. */
final class Results {

    private static final int MOST_KEPT = 200;

    /** All of one kind, in microseconds; {@code calm} are those that no fault was in the way of. */
    record Latencies(Histogram all, Histogram calm) {
        Latencies() {
            this(new ConcurrentHistogram(3), new ConcurrentHistogram(3));
        }
    }

    private final Map<Kind, Latencies> latencies = Collections.synchronizedMap(new EnumMap<>(Kind.class));
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> injected = new ConcurrentHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long wrongCount;
    final LongAdder acknowledged = new LongAdder();
    final LongAdder unknown = new LongAdder();
    final LongAdder refused = new LongAdder();

    void took(Kind kind, long nanos, boolean calm) {
        Latencies of = latencies.computeIfAbsent(kind, any -> new Latencies());
        of.all().recordValue(nanos / 1000);
        if (calm) {
            of.calm().recordValue(nanos / 1000);
        }
    }

    void answered(String status) {
        count(answers, status);
    }

    /** An error that somebody has made on purpose. */
    void injected(FaultKind fault, String error) {
        count(injected, fault.label + ": " + error);
    }

    /** One that nobody has. */
    synchronized void wrong(Kind kind, String what) {
        wrong(kind.label + ": " + what);
    }

    synchronized void wrong(String what) {
        wrongCount++;
        if (wrong.size() < MOST_KEPT) {
            wrong.add(what);
        }
    }

    private static void count(Map<String, LongAdder> counts, String key) {
        counts.computeIfAbsent(key, any -> new LongAdder()).increment();
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized long wrongCount() {
        return wrongCount;
    }

    Map<String, LongAdder> answers() {
        return new TreeMap<>(answers);
    }

    Map<String, LongAdder> injected() {
        return new TreeMap<>(injected);
    }

    Map<Kind, Latencies> latencies() {
        synchronized (latencies) {
            return new TreeMap<>(latencies);
        }
    }

    /** All kinds together. */
    Latencies overall() {
        Latencies sum = new Latencies();
        latencies().values().forEach(each -> {
            sum.all().add(each.all());
            sum.calm().add(each.calm());
        });
        return sum;
    }
}
