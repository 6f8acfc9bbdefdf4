package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.ExtensionSchemas;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.suite.DiscoverabilitySuite;
import io.github.scimlet.testkit.suite.OktaCrudSuite;
import io.github.scimlet.testkit.suite.OktaSpecSuite;
import io.github.scimlet.testkit.suite.ValidatorSuite;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The suites of Microsoft and Okta")
class SuitesTest {

    @RegisterExtension
    final QuickstartServer server;

    SuitesTest(@TempDir Path folder) {
        Path schemas = ExtensionSchemas.of(Mappings.all()).writeTo(folder);
        server = QuickstartServer.tolerant().with("SCIM_SCHEMAS", schemas.toString());
    }

    /** Two that are of no application, and one with few attributes, one with extensions of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {"default", "scim-validator", "invision", "invitedesk", "bentley-automatic-user-provisioning"})
    void doNotFindAnythingAsMicrosoft(String name) {
        Mapping mapping = Mappings.named(name);

        findNothing(new DiscoverabilitySuite(target(), mapping));
        findNothing(new ValidatorSuite(target(), mapping));
    }

    @Test
    void doNotFindAnythingAsOkta() {
        findNothing(new OktaSpecSuite(target()));
        findNothing(new OktaCrudSuite(target()));
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

    private Target target() {
        return Target.at(URI.create(server.tenantUrl()), Optional.of(QuickstartServer.TOKEN));
    }
}
