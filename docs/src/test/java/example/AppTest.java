package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.TextSummary;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The application of the tutorial")
class AppTest {

    @Test
    void isProvisionedByEntraWithoutAFinding() throws Exception {
        Accounts accounts = new Accounts();
        Server server = App.start(0, "token", accounts);
        try {
            int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            Target target = Target.at(URI.create("http://localhost:" + port + "/scim/v2/"), Optional.of("token"));
            Mapping mapping = Mappings.named("invision");
            GeneratedSource people = GeneratedSource.builder()
                    .people(50)
                    .attributesOfPeople(mapping.sourceOfUsers())
                    .build();

            Report report = EntraSimulator.builder(target, mapping, people)
                    .cycles(3)
                    .build()
                    .run();

            assertThat(report.passed())
                    .as(TextSummary.of(List.of(report)).toString())
                    .isTrue();
        } finally {
            server.stop();
        }
    }
}
