package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.suite.DiscoverabilitySuite;
import io.github.scimlet.testkit.suite.OktaCrudSuite;
import io.github.scimlet.testkit.suite.OktaSpecSuite;
import io.github.scimlet.testkit.suite.ValidatorSuite;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The checks that vendors of identity providers run before they list an application. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = "Runs the checks of identity providers' own catalogues, with a few dozen users that are"
                + " deleted at the end.",
        footerHeading = "%nFor example:%n",
        footer = {
            "  " + Invocation.PROGRAM + " check --url http://localhost:8080/scim/v2 --suite okta-spec",
            "  " + Invocation.PROGRAM + " check --url https://app.example/scim --mapping invitedesk \\",
            "      --junit report.xml"
        })
final class CheckCommand extends RunCommand {

    @Mixin
    private final MappingOption mapping = new MappingOption();

    @Option(
            names = "--suite",
            split = ",",
            paramLabel = "SUITE",
            defaultValue = "all",
            order = 9,
            description = "Which, separated by commas: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<SuiteName> suites = List.of(SuiteName.ALL);

    CheckCommand(Terminal terminal, Invocation invocation) {
        super(terminal, invocation);
    }

    /** Their names on the command line. */
    enum SuiteName {
        DISCOVERABILITY,
        VALIDATOR,
        OKTA_SPEC,
        OKTA_CRUD,
        ALL;

        @Override
        public String toString() {
            return Spelling.option(this);
        }
    }

    @Override
    List<Rehearsal> rehearsals(Target target, Progress progress) {
        Mapping mapped = mapping.mapping();
        List<SuiteName> names = suites.contains(SuiteName.ALL)
                ? List.of(SuiteName.DISCOVERABILITY, SuiteName.VALIDATOR, SuiteName.OKTA_SPEC, SuiteName.OKTA_CRUD)
                : suites;
        return names.stream().map(name -> suite(name, mapped, target, progress)).toList();
    }

    private static Rehearsal suite(SuiteName name, Mapping mapping, Target target, Progress progress) {
        return switch (name) {
            case DISCOVERABILITY -> new DiscoverabilitySuite(target, mapping, progress);
            case VALIDATOR -> new ValidatorSuite(target, mapping, progress);
            case OKTA_SPEC -> new OktaSpecSuite(target, progress);
            case OKTA_CRUD -> new OktaCrudSuite(target, progress);
            case ALL -> throw new IllegalStateException("all are several");
        };
    }
}
