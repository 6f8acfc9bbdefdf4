package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.mapping.ExtensionSchemas;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.simulator.EntraDialect;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Entra ID, simulated with every mapping of the gallery")
@Tag("once")
@TestInstance(Lifecycle.PER_CLASS) // for one folder, and so one server
class EntraRehearsalTest {

    @RegisterExtension
    final QuickstartServer server;

    EntraRehearsalTest(@TempDir Path folder) {
        Path schemas = ExtensionSchemas.of(Mappings.all()).writeTo(folder);
        server = QuickstartServer.tolerant().with("SCIM_SCHEMAS", schemas.toString());
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("mappingsInBothDialects")
    void findsNothing(String name, Mapping mapping, EntraDialect dialect) {
        EntraSimulator entra = EntraSimulator.builder(server.target(), mapping, source(mapping))
                .dialect(dialect)
                .cycles(5)
                .parallel(2)
                .build();

        Report report = entra.run();

        assertThat(report.findings()).as(name).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.cycles())
                .extracting(cycle -> cycle.count(Action.FAILED))
                .containsOnly(0L);
    }

    static Stream<Arguments> mappingsInBothDialects() {
        return Mappings.all().stream()
                .flatMap(mapping -> Stream.of(EntraDialect.values())
                        .map(dialect -> Arguments.of(mapping.name(), mapping, dialect)));
    }

    private static Source source(Mapping mapping) {
        return GeneratedSource.builder()
                .people(24)
                .teams(4)
                .changes(3)
                .attributesOfPeople(mapping.sourceOfUsers())
                .attributesOfTeams(mapping.sourceOfGroups())
                .build();
    }
}
