package io.github.scimlet.benchmarks.tokens;

import java.util.Arrays;

/** Times in nanoseconds. Not safe for use by several threads. */
final class Samples {

    private final long[] times;
    private int size;

    Samples(int most) {
        times = new long[most];
    }

    private Samples(long[] times) {
        this.times = times;
        size = times.length;
    }

    void add(long time) {
        times[size++] = time;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == times.length;
    }

    /** The time below which that part of all is. */
    long quantile(double part) {
        long[] sorted = Arrays.copyOf(times, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, (long) (size * part))];
    }

    /** Without those that took longer: what another process on the machine took, and no token. */
    Samples upTo(long longest) {
        return new Samples(
                Arrays.stream(times, 0, size).filter(time -> time <= longest).toArray());
    }

    double mean() {
        return Arrays.stream(times, 0, size).average().orElse(0);
    }

    private double squaredError() {
        double mean = mean();
        double squares = Arrays.stream(times, 0, size)
                .mapToDouble(time -> (time - mean) * (time - mean))
                .sum();
        return squares / (size - 1.0) / size;
    }

    /** Welch's t: beyond 4.5 there is hardly a doubt that the means differ. */
    double t(Samples other) {
        return (mean() - other.mean()) / Math.sqrt(squaredError() + other.squaredError());
    }
}
