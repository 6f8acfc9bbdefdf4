package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.server.Serve;
import io.github.scimlet.benchmarks.soak.server.State;
import io.github.scimlet.benchmarks.soak.server.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The process that serves, and how to tell it what to do. */
final class ServerUnderLoad implements AutoCloseable {

    static final String HEAP = "256m";

    private static final Pattern LOGGED = Pattern.compile("(ERROR|WARN) ([\\w.$]+) - ");

    private final Process process;
    private final PrintWriter toServer;
    private final BufferedReader fromServer;
    private final Path log;
    private final int port;

    private ServerUnderLoad(Process process, Path log) throws IOException {
        this.process = process;
        this.log = log;
        toServer = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        fromServer = process.inputReader(StandardCharsets.UTF_8);
        port = Integer.parseInt(answer());
    }

    /** @param tokens by tenant */
    static ServerUnderLoad start(String url, Map<String, String> tokens, Path directory) throws IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path log = directory.resolve("soak-server.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Serve.class.getName(),
                url));
        tokens.forEach((tenant, token) -> command.addAll(List.of(tenant, token)));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        return new ServerUnderLoad(process, log);
    }

    int port() {
        return port;
    }

    synchronized State state() throws IOException {
        toServer.println("state");
        return State.parse(answer());
    }

    synchronized void set(Trouble trouble, boolean on) throws IOException {
        toServer.println(trouble + (on ? " on" : " off"));
        answer();
    }

    private String answer() throws IOException {
        String line = fromServer.readLine();
        if (line == null) {
            throw new IOException("the server process has ended; see " + log);
        }
        return line;
    }

    /** How often it has logged what is worth somebody's attention, by level and logger. */
    Map<String, Integer> logged() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(line -> {
                Matcher matcher = LOGGED.matcher(line);
                if (matcher.find()) {
                    counts.merge(matcher.group(1) + " " + matcher.group(2), 1, Integer::sum);
                }
            });
        }
        return counts;
    }

    @Override
    public void close() {
        toServer.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
