package io.github.scimlet.testkit.command;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the testkit. */
@Command(
        name = Invocation.PROGRAM,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Rehearses identity providers on this machine, against any SCIM server: what they would send is sent,"
                    + " and after each cycle the server is read back and compared with the directory.",
            "",
            "The server is filled with invented people, who are deleted at the end. Use one that holds nobody else."
        },
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  export SCIM_TOKEN=...",
            "  " + Invocation.PROGRAM + " check --url http://localhost:8080/scim/v2",
            "  " + Invocation.PROGRAM + " entra --url http://localhost:8080/scim/v2 --users 1000 --cycles 5 \\",
            "      --report report.html",
            "",
            "In CI, where the exit code decides and the build server shows each rule as a test:",
            "  " + Invocation.PROGRAM + " okta --url $URL --application both --quiet --junit report.xml",
            "",
            "What an option is for: " + Invocation.PROGRAM + " help COMMAND"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found that is an error",
            "1:something was",
            "2:the run did not begin: wrong usage, no server, or no way in",
            "130:interrupted, with reports of what was known by then (143 if terminated)"
        })
public final class Testkit {

    private static final int WIDTH = 100;

    Testkit() {}

    /** Runs one command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(Terminal.ofProcess(), arguments));
    }

    static int execute(Terminal terminal, String... arguments) {
        Invocation invocation = new Invocation(List.of(arguments));
        CommandLine testkit = new CommandLine(new Testkit())
                .addSubcommand(new EntraCommand(terminal, invocation))
                .addSubcommand(new OktaCommand(terminal, invocation))
                .addSubcommand(new ProviderCommand(terminal, invocation))
                .addSubcommand(new CheckCommand(terminal, invocation))
                .addSubcommand(new ProvidersCommand(terminal))
                .addSubcommand(new MappingsCommand(terminal))
                .addSubcommand(new DirectoryCommand(terminal))
                .addSubcommand(new HelpCommand());
        return testkit.registerConverter(Duration.class, new TimeSpan())
                .registerConverter(EntraCommand.Dialect.class, Spelling.of(EntraCommand.Dialect.class))
                .registerConverter(OktaCommand.Application.class, Spelling.of(OktaCommand.Application.class))
                .registerConverter(CheckCommand.SuiteName.class, Spelling.of(CheckCommand.SuiteName.class))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(Complaints::usage)
                .setExecutionExceptionHandler(Complaints::run)
                .execute(arguments);
    }
}
