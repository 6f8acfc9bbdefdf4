package io.github.scimlet.testkit.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two why nothing was run. */
final class Complaints {

    private Complaints() {}

    /** The command line is not to be understood. Values are not repeated: one of them may be a token. */
    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        List<String> unknown = unknownOptions(command, arguments);
        if (arguments.length == 0) {
            command.usage(err);
        } else if (!unknown.isEmpty()) {
            err.println("There is no option " + String.join(", ", unknown) + ".");
        } else if (e instanceof UnmatchedArgumentException) {
            err.println("There is an argument too many, or no such command.");
            UnmatchedArgumentException.printSuggestions(e, err);
        } else {
            err.println(e.getMessage());
        }
        if (arguments.length > 0) {
            err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.NOT_BEGUN;
    }

    /** A mistyped option is what is wrong, more than the one that is missing because of it. */
    private static List<String> unknownOptions(CommandLine command, String[] arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
                .toList();
    }

    /** A command could not do what it was asked. */
    static int run(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UsageException || e instanceof IllegalArgumentException) {
            command.getErr().println(e.getMessage());
        } else if (e instanceof UncheckedIOException io) {
            command.getErr().println(message(io));
        } else {
            e.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return ExitCode.NOT_BEGUN;
    }

    private static String message(UncheckedIOException e) {
        if (e.getCause() instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        return Objects.requireNonNullElse(e.getMessage(), "Input or output failed.");
    }
}
