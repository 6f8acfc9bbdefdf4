package io.github.scimlet.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures depend on. */
final class Machine {

    private Machine() {}

    static List<String> description() throws IOException {
        return List.of(
                "%s, %d processors, %s of memory, %s %s"
                        .formatted(
                                line("/proc/cpuinfo", "model name"),
                                Runtime.getRuntime().availableProcessors(),
                                line("/proc/meminfo", "MemTotal"),
                                System.getProperty("os.name"),
                                System.getProperty("os.version")),
                "Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.name"));
    }

    /** What stands behind the colon in the first line of that name. */
    private static String line(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            Optional<String> line = lines.filter(any -> any.startsWith(name)).findFirst();
            return line.map(any -> any.substring(any.indexOf(':') + 1).strip()).orElse("unknown");
        }
    }
}
