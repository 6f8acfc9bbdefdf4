package io.github.scimlet.testkit.exchange;

import io.github.scimlet.model.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request and what became of it. What is written down of it is without secrets: see {@link Secrets}.
 *
 * @param number counted from 1, in the order of sending
 * @param purpose what the client wanted, "Find ada@contoso.example" for example
 * @param simulated when it was sent, by the simulated clock
 * @param answer none if there was no answer
 * @param failure why there was none; empty if there was one
 */
public record Exchange(
        long number,
        String purpose,
        Instant simulated,
        Request request,
        Optional<Answer> answer,
        String failure,
        Duration took) {

    Exchange masked(Secrets secrets) {
        return new Exchange(
                number,
                secrets.masked(purpose),
                simulated,
                request.masked(secrets),
                answer.map(some -> some.masked(secrets)),
                secrets.masked(failure),
                took);
    }

    /** The same with no more than the beginning of a long answer, which has no {@link Answer#body} then. */
    public Exchange abridged(int most) {
        return answer.filter(given -> given.length() > most).isEmpty()
                ? this
                : new Exchange(
                        number, purpose, simulated, request, answer.map(given -> given.abridged(most)), failure, took);
    }

    /** The status of the answer; 0 if there was none. */
    public int status() {
        return answer.map(Answer::status).orElse(0);
    }

    /** Whether it was answered with 2xx. */
    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /** The attributes of the answer; none if there was none, or if it is no JSON object. */
    public Attributes attributes() {
        return answer.map(Answer::attributes).orElse(Attributes.EMPTY);
    }

    /** {@code Resources} of the answer; empty if it is no list. */
    public List<Attributes> resources() {
        return answer.map(Answer::resources).orElse(List.of());
    }

    /** {@code id} of the resource that a success has answered with. */
    public Optional<String> id() {
        return answer.filter(Answer::isSuccess).flatMap(Answer::id);
    }

    /** What came back, in a few words. */
    public String outcome() {
        return answer.map(Answer::toString).orElse("no answer: " + failure);
    }
}
