package io.github.scimlet.benchmarks.suite.contender;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process.
 *
 * @param heap as for {@code -Xmx}
 */
public record Java(String heap, List<Path> classPath, String mainClass, List<String> arguments) {

    /** One of our own programs. */
    public static Java own(String heap, Class<?> mainClass, List<String> arguments) {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        return new Java(heap, classPath, mainClass.getName(), arguments);
    }

    /** Starts it, with what it says on its standard error added to {@code log}. */
    public Process start(File log) throws IOException {
        return builder().redirectError(Redirect.appendTo(log)).start();
    }

    /** Runs it to its end. */
    public void run(File log) throws IOException, InterruptedException {
        Process process = builder()
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log))
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(mainClass + " ended with " + status + ", see " + log);
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-D" + Directory.PROPERTY + "=" + Directory.ofBenchmarks());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
