package io.github.scimlet.servlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An {@link AttackedServer} with 64 MB of heap, which does not survive an error for want of memory. */
final class ServerProcess implements AutoCloseable {

    /** Asks for the heap in use after a full collection. */
    static final String COLLECTED = "collected";

    private final Path log;
    private final Process process;
    private final BufferedReader out;
    private final int port;

    ServerProcess(Container container) {
        log = Path.of("target", "attacks-" + container.name().toLowerCase(Locale.ROOT) + ".log");
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AttackedServer.class.getName(),
                            container.name())
                    .redirectError(log.toFile())
                    .start();
            out = process.inputReader(StandardCharsets.US_ASCII);
            port = Integer.parseInt(line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the process has used since it was last asked.
     *
     * @param cpuNanos of all its threads, those of the garbage collector too
     * @param allocated bytes, exactly
     * @param peak bytes of heap at most, with what is garbage
     * @param live bytes of heap now
     * @param bodies how many have been opened before there was an answer
     */
    record Usage(long cpuNanos, long allocated, long peak, long live, int bodies) {}

    int port() {
        return port;
    }

    Usage usage() {
        return usage("");
    }

    /** Bytes of heap in use when garbage is collected. */
    OptionalLong live() {
        return OptionalLong.of(usage(COLLECTED).live());
    }

    private Usage usage(String how) {
        try {
            process.getOutputStream().write((how + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            long[] figures =
                    Stream.of(line().split(" ", -1)).mapToLong(Long::parseLong).toArray();
            return new Usage(figures[0], figures[1], figures[2], figures[3], (int) figures[4]);
        } catch (IOException e) {
            throw new UncheckedIOException("the server is gone", e);
        }
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException(
                    "the server has ended with " + process.onExit().join().exitValue());
        }
        return line;
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits until the process is gone, as it must be when nobody asks it any more. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
