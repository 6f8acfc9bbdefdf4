package io.github.scimlet.testkit.exchange;

import java.time.Duration;
import java.time.Instant;
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

    /** The status of the answer; 0 if there was none. */
    public int status() {
        return answer.map(Answer::status).orElse(0);
    }

    /** Whether it was answered with 2xx. */
    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /** What came back, in a few words. */
    public String outcome() {
        return answer.map(Answer::toString).orElse("no answer: " + failure);
    }
}
