package io.github.scimlet.console.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords. After some failures of one key, what comes with that key is looked at once in a while:
 * after two seconds, and after twice as long with each further failure, at most a quarter of an hour.
 *
 * <p>A key is the client's network address, or that together with the account: an account alone is none, or anybody could
 * lock out anybody. Safe for use by many threads.
 */
public final class SignInBackOff {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final int free;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int count, Instant last) {

        Instant over(int free) {
            int beyond = Math.min(count - free, 20);
            Duration wait = beyond < 0 ? Duration.ZERO : Duration.ofSeconds(2L << beyond);
            return last.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }

        boolean isForgotten(Instant now) {
            return last.plus(LONGEST.multipliedBy(2)).isBefore(now);
        }
    }

    /** @param free how many failures have no consequence */
    public SignInBackOff(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** How long it takes until a password is looked at; zero if it is at once. */
    public Duration wait(String key) {
        Instant now = clock.instant();
        synchronized (failures) {
            Failures known = failures.get(key);
            return known != null && known.over(free).isAfter(now)
                    ? Duration.between(now, known.over(free))
                    : Duration.ZERO;
        }
    }

    public void failed(String key) {
        Instant now = clock.instant();
        synchronized (failures) {
            failures.merge(
                    key,
                    new Failures(1, now),
                    (known, first) -> known.isForgotten(now) ? first : new Failures(known.count + 1, now));
        }
    }

    public void succeeded(String key) {
        synchronized (failures) {
            failures.remove(key);
        }
    }
}
