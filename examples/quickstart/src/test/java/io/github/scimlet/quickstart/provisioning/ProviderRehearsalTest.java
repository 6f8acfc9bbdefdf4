package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.simulator.OktaSimulator;
import io.github.scimlet.testkit.simulator.Profile;
import io.github.scimlet.testkit.simulator.Profiles;
import io.github.scimlet.testkit.simulator.ProviderSimulator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Okta and the other identity providers, simulated")
@Tag("once")
class ProviderRehearsalTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    @ParameterizedTest
    @EnumSource
    void findsNothingAsOkta(OktaSimulator.Application application) {
        findsNothing(OktaSimulator.builder(application, server.target(), source()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void findsNothing(Profile profile) {
        findsNothing(ProviderSimulator.builder(profile, server.target(), source()));
    }

    static List<Profile> profiles() {
        return Profiles.all();
    }

    private static void findsNothing(ProviderSimulator.Builder provider) {
        Report report = provider.cycles(5).parallel(2).build().run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.cycles())
                .extracting(cycle -> cycle.count(Action.FAILED))
                .containsOnly(0L);
    }

    private static GeneratedSource source() {
        return GeneratedSource.builder().people(24).teams(4).changes(3).build();
    }
}
