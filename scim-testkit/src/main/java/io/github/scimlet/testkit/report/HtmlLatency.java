package io.github.scimlet.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long answers took, as the template of the page knows it.
 *
 * @param width of the drawing; the same for all operations, so that they can be compared
 * @param numbers what is drawn, in words
 */
record HtmlLatency(
        String operation,
        String count,
        String median,
        String p95,
        String p99,
        String max,
        int width,
        List<Bar> bars,
        String numbers) {

    static final int HEIGHT = 32;

    private static final int STEP = 9;

    /** A bar of the drawing, from its upper left corner. */
    record Bar(int x, int y, int height, String text) {}

    static List<HtmlLatency> of(List<Latency> latencies) {
        int columns =
                latencies.stream().mapToInt(one -> one.buckets().size()).max().orElse(0);
        return latencies.stream().map(one -> of(one, columns * STEP)).toList();
    }

    private static HtmlLatency of(Latency latency, int width) {
        List<Bar> bars = bars(latency.buckets());
        return new HtmlLatency(
                Legible.line(latency.operation(), 100),
                Words.number(latency.count()),
                Words.time(latency.median()),
                Words.time(latency.p95()),
                Words.time(latency.p99()),
                Words.time(latency.max()),
                width,
                bars,
                bars.stream().map(Bar::text).collect(Collectors.joining(", ")));
    }

    private static List<Bar> bars(List<Latency.Bucket> buckets) {
        long highest = buckets.stream().mapToLong(Latency.Bucket::count).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            Latency.Bucket bucket = buckets.get(i);
            if (bucket.count() > 0) {
                int height = (int) Math.max(1, bucket.count() * HEIGHT / highest);
                bars.add(new Bar(i * STEP, HEIGHT - height, height, text(bucket)));
            }
        }
        return bars;
    }

    private static String text(Latency.Bucket bucket) {
        return Words.number(bucket.count()) + " up to " + Words.time(bucket.upTo());
    }
}
