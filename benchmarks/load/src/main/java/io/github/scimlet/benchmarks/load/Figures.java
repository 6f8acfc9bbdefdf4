package io.github.scimlet.benchmarks.load;

import java.util.List;
import java.util.Locale;

/**
 * What one kind of request cost.
 *
 * @param clients how many sent them at a time
 * @param perSecond all clients together
 * @param p50 half of the requests took at most so many milliseconds
 * @param p99 so did 99 of 100
 */
record Figures(String request, int clients, int requests, double perSecond, double p50, double p99) {

    static Figures of(String request, int clients, List<Long> nanos, long elapsedNanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Figures(
                request,
                clients,
                sorted.size(),
                sorted.size() * 1e9 / elapsedNanos,
                millis(sorted, 0.50),
                millis(sorted, 0.99));
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    /** One line, which {@link #parse} reads. */
    String toCsv() {
        return String.format(Locale.ROOT, "%s,%d,%d,%.1f,%.3f,%.3f", request, clients, requests, perSecond, p50, p99);
    }

    static Figures parse(String csv) {
        List<String> fields = List.of(csv.split(",", -1));
        return new Figures(
                fields.get(0),
                Integer.parseInt(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                Double.parseDouble(fields.get(3)),
                Double.parseDouble(fields.get(4)),
                Double.parseDouble(fields.get(5)));
    }
}
