package io.github.scimlet.testkit.report;

import java.time.Duration;
import java.util.List;

/**
 * How long answers of one kind took. Immutable.
 *
 * @param operation method and endpoint, {@code GET /Users?filter} for example
 * @param buckets how many took how long, from the shortest to the longest
 */
public record Latency(
        String operation, long count, Duration median, Duration p95, Duration p99, Duration max, List<Bucket> buckets) {

    public Latency {
        buckets = List.copyOf(buckets);
    }

    /** @param upTo the longest that belongs here */
    public record Bucket(Duration upTo, long count) {}
}
