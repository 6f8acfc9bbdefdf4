package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.directory.DirectoryFiles;
import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.mapping.Mapping;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who is in the directory of the identity provider. */
final class SourceOptions {

    private static final int CHANGES = 5;
    private static final int PEOPLE_PER_CHANGE = 20;

    @Option(
            names = "--users",
            paramLabel = "NUMBER",
            defaultValue = "100",
            order = 20,
            description = "How many people are invented. Default: ${DEFAULT-VALUE}.")
    private int users = 100;

    @Option(
            names = "--groups",
            paramLabel = "NUMBER",
            defaultValue = "10",
            order = 21,
            description = "How many teams. Default: ${DEFAULT-VALUE}.")
    private int groups = 10;

    @Option(
            names = "--changes",
            paramLabel = "NUMBER",
            order = 22,
            description =
                    "How much happens between two cycles: people are hired, renamed, disabled, moved, deleted, restored."
                            + " Default: 5, or one for 20 people if that is more; 0 with --source.")
    private Optional<Integer> changes = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            order = 23,
            description = "The same seed invents the same people. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--source",
            paramLabel = "FILE|FOLDER",
            order = 24,
            description =
                    "People and teams of your own instead: a file in JSON, or a folder with people.csv and teams.csv."
                            + " The command 'directory' makes an example.")
    private Optional<Path> source = Optional.empty();

    /** People with all that {@code mapping} needs of them. */
    Source source(Mapping mapping) {
        return builder()
                .attributesOfPeople(mapping.sourceOfUsers())
                .attributesOfTeams(mapping.sourceOfGroups())
                .build();
    }

    /** People with what every identity provider knows of them. */
    Source source() {
        return builder().build();
    }

    /** What to know in order to have the same people again. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (source.isPresent()) {
            settings.put("source", source.get().toString());
        } else {
            settings.put("users", String.valueOf(users));
            settings.put("groups", String.valueOf(groups));
        }
        settings.put("changes", String.valueOf(numberOfChanges()));
        settings.put("seed", String.valueOf(seed));
        return settings;
    }

    long seed() {
        return seed;
    }

    private int numberOfChanges() {
        return changes.orElse(source.isPresent() ? 0 : Math.max(CHANGES, users / PEOPLE_PER_CHANGE));
    }

    private GeneratedSource.Builder builder() {
        GeneratedSource.Builder builder =
                GeneratedSource.builder().people(users).teams(groups).seed(seed).changes(numberOfChanges());
        return source.map(DirectoryFiles::read).map(builder::beginningWith).orElse(builder);
    }
}
