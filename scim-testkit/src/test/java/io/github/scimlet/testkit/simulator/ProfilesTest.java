package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.server.LocalServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What profiles say, and send")
class ProfilesTest {

    static Stream<Profile> all() {
        return Played.profiles();
    }

    @ParameterizedTest
    @MethodSource("all")
    void sayHowTheyAreKnown(Profile profile) {
        assertThat(profile.name()).matches("[a-z-]+");
        assertThat(profile.title()).isNotBlank();
        assertThat(profile.evidence()).isNotBlank();
    }

    @Test
    void areFoundByNameInWhateverCase() {
        assertThat(Profiles.named("OneLogin").title()).isEqualTo("OneLogin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profiles.named("nobody"))
                .withMessageContainingAll("nobody", "onelogin", "pocketid");
    }

    @Test
    void neverDeleteUsersIfItIsOkta() {
        List<Request> sent = sent(Profiles.oktaOfTheNetwork());

        assertThat(sent)
                .filteredOn(request -> request.method().equals("DELETE"))
                .isNotEmpty()
                .allMatch(request -> request.path().startsWith("/Groups/"));
    }

    @Test
    void sendPasswordsAndEmptyGroupsInOktasNewUsers() {
        List<Request> created = posts(sent(Profiles.oktaOfTheNetwork()), "/Users");

        assertThat(created).isNotEmpty().allSatisfy(request -> {
            assertThat(request.body().orElseThrow().has("password")).isTrue();
            assertThat(request.body().orElseThrow().mentions("groups")).isTrue();
            assertThat(request.headers()).containsEntry("User-Agent", "Okta SCIM Client 1.0.0");
        });
    }

    @Test
    void putEverythingIfItIsAnApplicationOfTheWizard() {
        assertThat(sent(Profiles.oktaOfTheWizard()))
                .extracting(Request::method)
                .contains("PUT")
                .doesNotContain("PATCH");
    }

    @Test
    void sendWhatOneLoginSends() {
        List<Request> created = posts(sent(Profiles.named("onelogin")), "/Users");

        assertThat(created).isNotEmpty().allSatisfy(request -> {
            assertThat(request.body().orElseThrow().texts("schemas")).containsExactly("urn:scim:schemas:core:1.0");
            assertThat(request.body().orElseThrow().mentions("id")).isTrue();
            assertThat(request.body().orElseThrow().text("active")).contains("true");
            assertThat(request.headers()).containsEntry("User-Agent", "");
        });
    }

    @Test
    void tryNothingAgainThatWasRefused() {
        List<Request> sent = new CopyOnWriteArrayList<>();
        Target target = LocalServer.engine();
        Transport refusing = request -> {
            sent.add(request);
            return request.method().equals("POST") && request.path().equals("/Users")
                    ? Answer.of(400, Map.of(), new byte[0])
                    : target.transport().send(request);
        };

        run(Profiles.oktaOfTheNetwork(), target.through(refusing));

        assertThat(posts(sent, "/Users"))
                .extracting(
                        request -> request.body().orElseThrow().text("userName").orElseThrow())
                .containsOnlyOnce("bob.smith@corp.example");
    }

    @Test
    void comeToAnEndWhenTheyAreStopped() {
        Target target = LocalServer.engine();
        AtomicReference<ProviderSimulator> running = new AtomicReference<>();
        Transport stopping = request -> {
            if (request.method().equals("POST")) {
                running.get().stop();
            }
            return target.transport().send(request);
        };
        ProviderSimulator simulator = ProviderSimulator.builder(
                        Profiles.named("google"), target.through(stopping), new FourPeople())
                .build();
        running.set(simulator);

        Report report = simulator.run();

        assertThat(report.complete()).isFalse();
        assertThat(report.findings()).isEmpty();
        assertThat(report.exchanges())
                .extracting(Exchange::purpose)
                .last()
                .asString()
                .contains("Create user");
    }

    private static List<Request> posts(List<Request> sent, String path) {
        return sent.stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().equals(path))
                .toList();
    }

    private static List<Request> sent(Profile profile) {
        List<Request> sent = new CopyOnWriteArrayList<>();
        Target target = LocalServer.engine();
        Transport listening = request -> {
            sent.add(request);
            return target.transport().send(request);
        };
        run(profile, target.through(listening));
        return sent;
    }

    private static void run(Profile profile, Target target) {
        ProviderSimulator.builder(profile, target, new FourPeople())
                .cycles(FourPeople.CYCLES)
                .build()
                .run();
    }
}
