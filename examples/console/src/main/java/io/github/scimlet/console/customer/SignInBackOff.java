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

    /**
     * How long it takes until a password is looked at. If it is at once, this counts as a failure until it is known for a
     * success: who sends many guesses at the same time has no more of them.
     */
    public Duration attempt(String key) {
        Instant now = clock.instant();
        synchronized (failures) {
            Failures known = failures.get(key);
            if (known != null && known.over(free).isAfter(now)) {
                return Duration.between(now, known.over(free));
            }
            int count = known == null || known.isForgotten(now) ? 0 : known.count;
            failures.put(key, new Failures(count + 1, now));
            return Duration.ZERO;
        }
    }

    /** Takes one attempt back, and leaves what failed before. */
    public void takeBack(String key) {
        synchronized (failures) {
            failures.computeIfPresent(key, (same, known) -> new Failures(known.count - 1, known.last));
        }
    }

    /** Forgets all that failed before. */
    public void succeeded(String key) {
        synchronized (failures) {
            failures.remove(key);
        }
    }
}
