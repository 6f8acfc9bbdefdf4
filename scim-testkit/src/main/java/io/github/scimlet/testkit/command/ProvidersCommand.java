package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.simulator.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the identity providers that have no command of their own. */
@Command(
        name = "providers",
        mixinStandardHelpOptions = true,
        description = "Lists the identity providers for the command 'provider', and how it is known what they send.",
        footerHeading = "%nFor example:%n",
        footer = "  " + Invocation.PROGRAM + " providers")
final class ProvidersCommand implements Callable<Integer> {

    private final Terminal terminal;

    ProvidersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TextTable table = new TextTable("Name", "Product", "Known by");
        Profiles.all().forEach(profile -> table.add(profile.name(), profile.title(), profile.evidence()));
        table.lines().forEach(terminal.out()::println);
        return ExitCode.PASSED;
    }
}
