package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.simulator.Profiles;
import io.github.scimlet.testkit.simulator.ProviderSimulator;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Any other identity provider. */
@Command(
        name = "provider",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = "Plays another identity provider, one of those that 'providers' lists.",
        footerHeading = "%nFor example:%n",
        footer = "  " + Invocation.PROGRAM + " provider onelogin --url http://localhost:8080/scim/v2 --users 200")
final class ProviderCommand extends RunCommand {

    private static final Duration INTERVAL = Duration.ofHours(1);

    @Parameters(paramLabel = "NAME", description = "Which: onelogin for example.")
    private String name = "";

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final CycleOptions cycles = new CycleOptions();

    ProviderCommand(Terminal terminal, Invocation invocation) {
        super(terminal, invocation);
    }

    @Override
    List<Rehearsal> rehearsals(Target target, Progress progress) {
        ProviderSimulator.Builder builder = ProviderSimulator.builder(Profiles.named(name), target, source.source());
        return List.of(asked(builder, source, cycles).progress(progress).build());
    }

    /** The builder with all that was asked for on the command line. */
    static ProviderSimulator.Builder asked(
            ProviderSimulator.Builder builder, SourceOptions source, CycleOptions cycles) {
        source.settings().forEach(builder::setting);
        return builder.cycles(cycles.cycles(INTERVAL))
                .interval(cycles.interval(INTERVAL))
                .parallel(cycles.parallel(1));
    }
}
