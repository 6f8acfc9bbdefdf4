package io.github.scimlet.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import io.github.scimlet.testkit.server.LocalServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The suites, against our own server")
class SuitesTest {

    private static final int REQUESTS_UNTIL_STOP = 8;

    @RegisterExtension
    final LocalServer server = new LocalServer();

    @ParameterizedTest
    @EnumSource
    void findNothingAndLeaveNothingBehind(SuiteKind kind) throws IOException {
        Report report = kind.of(server.target()).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.complete()).isTrue();
        assertThat(remaining(server.target())).containsOnly(0L);
    }

    @ParameterizedTest
    @EnumSource
    void waitWhereAServerIsBusy(SuiteKind kind) throws IOException {
        Target target = server.target();
        AtomicInteger sent = new AtomicInteger();
        Transport busy = request -> sent.incrementAndGet() % 3 == 0
                ? Answer.of(429, Map.of("Retry-After", "0"), new byte[0])
                : target.transport().send(request);

        Report report = kind.of(target.through(busy)).run();

        assertThat(report.findings()).isEmpty();
        assertThat(remaining(target)).containsOnly(0L);
    }

    @ParameterizedTest
    @EnumSource
    void giveUpCleaningWhereTheServerIsGone(SuiteKind kind) {
        AtomicInteger unanswered = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        Transport dying = request -> {
            if (sent.incrementAndGet() > REQUESTS_UNTIL_STOP) {
                unanswered.incrementAndGet();
                throw new IOException("gone");
            }
            return server.target().transport().send(request);
        };

        Report report = kind.of(server.target().through(dying)).run();

        assertThat(report.passed()).isFalse();
        assertThat(unanswered).hasValueLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void doNotTryAWrongTokenWhereThereIsNone(SuiteKind kind) {
        InMemoryStore store = new InMemoryStore();
        ScimServiceProvider open = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost()
                .build();

        Report report = kind.of(Target.of(open, Optional.empty())).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.checked())
                .doesNotContain(DiscoverabilityRule.WRONG_TOKEN_IS_REFUSED, OktaRule.OKTA_READS_401_AS_ERROR);
    }

    @ParameterizedTest
    @EnumSource
    void leaveNothingBehindWhenTheyAreStopped(SuiteKind kind) throws IOException {
        Target target = server.target();
        AtomicReference<Rehearsal> running = new AtomicReference<>();
        AtomicInteger sent = new AtomicInteger();
        Transport stopping = request -> {
            if (sent.incrementAndGet() == REQUESTS_UNTIL_STOP) {
                running.get().stop();
            }
            return target.transport().send(request);
        };
        Rehearsal suite = kind.of(target.through(stopping));
        running.set(suite);

        Report report = suite.run();

        assertThat(report.complete()).isFalse();
        assertThat(report.findings()).isEmpty();
        assertThat(remaining(target)).containsOnly(0L);
    }

    @Test
    void cleanUpInSpiteOfAnInterruption() throws IOException {
        Target target = server.target();
        Transport interrupting = request -> {
            Answer answer = target.transport().send(request);
            if (request.method().equals("POST")) {
                Thread.currentThread().interrupt();
            }
            return answer;
        };

        Report report = new OktaCrudSuite(target.through(interrupting)).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.complete()).isFalse();
        assertThat(report.findings()).isEmpty();
        assertThat(remaining(target)).containsOnly(0L);
    }

    @Test
    void changeOnlyWhatTheApplicationHas() {
        Fault lacking = Fault.refusing(request -> request.path().startsWith("/Users")
                && Asked.operations(request)
                        .anyMatch(operation -> operation
                                .text("path")
                                .filter(path -> path.equals("displayName") || path.endsWith(":manager"))
                                .isPresent()));

        Report report = new ValidatorSuite(lacking.in(server.target()), Mappings.named("invitedesk")).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.checked())
                .contains(ValidatorRule.VALIDATOR_KEEPS_ORDER)
                .doesNotContain(ValidatorRule.VALIDATOR_SETS_MANAGER);
    }

    private static List<Long> remaining(Target target) throws IOException {
        return Stream.of(
                        target.transport().send(Request.get("/Users")),
                        target.transport().send(Request.get("/Groups")))
                .map(answer -> answer.totalResults().orElseThrow())
                .toList();
    }
}
