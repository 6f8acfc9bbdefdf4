package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.mapping.ExtensionSchemas;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the mappings, or shows one. */
@Command(
        name = "mappings",
        mixinStandardHelpOptions = true,
        description = "Lists the attribute mappings that come with the testkit, or shows one.",
        footerHeading = "%nFor example:%n",
        footer = {
            "  " + Invocation.PROGRAM + " mappings invitedesk",
            "  " + Invocation.PROGRAM + " mappings invitedesk --schemas schemas/"
        })
final class MappingsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The one to show.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--schemas",
            paramLabel = "FOLDER",
            description = "Writes the extensions of the mapping, or of all, as schemas that a server can read.")
    private Optional<Path> schemas = Optional.empty();

    private final Terminal terminal;

    MappingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Mapping> mappings = name.map(Mappings::named).map(List::of).orElseGet(Mappings::all);
        if (schemas.isPresent()) {
            Path folder = ExtensionSchemas.of(mappings).writeTo(schemas.get());
            terminal.out().println("Schemas: " + folder.toAbsolutePath());
        } else if (name.isPresent()) {
            show(mappings.get(0));
        } else {
            list(mappings);
        }
        return ExitCode.PASSED;
    }

    private void list(List<Mapping> mappings) {
        TextTable table = new TextTable("Name", "Users", "Groups", "Matched by", "Extension");
        mappings.forEach(mapping -> table.add(
                mapping.name(),
                String.valueOf(mapping.users().size()),
                String.valueOf(mapping.groups().size()),
                matching(mapping.matchingUsers()),
                extensions(mapping)));
        table.lines().forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out().println("Numbers are those of mapped attributes. 'mappings NAME' shows them.");
    }

    /** The first is tried first. */
    private static String matching(List<MappedAttribute> attributes) {
        String first = attributes.get(0).toString();
        return attributes.size() == 1 ? first : first + " and " + (attributes.size() - 1) + " more";
    }

    private static String extensions(Mapping mapping) {
        return Stream.concat(mapping.users().stream(), mapping.groups().stream())
                .flatMap(mapped -> mapped.path().extension().stream())
                .distinct()
                .map(urn -> urn.contains(":extension:enterprise:2.0:") ? "enterprise" : urn)
                .collect(Collectors.joining(", "));
    }

    private void show(Mapping mapping) {
        terminal.out().println(mapping.title());
        show("Users", mapping.users());
        if (mapping.hasGroups()) {
            show("Groups", mapping.groups());
        }
    }

    private void show(String resources, List<MappedAttribute> attributes) {
        TextTable table = new TextTable(resources, "From", "Type", "");
        attributes.forEach(mapped -> table.add(
                mapped.toString(),
                mapped.source(),
                Spelling.option(mapped.type()),
                (mapped.matching() ? "matching " : "") + (mapped.required() ? "required" : "")));
        terminal.out().println();
        table.lines().forEach(terminal.out()::println);
    }
}
