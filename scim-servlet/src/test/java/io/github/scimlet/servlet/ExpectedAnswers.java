package io.github.scimlet.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How each attack must be answered: a line for each, with its name and the answers of Jetty and Tomcat with a token, then
 * of both without one, between tabs. An answer that is missing is as the one before.
 */
final class ExpectedAnswers {

    private final Map<String, List<String>> answers = new HashMap<>();

    private ExpectedAnswers() {}

    static ExpectedAnswers read() throws IOException {
        ExpectedAnswers expected = new ExpectedAnswers();
        try (InputStream in =
                Objects.requireNonNull(ExpectedAnswers.class.getResourceAsStream("answers-to-attacks.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                List<String> cells = List.of(line.split("\t", -1));
                expected.answers.put(cells.get(0), cells.subList(1, cells.size()));
            });
        }
        return expected;
    }

    String of(Attack attack, Container container, boolean withToken) {
        List<String> cells = answers.getOrDefault(attack.name(), List.of("not known", "", "", ""));
        int place = (container == Container.JETTY ? 0 : 1) + (withToken ? 0 : 2);
        return cells.get(place).isEmpty() ? cells.get(place - place % 2) : cells.get(place);
    }
}
