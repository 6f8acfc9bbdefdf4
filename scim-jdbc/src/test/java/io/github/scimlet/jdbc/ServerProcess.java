package io.github.scimlet.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A running server: a child of this JVM that ends when the JVM does, in whatever way that ends. */
final class ServerProcess {

    // The system closes the pipe to this shell when we have ended, should we not come to it. It must outlive a Ctrl-C.
    private static final String WHEN_INPUT_ENDS = "trap '' INT TERM; read -r ignored; kill -s \"$1\" \"$2\"";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process server;
    private final Process ender;
    private final Path log;

    private ServerProcess(Process server, Process ender, Path log) {
        this.server = server;
        this.ender = ender;
        this.log = log;
    }

    /** Starts {@code command}, which {@code signal} ends in an orderly way, and waits until it answers at {@code url}. */
    static ServerProcess start(List<String> command, String signal, Path log, String url) {
        try {
            Process server = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Process ender =
                    new ProcessBuilder("sh", "-c", WHEN_INPUT_ENDS, "sh", signal, Long.toString(server.pid())).start();
            ServerProcess started = new ServerProcess(server, ender, log);
            started.awaitAnswer(url);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    static void run(List<String> command, Path input, Path log) {
        try {
            int status = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ":\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A port of the loopback address that is free. It is below those that the system gives to clients: a client that
     * tries again and again to reach a server that is down could be given the server's port, and talk to itself.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken; there are others.
            }
        }
    }

    /** Lets it end in an orderly way. */
    void stop() {
        try {
            ender.getOutputStream().close();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it by {@code signal}, instead of that which it was started with, and waits until it has ended. */
    void end(String signal) {
        run(List.of("kill", "-s", signal, Long.toString(server.pid())), Path.of("/dev/null"), log);
        try {
            server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        kill();
    }

    /** Ends it and all its children at once, with no time to tidy up, and waits until they are gone. */
    void kill() {
        List<ProcessHandle> processes = new ArrayList<>(List.of(ender.toHandle(), server.toHandle()));
        processes.addAll(server.descendants().toList());
        processes.forEach(ProcessHandle::destroyForcibly);
        // Not for ever: where nobody buries orphans, as in some containers, the dead look alive.
        Instant end = Instant.now().plusSeconds(3);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)
                && Instant.now().isBefore(end)) {
            pause();
        }
    }

    private void awaitAnswer(String url) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(url)) {
            if (!server.isAlive() || Instant.now().isAfter(end)) {
                kill();
                throw new IllegalStateException("The server does not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private static boolean answers(String url) {
        try {
            DriverManager.getConnection(url).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
