package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.simulator.EntraDialect;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import io.github.scimlet.testkit.simulator.Scope;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Microsoft Entra ID. */
@Command(
        name = "entra",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description =
                "Plays Microsoft Entra ID: Test Connection, an initial cycle and incremental cycles each 40 minutes of"
                        + " simulated time, with matching, managers, members, retries and quarantine.",
        footerHeading = "%nFor example:%n",
        footer = {
            "  " + Invocation.PROGRAM + " entra --url http://localhost:8080/scim/v2 --mapping invitedesk \\",
            "      --users 1000 --cycles 5 --report report.html",
            "  " + Invocation.PROGRAM + " entra --url http://localhost:8080/scim/v2 --duration 365d --changes 1",
            "  " + Invocation.PROGRAM + " entra --url $URL --dialect both --quiet --junit report.xml"
        })
final class EntraCommand extends RunCommand {

    private static final Duration INTERVAL = Duration.ofMinutes(40);

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = "default",
            order = 9,
            description =
                    "How PATCH is written: default; scim-compliant, as with the feature flag aadOptscim062020 in the"
                            + " Tenant URL; or both, one after the other. Default: ${DEFAULT-VALUE}.")
    private Dialect dialect = Dialect.DEFAULT;

    @Mixin
    private final MappingOption mapping = new MappingOption();

    @Option(
            names = "--scope",
            paramLabel = "WHO",
            defaultValue = "assigned",
            order = 15,
            description =
                    "Who gets an account: assigned, everybody, or ATTRIBUTE=VALUE for those of the assigned who have it:"
                            + " department=Sales for example. Default: ${DEFAULT-VALUE}.")
    private String scope = "assigned";

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final CycleOptions cycles = new CycleOptions();

    EntraCommand(Terminal terminal, Invocation invocation) {
        super(terminal, invocation);
    }

    /** Their names on the command line. */
    enum Dialect {
        DEFAULT,
        SCIM_COMPLIANT,
        BOTH;

        private Stream<EntraDialect> dialects() {
            return switch (this) {
                case DEFAULT -> Stream.of(EntraDialect.DEFAULT);
                case SCIM_COMPLIANT -> Stream.of(EntraDialect.SCIM_COMPLIANT);
                case BOTH -> Stream.of(EntraDialect.DEFAULT, EntraDialect.SCIM_COMPLIANT);
            };
        }

        @Override
        public String toString() {
            return Spelling.option(this);
        }
    }

    @Override
    List<Rehearsal> rehearsals(Target target, Progress progress) {
        Mapping mapped = mapping.mapping();
        return dialect.dialects()
                .map(one -> rehearsal(one, mapped, target, progress))
                .toList();
    }

    private Rehearsal rehearsal(EntraDialect one, Mapping mapped, Target target, Progress progress) {
        EntraSimulator.Builder entra = EntraSimulator.builder(target, mapped, source.source(mapped))
                .dialect(one)
                .cycles(cycles.cycles(INTERVAL))
                .interval(cycles.interval(INTERVAL))
                .parallel(cycles.parallel(4))
                .scope(scope())
                .seed(source.seed())
                .progress(progress);
        source.settings().forEach(entra::setting);
        return entra.build();
    }

    private Scope scope() {
        String[] parts = scope.split("=", 2);
        if (parts.length == 2 && !parts[0].isBlank()) {
            return Scope.where(parts[0], parts[1]);
        }
        return switch (scope) {
            case "assigned" -> Scope.assigned();
            case "everybody" -> Scope.everybody();
            default ->
                throw new UsageException(
                        "--scope is assigned, everybody, or ATTRIBUTE=VALUE; department=Sales for example.");
        };
    }
}
