package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.RecordingClient;
import io.github.scimlet.testkit.report.Rule;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What a check works with: it sends, writes down what is wrong, and knows what has been created. */
final class Trial {

    private static final int ATTEMPTS = 4;
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final RecordingClient client;
    private final Recorder recorder;
    private final BooleanSupplier stopped;
    private final Deque<String> created = new ArrayDeque<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    Trial(RecordingClient client, Recorder recorder, BooleanSupplier stopped) {
        this.client = client;
        this.recorder = recorder;
        this.stopped = stopped;
    }

    /** A name that nothing has which is there already. */
    String name(String prefix) {
        return prefix + "-" + run;
    }

    /** @throws EndOfRun if the run was stopped, or there was no answer */
    Exchange send(String purpose, Request request) {
        if (stopped.getAsBoolean()) {
            throw new EndOfRun();
        }
        Exchange exchange = served(purpose, request);
        if (exchange.answer().isEmpty()) {
            throw unanswered(exchange);
        }
        remember(exchange);
        return exchange;
    }

    /** The vendors' own checks are slower than this one: it is not the server's fault if it limits us. */
    private Exchange served(String purpose, Request request) {
        Exchange exchange = client.send(purpose, request);
        for (int attempt = 1; attempt < ATTEMPTS && exchange.status() == 429 && hasWaited(exchange); attempt++) {
            exchange = client.send(purpose, request);
        }
        return exchange;
    }

    private static boolean hasWaited(Exchange exchange) {
        String seconds = exchange.answer()
                .flatMap(answer -> answer.header("Retry-After"))
                .orElse("");
        try {
            Thread.sleep(1000L * (seconds.matches("[0-2]?\\d") ? Integer.parseInt(seconds) : LONGEST_PAUSE_SECONDS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private EndOfRun unanswered(Exchange exchange) {
        if (!Thread.currentThread().isInterrupted()) {
            broken(SuiteRule.SUITE_IS_ANSWERED, exchange.purpose(), exchange.outcome(), exchange);
        }
        return new EndOfRun();
    }

    private void remember(Exchange exchange) {
        String path = exchange.request().path();
        if (exchange.isSuccess() && exchange.request().method().equals("POST")) {
            exchange.id().ifPresent(id -> created.push(Request.path(path, id)));
        }
        if (exchange.isSuccess() && exchange.request().method().equals("DELETE")) {
            created.remove(path);
        }
    }

    void broken(Rule rule, String subject, String difference, Exchange... evidence) {
        recorder.broken(rule, subject, difference, List.of(evidence));
    }

    /** @param difference what should be, and what is, in case that it is not kept */
    boolean holds(boolean kept, Rule rule, String subject, String difference, Exchange... evidence) {
        if (!kept) {
            broken(rule, subject, difference, evidence);
        }
        return kept;
    }

    /** Whether the answer has one of these statuses. */
    boolean isAnswered(Rule rule, String subject, Exchange exchange, Integer... statuses) {
        String wanted = Arrays.stream(statuses).map(String::valueOf).collect(Collectors.joining(" or "));
        return holds(
                List.of(statuses).contains(exchange.status()),
                rule,
                subject,
                "wanted " + wanted + ", got " + exchange.outcome(),
                exchange);
    }

    /** The same, without which the check cannot go on. */
    void requireAnswer(Rule rule, String subject, Exchange exchange, Integer... statuses) {
        if (!isAnswered(rule, subject, exchange, statuses)) {
            throw new EndOfCheck();
        }
    }

    /** The id of what was created, without which the check cannot go on. */
    String requireId(Rule rule, String subject, Exchange exchange) {
        requireAnswer(rule, subject, exchange, 200, 201);
        return exchange.id().orElseThrow(() -> {
            broken(rule, subject, "wanted the resource with its id, got " + Trial.text(exchange), exchange);
            return new EndOfCheck();
        });
    }

    private static String text(Exchange exchange) {
        String text = exchange.answer().map(Answer::text).orElse("");
        return text.isBlank() ? "an empty body" : text.substring(0, Math.min(200, text.length()));
    }

    /** Deletes what the run has created and not deleted, the last first; an interruption waits until then, unless the server is gone. */
    void cleanUp() {
        boolean interrupted = Thread.interrupted();
        while (!created.isEmpty()) {
            String path = created.pop();
            Exchange exchange = served("Clean up " + path, Request.delete(path));
            holds(
                    exchange.isSuccess() || exchange.status() == 404,
                    SuiteRule.SUITE_CAN_CLEAN_UP,
                    path,
                    "wanted 204, got " + exchange.outcome(),
                    exchange);
            if (exchange.answer().isEmpty()) {
                break; // each of the others might take a minute
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The check cannot go on; the reason is written down. */
    static final class EndOfCheck extends RuntimeException {

        private static final long serialVersionUID = 1;

        EndOfCheck() {
            super("the check cannot go on", null, false, false);
        }
    }

    /** No check can go on. */
    static final class EndOfRun extends RuntimeException {

        private static final long serialVersionUID = 1;

        EndOfRun() {
            super("the run has ended", null, false, false);
        }
    }
}
