package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.contender.Java;
import io.github.scimlet.benchmarks.suite.result.Results;
import io.github.scimlet.benchmarks.suite.result.Series;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures a contender with a workload, once.
 *
 * @param log where JMH says what it does
 */
public record MicroRound(File log) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Room for 100,000 users of each, and for a million of ours; the same for all. */
    private static final String HEAP = "4g";

    /** Adds to {@code results} what each of {@code cases} needed in a new process. */
    public void run(MicroWorkload workload, List<String> cases, Entrant entrant, Results results)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("jmh", ".json");
        try {
            List<String> arguments = new ArrayList<>(List.of(entrant.module(), workload.name(), output.toString()));
            arguments.addAll(cases);
            Java.own(HEAP, MicroMain.class, arguments).run(log);
            for (JsonNode result : new ObjectMapper().readTree(output.toFile())) {
                add(result.path("primaryMetric"), Series.TIME, workload, result, entrant, results);
                add(result.path("secondaryMetrics").path(ALLOCATED), Series.BYTES, workload, result, entrant, results);
            }
        } finally {
            Files.delete(output);
        }
    }

    private static void add(
            JsonNode metric, String unit, MicroWorkload workload, JsonNode result, Entrant entrant, Results results) {
        for (JsonNode fork : metric.path("rawData")) {
            for (JsonNode value : fork) {
                results.add(workload.name(), workload.caseOf(result), entrant.module(), unit, value.asDouble());
            }
        }
    }
}
