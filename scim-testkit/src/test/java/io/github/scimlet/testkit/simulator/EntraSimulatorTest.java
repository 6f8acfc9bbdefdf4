package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Finding;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.Rule;
import io.github.scimlet.testkit.server.LocalServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Entra ID, simulated, against our own engine over HTTP")
class EntraSimulatorTest {

    @RegisterExtension
    final LocalServer server = new LocalServer();

    static Stream<Arguments> runs() {
        return Stream.of(Mappings.named("invitedesk"), Mappings.named("invision"), SmallCompany.WIDE)
                .flatMap(mapping -> Stream.of(EntraDialect.values())
                        .flatMap(dialect -> Stream.of(1, 4).map(parallel -> Arguments.of(mapping, dialect, parallel))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("runs")
    void findsNothing(Mapping mapping, EntraDialect dialect, int parallel) {
        Report report = EntraSimulator.builder(tenant(LocalServer.TOKEN), mapping, SmallCompany.source())
                .dialect(dialect)
                .parallel(parallel)
                .cycles(6)
                .build()
                .run();

        assertThat(told(report)).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.cycles()).hasSize(6);
        assertThat(report.cycles().get(0).count(Action.CREATED)).isEqualTo(mapping.hasGroups() ? 15 : 12);
    }

    @Test
    void endsWhereTestConnectionFails() {
        Report report = EntraSimulator.builder(tenant("wrong"), SmallCompany.WIDE, SmallCompany.source())
                .build()
                .run();

        assertThat(report.passed()).isFalse();
        assertThat(report.findings())
                .extracting(finding -> finding.rule().name())
                .contains("TEST_CONNECTION_SUCCEEDS", "JOB_STAYS_OUT_OF_QUARANTINE");
        assertThat(report.requests()).isEqualTo(1);
    }

    @Test
    void canGoOnForLong() {
        Report report = EntraSimulator.builder(LocalServer.engine(), SmallCompany.WIDE, SmallCompany.source())
                .cycles(500)
                .build()
                .run();

        assertThat(told(report)).isEmpty();
        assertThat(report.cycles()).hasSize(500);
    }

    /** As administrators paste it. */
    private Target tenant(String token) {
        return Target.at(URI.create(server.url() + "/?aadOptscim062020"), Optional.of(token));
    }

    static List<String> told(Report report) {
        return report.findings().stream().map(EntraSimulatorTest::told).toList();
    }

    private static String told(Finding finding) {
        Rule rule = finding.rule();
        return "%s x%d: %s"
                .formatted(
                        rule.name(),
                        finding.count(),
                        finding.occurrences().stream()
                                .map(each -> each.subject() + " " + each.difference() + each.evidence())
                                .toList());
    }
}
