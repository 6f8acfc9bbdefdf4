package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Not a part of the build. What it tells goes to {@code target/fuzzing}, what it finds to the corpus: there it fails each
 * build until it is mended, and is tried again in each build ever after. {@code -Dscimlet.fuzz.target=Path} runs those
 * targets alone that have that in their names.
 */
@DisplayName("Each target for -Dscimlet.fuzz.minutes, in a process of its own")
class LongRunIT {

    private static final long MINUTES = Long.getLong("scimlet.fuzz.minutes", 1);

    private static final String TARGET = System.getProperty("scimlet.fuzz.target", "");

    private static final Path DIRECTORY = Path.of("target", "fuzzing");

    private static final Pattern EXECUTIONS = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)");

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(String target) throws IOException, InterruptedException {
        Path log = Files.createDirectories(DIRECTORY).resolve(simpleName(target) + ".log");
        Process process = process(target, log).start();

        assertThat(process.waitFor(MINUTES + 10, TimeUnit.MINUTES)).isTrue();

        tell(target, Files.readString(log, StandardCharsets.ISO_8859_1));
        assertThat(process.exitValue()).as("see %s", log).isZero();
    }

    static Stream<String> targets() throws IOException {
        Path classes = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("FuzzTest.class"))
                    .filter(file -> file.contains(TARGET))
                    .map(file -> file.replace(File.separatorChar, '.').replace(".class", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    /** Jazzer fuzzes one method in a process, and says what it does in native code. */
    private static ProcessBuilder process(String target, Path log) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        classPath,
                        OneTarget.class.getName(),
                        target)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().put("JAZZER_FUZZ", "1");
        process.environment().put("JAZZER_MAX_DURATION", MINUTES + "m");
        return process;
    }

    private static void tell(String target, String log) throws IOException {
        MatchResult done = last(EXECUTIONS, log);
        MatchResult coverage = last(COVERAGE, log);
        long executions = Long.parseLong(done.group(1));
        long seconds = Long.parseLong(done.group(2));
        String line = "%-22s %10d executions, %6d/s, %5s edges, %6s features, %5s inputs, %s%n"
                .formatted(
                        simpleName(target),
                        executions,
                        executions / Math.max(1, seconds),
                        coverage.group(1),
                        coverage.group(2),
                        coverage.group(3),
                        log.contains("Test unit written to") ? "A FIND" : "no find");
        Files.writeString(DIRECTORY.resolve("summary.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static MatchResult last(Pattern pattern, String log) {
        Matcher matcher = pattern.matcher(log);
        MatchResult last = null;
        while (matcher.find()) {
            last = matcher.toMatchResult();
        }
        assertThat(last).as("%s in the log", pattern).isNotNull();
        return last;
    }

    private static String simpleName(String target) {
        return target.substring(target.lastIndexOf('.') + 1);
    }
}
