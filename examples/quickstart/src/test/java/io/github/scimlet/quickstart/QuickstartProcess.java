package io.github.scimlet.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A quickstart that is a process of its own, killed when this is closed. */
public final class QuickstartProcess implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final String tenantUrl;
    private final String token;

    private QuickstartProcess(List<String> arguments, Map<String, String> environment) throws IOException {
        this(command(List.of(), arguments), environment, ProcessBuilder.Redirect.INHERIT);
    }

    private QuickstartProcess(List<String> command, Map<String, String> environment, ProcessBuilder.Redirect log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
        builder.environment().putAll(environment);
        process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        tenantUrl = valueOf("Tenant URL: ", out);
        token = valueOf("Secret Token: ", out);
    }

    /** With the classes of this build. */
    public static QuickstartProcess start(Map<String, String> environment) throws IOException {
        List<String> arguments = List.of("-cp", System.getProperty("java.class.path"), Quickstart.class.getName());
        return new QuickstartProcess(arguments, environment);
    }

    /**
     * The same, but it cannot make any file larger than that, as if the disk were full then.
     *
     * @param blocks of 512 or 1024 bytes, as the shell likes it
     * @param log what it writes to its error output
     */
    public static QuickstartProcess startWithFilesOf(int blocks, Path log, Map<String, String> environment)
            throws IOException {
        List<String> limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
        List<String> arguments =
                List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), Quickstart.class.getName());
        return new QuickstartProcess(
                command(limited, arguments), environment, ProcessBuilder.Redirect.to(log.toFile()));
    }

    private static List<String> command(List<String> before, List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(JAVA);
        command.addAll(arguments);
        return command;
    }

    /** As a user starts it. */
    static QuickstartProcess ofJar(Path jar, Map<String, String> environment) throws IOException {
        return new QuickstartProcess(List.of("-jar", jar.toString()), environment);
    }

    private String valueOf(String label, BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null || !line.startsWith(label)) {
            process.destroyForcibly();
            throw new AssertionError("'" + label + "' expected, but it said " + line);
        }
        return line.substring(label.length());
    }

    public String tenantUrl() {
        return tenantUrl;
    }

    public String token() {
        return token;
    }

    /** The exit status, when it has been told to stop. */
    int terminated() throws InterruptedException {
        terminate();
        return exitStatus();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** The exit status, when it has ended. */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop");
        }
        return process.exitValue();
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
