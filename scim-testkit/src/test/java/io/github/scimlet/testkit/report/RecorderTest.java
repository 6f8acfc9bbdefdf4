package io.github.scimlet.testkit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Secrets;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private enum Promise implements Rule {
        SMALL(Severity.WARNING),
        GREAT(Severity.ERROR),
        KEPT(Severity.ERROR);

        private final Severity severity;

        Promise(Severity severity) {
            this.severity = severity;
        }

        @Override
        public String promise() {
            return "It is " + name();
        }

        @Override
        public String consequence() {
            return "";
        }

        @Override
        public String advice() {
            return "";
        }

        @Override
        public Severity severity() {
            return severity;
        }
    }

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Recorder recorder =
            new Recorder(new Headline("A product", "http://localhost", NOW, Map.of()), new Secrets(Set.of("s3cret")));

    @Test
    void keepsOnlyTheBeginningOfLongAnswers() {
        String text = "x".repeat(1_000_000);
        Exchange exchange = new Exchange(
                1,
                "List users",
                NOW,
                Request.get("/Users"),
                Optional.of(Answer.of(200, Map.of(), text.getBytes(StandardCharsets.UTF_8))),
                "",
                Duration.ofSeconds(1));

        recorder.add(exchange);
        recorder.broken(Promise.GREAT, "list", "is long", List.of(exchange));

        assertThat(recorder.report().exchanges())
                .extracting(kept -> kept.answer().orElseThrow().text().length())
                .containsExactly(100_000);
        assertThat(HtmlReport.of(List.of(recorder.report())).toString())
                .contains("Cut here: it has 1,000,000 characters")
                .hasSizeLessThan(500_000);
    }

    @Test
    void tellsOfACycleThatGoesOn() {
        recorder.beginCycle("Initial cycle", NOW);
        recorder.count(Action.CREATED);
        recorder.count(Action.CREATED);
        recorder.add(exchange(1));

        Report report = recorder.report();

        assertThat(report.complete()).isFalse();
        assertThat(report.passed()).isFalse();
        assertThat(report.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.number()).isOne();
            assertThat(cycle.name()).isEqualTo("Initial cycle");
            assertThat(cycle.simulated()).isEqualTo(NOW);
            assertThat(cycle.count(Action.CREATED)).isEqualTo(2);
            assertThat(cycle.count(Action.DELETED)).isZero();
            assertThat(cycle.requests()).isOne();
        });
    }

    @Test
    void passesIfOnlyWarningsWereFound() {
        recorder.check(List.of(Promise.values()));
        recorder.broken(Promise.SMALL, "user ada", "1, not 2", List.of());

        recorder.complete();

        assertThat(recorder.report().passed()).isTrue();
        assertThat(recorder.report().checked()).containsExactly(Promise.values());
    }

    @Test
    void failsIfAnErrorWasFoundAndPutsItFirst() {
        recorder.broken(Promise.SMALL, "user ada", "1, not 2", List.of());
        recorder.broken(Promise.GREAT, "user ada", "1, not 2", List.of());

        recorder.complete();

        assertThat(recorder.report().passed()).isFalse();
        assertThat(recorder.report().findings())
                .extracting(Finding::rule)
                .containsExactly(Promise.GREAT, Promise.SMALL);
    }

    @Test
    void makesOneFindingOfAFaultThatManyHave() {
        for (int i = 1; i <= 1_000; i++) {
            recorder.broken(Promise.GREAT, "user " + i, "1, not 2", List.of(exchange(i)));
        }

        Report report = recorder.report();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.count()).isEqualTo(1_000);
            assertThat(finding.occurrences())
                    .extracting(Occurrence::subject)
                    .containsExactly("user 1", "user 2", "user 3", "user 4", "user 5");
        });
        assertThat(report.exchanges()).extracting(Exchange::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void keepsTheFirstExchangesOfEachCycleAndThoseOfFindings() {
        for (int cycle = 0; cycle < 3; cycle++) {
            recorder.beginCycle("Cycle", NOW);
            for (int i = 0; i < 500; i++) {
                recorder.add(exchange(cycle * 500L + i));
            }
        }
        recorder.broken(Promise.GREAT, "user ada", "1, not 2", List.of(exchange(777)));
        recorder.complete();

        Report report = recorder.report();

        assertThat(report.requests()).isEqualTo(1_500);
        assertThat(report.cycles()).extracting(CycleSummary::requests).containsExactly(500L, 500L, 500L);
        assertThat(report.exchanges())
                .extracting(Exchange::number)
                .hasSize(301)
                .contains(0L, 99L, 500L, 599L, 777L, 1_099L)
                .isSorted();
    }

    @Test
    void measuresEachOperation() {
        recorder.add(exchange(1));
        recorder.add(exchange(2));

        assertThat(recorder.report().latencies()).singleElement().satisfies(latency -> {
            assertThat(latency.operation()).isEqualTo("GET /Users?filter");
            assertThat(latency.count()).isEqualTo(2);
            assertThat(latency.median()).isBetween(Duration.ofMillis(4), Duration.ofMillis(6));
            assertThat(latency.buckets().stream()
                            .mapToLong(Latency.Bucket::count)
                            .sum())
                    .isEqualTo(2);
        });
    }

    @Test
    void writesDownWhatWasSentAndThatThereWasNoAnswer() {
        RecordingClient client = new RecordingClient(
                request -> {
                    throw new ConnectException();
                },
                Clock.fixed(NOW, ZoneOffset.UTC),
                recorder);

        Exchange exchange = client.send("Test Connection", Request.get("/Users").with("x", "s3cret"));

        assertThat(exchange.number()).isOne();
        assertThat(exchange.status()).isZero();
        assertThat(exchange.outcome()).isEqualTo("no answer: nobody listens there");
        assertThat(exchange.simulated()).isEqualTo(NOW);
        assertThat(recorder.report().exchanges()).singleElement().satisfies(written -> {
            assertThat(written.number()).isOne();
            assertThat(written.request()).hasToString("GET /Users?x=***");
        });
    }

    @Test
    void keepsPasswordsOutOfFindings() {
        Answer answer = Answer.of(400, Map.of(), "{\"detail\":\"hush-hush is too short\"}".getBytes(UTF_8));
        Request request = Request.post("/Users", Attributes.of("password", "hush-hush"));
        Exchange create = new Exchange(1, "Create ada", NOW, request, Optional.of(answer), "", Duration.ZERO);

        recorder.broken(Promise.GREAT, "user ada", "answered " + answer, List.of(create));

        assertThat(recorder.report().toString())
                .contains("answered 400 *** is too short")
                .doesNotContain("hush");
        assertThat(recorder.report().exchanges()).singleElement().satisfies(written -> {
            assertThat(written.answer().orElseThrow().text()).doesNotContain("hush");
            assertThat(JsonText.of(written.request().body().orElseThrow())).isEqualTo("{\"password\":\"***\"}");
        });
    }

    private static Exchange exchange(long number) {
        return new Exchange(
                number,
                "Find ada",
                NOW,
                Request.get("/Users").with("filter", "userName eq \"ada\""),
                Optional.of(Answer.of(200, Map.of(), new byte[0])),
                "",
                Duration.ofMillis(5));
    }
}
