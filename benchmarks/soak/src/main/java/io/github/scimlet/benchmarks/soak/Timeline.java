package io.github.scimlet.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** When requests were sent and answered, and how, as clients saw it. Times are those of {@link System#nanoTime}. */
final class Timeline {

    /** What a request came to that nobody has answered. */
    static final String BROKEN = "connection broken off";

    static final String BALANCER = "503 of the balancer";

    /**
     * One request.
     *
     * @param outcome the status, or one of the above
     */
    record Entry(long from, long to, boolean write, String outcome) {

        boolean failed() {
            return outcome.startsWith("5") || outcome.equals(BROKEN);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(Entry entry) {
        entries.add(entry);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many failed, by outcome. */
    Map<String, Long> failures() {
        Map<String, Long> failures = new TreeMap<>();
        entries().stream().filter(Entry::failed).forEach(entry -> failures.merge(entry.outcome(), 1L, Long::sum));
        return failures;
    }

    /** Seconds from {@code moment} to the last answer that was a failure; 0 if there was none. */
    double failingAfter(long moment) {
        long last = entries().stream()
                .filter(entry -> entry.failed() && entry.to() >= moment)
                .mapToLong(Entry::to)
                .max()
                .orElse(moment);
        return (last - moment) / 1e9;
    }

    /** The longest time in seconds after {@code moment} in which none of {@code wanted} succeeded. */
    double longestPause(long moment, Predicate<Entry> wanted) {
        long[] times = entries().stream()
                .filter(entry -> !entry.failed() && entry.to() >= moment && wanted.test(entry))
                .mapToLong(Entry::to)
                .sorted()
                .toArray();
        long longest = 0;
        long before = moment;
        for (long time : times) {
            longest = Math.max(longest, time - before);
            before = time;
        }
        return longest / 1e9;
    }

    /** A quantile of how long {@code wanted} took, in milliseconds. */
    double quantile(double quantile, Predicate<Entry> wanted) {
        long[] times = entries().stream()
                .filter(entry -> !entry.failed() && wanted.test(entry))
                .mapToLong(entry -> entry.to() - entry.from())
                .sorted()
                .toArray();
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, quantile * times.length)] / 1e6;
    }
}
