package io.github.scimlet.oauth;

import io.github.scimlet.error.ScimException;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one issuer, kept for a while. Safe for use by many threads at a time.
 *
 * <p>They are fetched again once they are an hour old, or when a token names another key. The issuer is asked no more
 * than every half minute, whatever tokens name and however it answers; if it does not answer, keys are used until they
 * are a day old.
 */
final class IssuerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration USABLE = Duration.ofDays(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    /** For the first keys, which need two documents; and for a new one, while all others can be judged. */
    private static final Duration PATIENCE = Fetch.LONGEST.multipliedBy(2);

    private static final Duration PATIENCE_FOR_ANOTHER = Duration.ofSeconds(1);

    /** Nobody has to have signed a token that makes us wait: others shall find threads, too. */
    private static final int MOST_WAITING = 16;

    private final Issuer issuer;
    private final Fetch fetch;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile Optional<Held> held = Optional.empty();
    private Optional<Instant> asked = Optional.empty();

    private record Held(KeySet keys, Instant since) {

        boolean isNoOlderThan(Duration age, Instant now) {
            return now.isBefore(since.plus(age)) && !now.isBefore(since.minus(USABLE));
        }
    }

    IssuerKeys(Issuer issuer, Fetch fetch, Clock clock) {
        this.issuer = issuer;
        this.fetch = fetch;
        this.clock = clock;
    }

    /**
     * The keys of that id that may have signed by {@code algorithm}; none if the issuer has no such key.
     *
     * @throws ScimException 503 if its keys are not known, and cannot be found out now
     */
    List<PublicKey> keys(String id, String algorithm) {
        Instant now = clock.instant();
        Optional<Held> known = held;
        if (known.isEmpty()
                || !known.get().isNoOlderThan(FRESH, now)
                || !known.get().keys.has(id)) {
            askAgain(now, patience(known, id, now));
        }
        return held.filter(keys -> keys.isNoOlderThan(USABLE, now))
                .orElseThrow(() -> ScimException.unavailable(
                        "The keys of the token's issuer cannot be fetched; the token cannot be checked.",
                        BETWEEN_ATTEMPTS))
                .keys
                .keys(id, algorithm);
    }

    /** How long to wait for another thread that asks already. */
    private static Duration patience(Optional<Held> known, String id, Instant now) {
        if (known.filter(keys -> keys.isNoOlderThan(USABLE, now)).isEmpty()) {
            return PATIENCE;
        }
        return known.get().keys.has(id) ? Duration.ZERO : PATIENCE_FOR_ANOTHER;
    }

    private void askAgain(Instant now, Duration patience) {
        if (!waiting.tryAcquire()) {
            return;
        }
        try {
            if (asking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    askUnlessJustDone(now);
                } finally {
                    asking.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
    }

    private void askUnlessJustDone(Instant now) throws InterruptedException {
        if (asked.filter(last -> isJustBefore(now, last)).isPresent()) {
            return;
        }
        asked = Optional.of(now);
        try {
            held = Optional.of(new Held(KeySet.of(fetch.object(location())), now));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The keys of the issuer {} cannot be fetched: {}", issuer.name(), e.getMessage());
        }
    }

    /** A clock that was put back must not keep us from asking. */
    private static boolean isJustBefore(Instant now, Instant last) {
        return Duration.between(last, now).abs().compareTo(BETWEEN_ATTEMPTS) < 0;
    }

    private URI location() throws IOException, InterruptedException {
        Optional<URI> known = issuer.keys();
        return known.isPresent() ? known.get() : found(fetch.object(issuer.configuration()));
    }

    /** A document that is another issuer's must not bring that one's keys (OpenID Connect Discovery §4.3). */
    private URI found(Map<String, Object> configuration) {
        if (!issuer.name().equals(configuration.get("issuer"))
                || !(configuration.get("jwks_uri") instanceof String keys)) {
            throw new IllegalArgumentException("its configuration is another issuer's, or names no keys");
        }
        return issuer.keysAt(keys);
    }
}
