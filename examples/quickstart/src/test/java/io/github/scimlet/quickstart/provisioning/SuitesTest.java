package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.mapping.ExtensionSchemas;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.suite.DiscoverabilitySuite;
import io.github.scimlet.testkit.suite.OktaCrudSuite;
import io.github.scimlet.testkit.suite.OktaSpecSuite;
import io.github.scimlet.testkit.suite.ValidatorSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The suites of Microsoft and Okta")
@Tag("once")
@TestInstance(Lifecycle.PER_CLASS) // for one folder, and so one server
class SuitesTest {

    @RegisterExtension
    final QuickstartServer server;

    SuitesTest(@TempDir Path folder) {
        Path schemas = ExtensionSchemas.of(Mappings.all()).writeTo(folder);
        server = QuickstartServer.tolerant().with("SCIM_SCHEMAS", schemas.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappings")
    void doNotFindAnythingAsMicrosoft(String name, Mapping mapping) {
        findNothing(new DiscoverabilitySuite(server.target(), mapping));
        findNothing(new ValidatorSuite(server.target(), mapping));
    }

    static Stream<Arguments> mappings() {
        return Mappings.all().stream().map(mapping -> Arguments.of(mapping.name(), mapping));
    }

    @Test
    void doNotFindAnythingAsOkta() {
        findNothing(new OktaSpecSuite(server.target()));
        findNothing(new OktaCrudSuite(server.target()));
    }

    private void findNothing(Rehearsal suite) {
        Report report = suite.run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        List.of("/Users", "/Groups")
                .forEach(endpoint -> assertThat(
                                server.client().get(endpoint).expect(200).totalResults())
                        .isZero());
    }
}
