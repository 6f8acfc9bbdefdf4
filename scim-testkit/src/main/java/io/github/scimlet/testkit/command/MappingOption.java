package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which attributes become which. */
final class MappingOption {

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            defaultValue = "default",
            order = 10,
            description =
                    "The attributes that the application gets: one of those that 'mappings' lists, or a file of your"
                            + " own in JSON or CSV. Default: ${DEFAULT-VALUE}, what Entra ID proposes.")
    private String mapping = "default";

    Mapping mapping() {
        Path file = Path.of(mapping);
        return mapping.matches("(?i).*\\.(json|csv)") || Files.isRegularFile(file)
                ? Mappings.read(file)
                : Mappings.named(mapping);
    }
}
