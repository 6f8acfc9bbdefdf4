package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Request;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Histograms of microseconds. */
final class Latencies {

    private static final int DIGITS = 2;
    private static final long FIRST_BUCKET = 250;

    private Latencies() {}

    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    /** {@code GET /Users?filter}, {@code PATCH /Groups/id}: the same for all resources. */
    static String operation(Request request) {
        String[] segments = request.path().split("/", -1);
        String endpoint = segments.length > 1 ? "/" + segments[1] : request.path();
        String one = segments.length > 2 ? "/id" : "";
        String search = request.query().contains("filter=") ? "?filter" : "";
        return request.method() + " " + endpoint + one + search;
    }

    static List<Latency> of(Map<String, Histogram> histograms) {
        return histograms.entrySet().stream()
                .map(entry -> latency(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Latency latency(String operation, Histogram histogram) {
        return new Latency(
                operation,
                histogram.getTotalCount(),
                micros(histogram.getValueAtPercentile(50)),
                micros(histogram.getValueAtPercentile(95)),
                micros(histogram.getValueAtPercentile(99)),
                micros(histogram.getMaxValue()),
                buckets(histogram));
    }

    private static List<Latency.Bucket> buckets(Histogram histogram) {
        return StreamSupport.stream(
                        histogram.logarithmicBucketValues(FIRST_BUCKET, 2).spliterator(), false)
                .map(Latencies::bucket)
                .toList();
    }

    private static Latency.Bucket bucket(HistogramIterationValue value) {
        return new Latency.Bucket(micros(value.getValueIteratedTo()), value.getCountAddedInThisIterationStep());
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
