package io.github.scimlet.benchmarks.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.benchmarks.suite.contender.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What the figures depend on. */
final class Environment {

    private Environment() {}

    static List<String> description(int rounds) throws IOException {
        return List.of(
                "%s, %d processors, %s of memory"
                        .formatted(
                                first("/proc/cpuinfo", "model name"),
                                Runtime.getRuntime().availableProcessors(),
                                first("/proc/meminfo", "MemTotal")),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.name"),
                LocalDate.now(ZoneOffset.UTC) + ", commit " + commit() + ", rounds: " + rounds);
    }

    /** What stands behind the colon in the first line of that name. */
    private static String first(String file, String name) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(Directory.ofBenchmarks().toFile())
                .redirectErrorStream(true)
                .start();
        return new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
