package io.github.scimlet.benchmarks.suite.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects values as they come, round after round. */
public final class Results {

    private record Key(String workload, String name, String contender, String metric) {}

    private final Map<Key, List<Double>> values = new LinkedHashMap<>();

    /** One more value. */
    public void add(String workload, String name, String contender, String metric, double value) {
        values.computeIfAbsent(new Key(workload, name, contender, metric), key -> new ArrayList<>())
                .add(value);
    }

    /** What has come, in the order in which it came first. */
    public List<Series> series() {
        return values.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey().workload(),
                        entry.getKey().name(),
                        entry.getKey().contender(),
                        entry.getKey().metric(),
                        entry.getValue()))
                .toList();
    }
}
