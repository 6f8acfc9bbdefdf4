package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests, and has written down what became of them. Safe for use by many threads. */
public final class RecordingClient {

    private final Transport transport;
    private final Clock simulated;
    private final Recorder recorder;
    private final AtomicLong sent = new AtomicLong();

    /** @param simulated what time it is where the identity provider is simulated */
    public RecordingClient(Transport transport, Clock simulated, Recorder recorder) {
        this.transport = transport;
        this.simulated = simulated;
        this.recorder = recorder;
    }

    /**
     * Sends a request and waits for the answer; that there is none is an outcome too.
     *
     * @param purpose what for, as people would say it: "Create user ada@contoso.example"
     * @return the answer as it came; what is written down is without secrets
     */
    public Exchange send(String purpose, Request request) {
        long began = System.nanoTime();
        Optional<Answer> answer = Optional.empty();
        String failure = "";
        try {
            answer = Optional.of(transport.send(request));
        } catch (IOException e) {
            failure = reason(e);
        }
        Exchange exchange = new Exchange(
                sent.incrementAndGet(),
                purpose,
                simulated.instant(),
                request,
                answer,
                failure,
                Duration.ofNanos(System.nanoTime() - began));
        recorder.add(exchange);
        return exchange;
    }

    /** Java's client has no words for a port at which nobody listens. */
    private static String reason(IOException e) {
        return e instanceof ConnectException
                ? "nobody listens there"
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
