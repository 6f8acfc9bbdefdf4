package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.CycleSummary;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.server.LocalServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Okta and the providers that are profiles, against our own server")
class ProvidersTest {

    @RegisterExtension
    final LocalServer server = new LocalServer();

    static Stream<Profile> profiles() {
        return Played.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void findNothing(Profile profile) {
        Report report = Played.company(profile, LocalServer.engine()).build().run();

        assertThat(report.cycles()).extracting(CycleSummary::name).contains("Test connection", "Initial cycle");
        assertFoundNothing(report);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void findNothingWithSeveralRequestsAtATime(Profile profile) {
        Report report =
                Played.company(profile, server.target()).parallel(4).build().run();

        assertFoundNothing(report);
    }

    private static void assertFoundNothing(Report report) {
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.cycles()).allMatch(cycle -> cycle.count(Action.FAILED) == 0);
    }
}
