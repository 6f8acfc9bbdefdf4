package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.server.Answered;
import io.github.scimlet.testkit.server.LocalServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What Entra ID sends, and what it does not. */
class EntraBehaviourTest {

    private static final Person ADA =
            Person.of("p1", Map.of("userPrincipalName", "ada@contoso.example", "jobTitle", "Countess"));

    private final Target target = LocalServer.engine();

    @Test
    void linksAnAccountThatIsThereInAnotherCaseAndWritesWhatDiffers() throws Exception {
        target.transport().send(Request.post("/Users", Attributes.of("userName", "ADA@contoso.example")));

        Report report = run(unchanging(ADA), 1);

        assertThat(EntraSimulatorTest.told(report)).isEmpty();
        assertThat(sent(report, "PATCH")).singleElement().asString().contains("""
                {"op":"Add","path":"userName","value":"ada@contoso.example"},""");
        assertThat(sent(report, "POST")).isEmpty();
    }

    @Test
    void asksThenCreatesWithAnEmptyListOfRolesAndThenSendsNothing() {
        Report report = run(unchanging(ADA), 2);

        assertThat(report.exchanges().get(0).request().toString())
                .matches("GET /Users\\?filter=userName\\+eq\\+%22[0-9a-f-]{36}%22");
        assertThat(sent(report, "POST").get(0)).isEqualTo("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"active":true,\
                "userName":"ada@contoso.example","externalId":"p1","title":"Countess",\
                "meta":{"resourceType":"User"},"roles":[]}""");
        assertThat(report.cycles().get(1).actions()).isEmpty();
    }

    @Test
    void doesNotClearWhatTheSourceEmpties() {
        Report report = run(changing(ADA, ADA.with("jobTitle", "")), 2);

        assertThat(EntraSimulatorTest.told(report)).isEmpty();
        assertThat(sent(report, "PATCH")).singleElement().asString().contains("active");
        assertThat(title()).contains("Countess");
    }

    @Test
    void disablesWhoIsOutOfScopeAndWritesNothingElse() {
        Person outside = ADA.with("jobTitle", "Analyst").withAssigned(false);

        Report report = run(changing(ADA, outside), 2);

        assertThat(report.cycles().get(1).actions()).isEqualTo(Map.of(Action.DISABLED, 1L));
        assertThat(title()).contains("Countess");
    }

    @Test
    void createsNobodyWhoIsOutOfScope() {
        Report report = EntraSimulator.builder(target, SmallCompany.WIDE, unchanging(ADA))
                .scope(Scope.where("jobTitle", "Analyst"))
                .cycles(1)
                .build()
                .run();

        assertThat(sent(report, "POST")).isEmpty();
    }

    @Test
    void makesAnotherAccountOfOneThatIsLostAndSaysSo() {
        AtomicInteger requests = new AtomicInteger();
        Transport losing = request -> {
            if (request.toString().startsWith("GET /Users/") && requests.getAndIncrement() == 0) {
                target.transport().send(Request.delete(request.path()));
            }
            return target.transport().send(request);
        };

        Report report = EntraSimulator.builder(
                        target.through(losing), SmallCompany.WIDE, changing(ADA, ADA.with("jobTitle", "Analyst")))
                .cycles(2)
                .build()
                .run();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(EntraRule.ACCOUNTS_CAN_BE_READ);
            assertThat(finding.occurrences().get(0).subject()).isEqualTo("user ada@contoso.example");
        });
        assertThat(report.cycles().get(1).count(Action.CREATED)).isEqualTo(1);
        assertThat(title()).contains("Analyst");
    }

    @Test
    void isSwitchedOffAfterFourWeeksInQuarantine() {
        AtomicInteger requests = new AtomicInteger();
        Transport expiring = request -> requests.incrementAndGet() < 10
                ? target.transport().send(request)
                : Answered.of(401, "text/plain", "no");

        Report report = EntraSimulator.builder(target.through(expiring), SmallCompany.WIDE, SmallCompany.source())
                .cycles(1_000)
                .build()
                .run();

        assertThat(report.complete()).isTrue();
        assertThat(report.cycles()).hasSize(29);
        assertThat(Duration.between(
                        report.cycles().get(0).simulated(),
                        report.cycles().get(28).simulated()))
                .isEqualTo(Duration.ofDays(28));
    }

    @Test
    void tellsHowFarItIsAndStopsWhenAsked() {
        AtomicInteger steps = new AtomicInteger();
        EntraSimulator[] simulator = new EntraSimulator[1];
        simulator[0] = EntraSimulator.builder(target, SmallCompany.WIDE, SmallCompany.source())
                .progress(new Progress() {
                    @Override
                    public void begins(String work, long count) {
                        assertThat(work).isEqualTo("Cycle 1 of 3: users");
                        assertThat(count).isEqualTo(14);
                    }

                    @Override
                    public void step() {
                        if (steps.incrementAndGet() == 3) {
                            simulator[0].stop();
                        }
                    }
                })
                .build();

        Report report = simulator[0].run();

        assertThat(report.complete()).isFalse();
        assertThat(report.passed()).isFalse();
        assertThat(report.findings()).isEmpty();
        assertThat(report.cycles().get(0).count(Action.CREATED)).isEqualTo(3);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        EntraSimulator simulator = EntraSimulator.builder(target, SmallCompany.WIDE, SmallCompany.source())
                .build();

        Thread.currentThread().interrupt();
        Report report = simulator.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.complete()).isFalse();
        assertThat(report.findings()).isEmpty();
    }

    private Optional<String> title() {
        try {
            return target.transport()
                    .send(Request.get("/Users").with("filter", "userName eq \"ada@contoso.example\""))
                    .resources()
                    .get(0)
                    .text("title");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Report run(Source source, int cycles) {
        return EntraSimulator.builder(target, SmallCompany.WIDE, source)
                .cycles(cycles)
                .build()
                .run();
    }

    private static List<String> sent(Report report, String method) {
        return report.exchanges().stream()
                .map(Exchange::request)
                .filter(request -> request.method().equals(method))
                .map(request -> request.body().map(JsonText::of).orElse(""))
                .toList();
    }

    private static Source unchanging(Person person) {
        return Source.unchanging(Directory.of(List.of(person), List.of()));
    }

    private static Source changing(Person before, Person after) {
        return new Source() {
            @Override
            public Directory first() {
                return Directory.of(List.of(before), List.of());
            }

            @Override
            public Directory next(Directory old, Instant now) {
                return Directory.of(List.of(after), List.of());
            }
        };
    }
}
