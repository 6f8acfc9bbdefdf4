package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.DirectoryFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who would be in the directory, to be edited. */
@Command(
        name = "directory",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description =
                "Shows the people and teams of a run as JSON, or writes them as JSON or CSV, so that you can edit them"
                        + " and give them to a run by --source.",
        footerHeading = "%nFor example:%n",
        footer = {
            "  " + Invocation.PROGRAM + " directory --users 5 --groups 2",
            "  " + Invocation.PROGRAM + " directory --users 50 --mapping invitedesk --output people.json",
            "  " + Invocation.PROGRAM + " directory --users 50 --output people/      (people.csv, teams.csv)"
        })
final class DirectoryCommand implements Callable<Integer> {

    @Mixin
    private final MappingOption mapping = new MappingOption();

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Option(
            names = "--output",
            paramLabel = "FILE|FOLDER",
            order = 30,
            description = "Where to: a file whose name ends in .json, or a folder for people.csv and teams.csv.")
    private Optional<Path> output = Optional.empty();

    private final Terminal terminal;

    DirectoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Directory directory = source.source(mapping.mapping()).first();
        if (output.isPresent()) {
            DirectoryFiles.write(directory, output.get());
            terminal.out().println("Written: " + output.get().toAbsolutePath());
        } else {
            terminal.out().println(DirectoryFiles.json(directory).strip());
        }
        return ExitCode.PASSED;
    }
}
