package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.simulator.OktaSimulator;
import io.github.scimlet.testkit.simulator.ProviderSimulator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Okta. */
@Command(
        name = "okta",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description =
                "Plays Okta: finds, creates, changes and disables users, and pushes groups. Okta never deletes users:"
                        + " that is done after the run.",
        footerHeading = "%nFor example:%n",
        footer = {
            "  " + Invocation.PROGRAM + " okta --url http://localhost:8080/scim/v2 --report report.html",
            "  " + Invocation.PROGRAM + " okta --url http://localhost:8080/scim/v2 --application both \\",
            "      --users 500 --cycles 10 --quiet --junit report.xml"
        })
final class OktaCommand extends RunCommand {

    @Option(
            names = "--application",
            paramLabel = "KIND",
            defaultValue = "patch",
            order = 9,
            description =
                    "patch: of Okta's integration network, which disables users and changes groups by PATCH;"
                            + " put: made with the App Integration Wizard, which sends PUT alone; or both. Default: ${DEFAULT-VALUE}.")
    private Application application = Application.PATCH;

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final CycleOptions cycles = new CycleOptions();

    OktaCommand(Terminal terminal, Invocation invocation) {
        super(terminal, invocation);
    }

    /** Their names on the command line. */
    enum Application {
        PUT,
        PATCH,
        BOTH;

        private Stream<OktaSimulator.Application> applications() {
            return switch (this) {
                case PUT -> Stream.of(OktaSimulator.Application.WIZARD);
                case PATCH -> Stream.of(OktaSimulator.Application.NETWORK);
                case BOTH -> Stream.of(OktaSimulator.Application.NETWORK, OktaSimulator.Application.WIZARD);
            };
        }

        @Override
        public String toString() {
            return Spelling.option(this);
        }
    }

    @Override
    List<Rehearsal> rehearsals(Target target, Progress progress) {
        return application
                .applications()
                .map(one -> rehearsal(one, target, progress))
                .toList();
    }

    private Rehearsal rehearsal(OktaSimulator.Application one, Target target, Progress progress) {
        ProviderSimulator.Builder builder = OktaSimulator.builder(one, target, source.source());
        return ProviderCommand.asked(builder, source, cycles).progress(progress).build();
    }
}
