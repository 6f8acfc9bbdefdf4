package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * One of the benchmarks.
 *
 * @param name of the workload
 * @param benchmark the class
 * @param parameter by which its cases are told apart; by methods if there is none
 * @param cases their names
 */
public record MicroWorkload(String name, Class<?> benchmark, Optional<String> parameter, List<String> cases) {

    private static final List<String> FILTERS = List.copyOf(Work.FILTERS.keySet());

    /** In the order of the report. */
    public static final List<MicroWorkload> ALL = List.of(
            new MicroWorkload("parse", FilterParse.class, Optional.of("filter"), FILTERS),
            new MicroWorkload("match", FilterMatch.class, Optional.of("filter"), FILTERS),
            new MicroWorkload("scan", FilterScan.class, Optional.of("filter"), List.of("F01", "F09")),
            new MicroWorkload("patch", UserPatch.class, Optional.of("request"), List.copyOf(Work.PATCHES.keySet())),
            new MicroWorkload("members", GroupMembers.class, Optional.of("members"), List.of("10", "1000", "100000")),
            new MicroWorkload(
                    "json",
                    UserJson.class,
                    Optional.empty(),
                    List.of("read", "write", "readList", "writeList", "writeSelected")));

    /** The workload of that name. */
    public static MicroWorkload of(String name) {
        return ALL.stream().filter(any -> any.name.equals(name)).findFirst().orElseThrow();
    }

    /** Has JMH run these cases. */
    ChainedOptionsBuilder choose(List<String> chosen, ChainedOptionsBuilder options) {
        return parameter
                .map(name -> options.include(pattern("\\.")).param(name, chosen.toArray(String[]::new)))
                .orElseGet(() -> options.include(pattern("\\.(" + String.join("|", chosen) + ")$")));
    }

    /** Which case it was, by a result as JMH writes it. */
    String caseOf(JsonNode result) {
        String method = result.path("benchmark").asString();
        return parameter
                .map(name -> result.path("params").path(name).asString())
                .orElseGet(() -> method.substring(method.lastIndexOf('.') + 1));
    }

    private String pattern(String rest) {
        return benchmark.getName().replace(".", "\\.") + rest;
    }
}
