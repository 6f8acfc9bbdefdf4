package io.github.scimlet.testkit.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes.
 *
 * @param interactive whether a line may be written over, as progress bars do
 * @param coloured whether escape sequences are understood
 */
record Terminal(
        PrintWriter out, PrintWriter err, boolean interactive, boolean coloured, Map<String, String> environment) {

    private static final int WIDTH = 100;

    /** The one of this process. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal(), Ansi.AUTO.enabled(), environment);
    }

    /** In UTF-8, whatever the locale of a build server is. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** From JDK 22 on there is a console even where output goes to a file, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** In characters. */
    int width() {
        return variable("COLUMNS")
                .filter(columns -> columns.matches("[1-9]\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(WIDTH);
    }

    /** A variable of the environment, if it is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
