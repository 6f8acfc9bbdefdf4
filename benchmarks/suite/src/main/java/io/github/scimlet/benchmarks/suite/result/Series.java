package io.github.scimlet.benchmarks.suite.result;

import java.util.List;

/**
 * What one contender needed for one thing, each time that it was measured.
 *
 * @param workload such as {@code parse}
 * @param name of the case, such as {@code F01}
 * @param contender the module
 * @param metric what the values are, with the unit
 */
public record Series(String workload, String name, String contender, String metric, List<Double> values) {

    /** Nanoseconds for each. */
    public static final String TIME = "ns";

    /** Bytes that were allocated for each. */
    public static final String BYTES = "B";

    /** A copy that nobody changes. */
    public Series {
        values = values.stream().sorted().toList();
    }

    /** Half are lower. */
    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** The lowest of all. */
    public double lowest() {
        return values.get(0);
    }

    /** The highest of all. */
    public double highest() {
        return values.get(values.size() - 1);
    }
}
