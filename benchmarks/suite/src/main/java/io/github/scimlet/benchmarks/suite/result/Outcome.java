package io.github.scimlet.benchmarks.suite.result;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a run has found, which the page is made from.
 *
 * @param environment lines that say where and when
 * @param contenders who took part, in order
 * @param series what was measured
 * @param wrong what was not, and why
 */
public record Outcome(List<String> environment, List<Participant> contenders, List<Series> series, List<Wrong> wrong) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** From a file. */
    public static Outcome read(Path file) {
        return JSON.readValue(file.toFile(), Outcome.class);
    }

    /** To a file. */
    public void write(Path file) {
        JSON.writeValue(file.toFile(), this);
    }
}
