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
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
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
        process.destroy();
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
