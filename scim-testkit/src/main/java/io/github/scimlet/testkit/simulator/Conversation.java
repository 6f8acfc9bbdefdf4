package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.RecordingClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends requests, looks at the form of every answer, and waits as long as a busy server asks for, by the wall clock but
 * never longer than 30 seconds at a time. After ten minutes in which nothing was served it gives up. Safe for use by many
 * threads.
 */
final class Conversation {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RecordingClient client;
    private final Recorder recorder;
    private final AnswerChecks checks;
    private final Pause pause;
    private final AtomicLong wasted = new AtomicLong();
    private volatile boolean stopped;

    /** Has what it finds written down by {@code recorder}. */
    Conversation(RecordingClient client, Recorder recorder) {
        this(client, recorder, Pause.REAL);
    }

    Conversation(RecordingClient client, Recorder recorder, Pause pause) {
        this.client = client;
        this.recorder = recorder;
        this.checks = new AnswerChecks(recorder);
        this.pause = pause;
        recorder.check(List.of(AnswerRule.values()));
    }

    /** Nothing is sent any more: whoever tries to comes to an end. May be called by any thread. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped || Thread.currentThread().isInterrupted();
    }

    /**
     * Sends a request, again if the server is busy.
     *
     * @param purpose what for, as people would say it: "Create user ada@contoso.example"
     * @return what became of it last; there may be no answer, and it may be that the server is still busy
     */
    Exchange send(String purpose, Request request) {
        Exchange exchange = once(purpose, request);
        for (int attempt = 1; attempt < ATTEMPTS && isBusy(exchange); attempt++) {
            await(exchange);
            exchange = once(purpose, request);
        }
        if (isBusy(exchange)) {
            recorder.broken(
                    AnswerRule.BUSY_ENDS_SOON,
                    exchange.request().toString(),
                    "asked %d times, answered %s at last".formatted(ATTEMPTS, exchange.outcome()),
                    List.of(exchange));
        }
        return exchange;
    }

    private Exchange once(String purpose, Request request) {
        if (isStopped()) {
            throw new StoppedException();
        }
        Exchange exchange = client.send(purpose, request);
        if (isStopped() && exchange.answer().isEmpty()) {
            throw new StoppedException(); // it was interrupted, which is not the server's fault
        }
        checks.look(exchange);
        if (exchange.answer().isPresent() && !isBusy(exchange)) {
            wasted.set(0);
        } else {
            waste(exchange.took(), exchange);
        }
        return exchange;
    }

    /** A thousand people, a minute each: nobody waits for that. A refused connection takes no time, and may come back. */
    private void waste(Duration time, Exchange exchange) {
        if (wasted.addAndGet(time.toMillis()) >= PATIENCE.toMillis()) {
            stop();
            recorder.broken(
                    AnswerRule.REQUESTS_ARE_ANSWERED,
                    exchange.request().toString(),
                    "nothing was served in %d minutes of waiting, so the run ends here".formatted(PATIENCE.toMinutes()),
                    List.of(exchange));
            throw new StoppedException();
        }
    }

    private static boolean isBusy(Exchange exchange) {
        return exchange.status() == 429
                || exchange.status() == 503
                        && exchange.answer()
                                .flatMap(answer -> answer.header("Retry-After"))
                                .isPresent();
    }

    private void await(Exchange exchange) {
        try {
            Duration asked = seconds(exchange).orElse(USUAL_PAUSE);
            Duration granted = asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
            pause.take(granted);
            waste(granted, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private static Optional<Duration> seconds(Exchange exchange) {
        return exchange.answer()
                .flatMap(answer -> answer.header("Retry-After"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
