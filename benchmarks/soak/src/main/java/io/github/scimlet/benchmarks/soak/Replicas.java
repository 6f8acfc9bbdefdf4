package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.server.Replica;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Server processes over the same tables, numbered from 0. */
final class Replicas implements AutoCloseable {

    /** The same for each, so that any of them continues the pages of any other. */
    private static final String CURSOR_SECRET = "a secret of thirty-two bytes, or more";

    private final Map<Integer, Process> processes = new TreeMap<>();
    private final Map<Integer, Integer> ports = new TreeMap<>();
    private final Map<String, String> tokens;
    private final Path out;

    /** @param tokens by tenant */
    Replicas(Map<String, String> tokens, Path out) {
        this.tokens = tokens;
        this.out = out;
    }

    /** Starts a server, again if it has been killed; returns when it answers. */
    void start(int number, int port, String url) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Replica.class.getName(),
                url,
                Integer.toString(port),
                CURSOR_SECRET));
        tokens.forEach((tenant, token) -> command.addAll(List.of(tenant, token)));
        Path log = out.resolve("replica-" + number + ".log");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (process.inputReader().readLine() == null) {
            throw new IOException("a server does not start; see " + log);
        }
        processes.put(number, process);
        ports.put(number, port);
    }

    int port(int number) {
        return ports.getOrDefault(number, 0);
    }

    /** As a machine dies that had it: nothing is said, and nothing ended in order. */
    void kill(int number) throws InterruptedException {
        Optional.ofNullable(processes.get(number))
                .orElseThrow()
                .destroyForcibly()
                .waitFor();
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroyForcibly);
    }

    /** Ports that nobody has at the moment, all different. */
    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0);
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
