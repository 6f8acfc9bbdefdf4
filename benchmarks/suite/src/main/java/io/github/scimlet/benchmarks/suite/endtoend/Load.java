package io.github.scimlet.benchmarks.suite.endtoend;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a load was like.
 *
 * @param requests how many have been answered
 * @param seconds how long it took
 * @param p50 half of the requests took at most so many microseconds
 * @param p99 so did 99 of 100
 */
record Load(int requests, double seconds, double p50, double p99) {

    static Load of(long[] nanos, long elapsed) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Load(sorted.length, elapsed / 1e9, micros(sorted, 0.50), micros(sorted, 0.99));
    }

    private static double micros(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e3;
    }

    /** One line, which {@link #parse} reads. */
    String line() {
        return String.format(Locale.ROOT, "load %d %.6f %.3f %.3f", requests, seconds, p50, p99);
    }

    static Load parse(String line) {
        String[] fields = line.split(" ", -1);
        return new Load(
                Integer.parseInt(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]));
    }
}
