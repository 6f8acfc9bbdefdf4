package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * One of the benchmarks.
 *
 * @param name of the workload
 * @param benchmark the class
 * @param method which of its methods, as a pattern; cases are methods where there is no parameter
 * @param parameter by which its cases are told apart
 * @param cases their names
 */
public record MicroWorkload(
        String name, Class<?> benchmark, String method, Optional<String> parameter, List<String> cases) {

    private static final List<String> FILTERS = List.copyOf(Work.FILTERS.keySet());

    /** The work of a request, in the order of the report. */
    public static final List<MicroWorkload> REQUESTS = List.of(
            of("parse", FilterParse.class, "parse", "filter", FILTERS),
            of("match", FilterMatch.class, "match", "filter", FILTERS),
            of("scan", FilterScan.class, "scan", "filter", List.of("F01", "F09")),
            of("patch", UserPatch.class, "patch", "request", List.copyOf(Work.PATCHES.keySet())),
            of("members", GroupMembers.class, "pair", "members", List.of("10", "1000", "100000")),
            new MicroWorkload(
                    "json",
                    UserJson.class,
                    "",
                    Optional.empty(),
                    List.of("read", "write", "readList", "writeList", "writeSelected")));

    /** The same work, more and more of it. Ours and the floor only. */
    public static final List<MicroWorkload> GROWTH = List.of(
            of("growth-terms", FilterTerms.class, "parse", "terms", List.of("10", "100", "1000")),
            of("growth-depth", FilterDepth.class, "parse", "depth", List.of("10", "50", "100")),
            of("growth-operations", PatchOperations.class, "patch", "operations", List.of("1", "100", "1000")),
            of("growth-list-read", ListSize.class, "read", "users", List.of("1", "10", "100", "1000")),
            of("growth-list-write", ListSize.class, "write", "users", List.of("1", "10", "100", "1000")),
            of("growth-members", GroupMembers.class, "pair", "members", List.of("10", "1000", "100000", "1000000")));

    /** Stores of more and more users. Ours only. */
    public static final List<MicroWorkload> STORES = Stream.of("get", "find", "create", "patch")
            .map(method -> of(
                    "growth-store-" + method,
                    StoreSize.class,
                    method,
                    "users",
                    List.of("1000", "10000", "100000", "1000000")))
            .toList();

    private static MicroWorkload of(
            String name, Class<?> benchmark, String method, String parameter, List<String> cases) {
        return new MicroWorkload(name, benchmark, method, Optional.of(parameter), cases);
    }

    /** The workload of that name. */
    static MicroWorkload of(String name) {
        return Stream.of(REQUESTS, GROWTH, STORES)
                .flatMap(List::stream)
                .filter(any -> any.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Has JMH run these cases. */
    ChainedOptionsBuilder choose(List<String> chosen, ChainedOptionsBuilder options) {
        return parameter
                .map(parameterName ->
                        options.include(pattern(method)).param(parameterName, chosen.toArray(String[]::new)))
                .orElseGet(() -> options.include(pattern(String.join("|", chosen))));
    }

    private String pattern(String methods) {
        return benchmark.getName().replace(".", "\\.") + "\\.(" + methods + ")$";
    }

    /** Which case it was, by a result as JMH writes it. */
    String caseOf(JsonNode result) {
        String benchmarkMethod = result.path("benchmark").asString();
        return parameter
                .map(parameterName -> result.path("params").path(parameterName).asString())
                .orElseGet(() -> benchmarkMethod.substring(benchmarkMethod.lastIndexOf('.') + 1));
    }
}
