package io.github.scimlet.protocol;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * How long cursors can be used, and what only this service provider knows about them (RFC 9865). Immutable; the {@code
 * with} methods return copies.
 */
public final class CursorSettings {

    private static final int SECRET_BYTES = 32;

    private static final CursorSettings DEFAULTS = new CursorSettings(Duration.ofHours(1), Optional.empty());

    private final Duration timeout;
    private final Optional<byte[]> secret;

    private CursorSettings(Duration timeout, Optional<byte[]> secret) {
        this.timeout = timeout;
        this.secret = secret;
    }

    /** An hour for each page, and a secret that one {@link ScimServiceProvider} alone has while it runs. */
    public static CursorSettings defaults() {
        return DEFAULTS;
    }

    /**
     * How long a client may take from one page to the next; an hour unless set. A cursor that waits costs nothing, so
     * this may be as long as a client needs to process a page.
     *
     * @throws IllegalArgumentException if it is less than a second
     */
    public CursorSettings withTimeout(Duration timeout) {
        if (timeout.toSeconds() < 1) {
            throw new IllegalArgumentException("a cursor must last for a second at least, not " + timeout);
        }
        return new CursorSettings(timeout, secret);
    }

    /**
     * What cursors are encrypted with; random for each {@link ScimServiceProvider} unless set.
     *
     * <p>With a random one, a cursor means nothing to another server of a cluster, nor to the same one after a restart:
     * a client that comes back with it is told {@code invalidCursor} and has to start again. Set one and the same secret
     * wherever a client's next request may arrive. Another one makes all cursors invalid that are out.
     *
     * @param secret random, 32 bytes or more, kept like a password
     * @throws IllegalArgumentException if it is shorter
     */
    public CursorSettings withSecret(byte[] secret) {
        if (secret.length < SECRET_BYTES) {
            throw new IllegalArgumentException("a secret must have at least " + SECRET_BYTES + " bytes");
        }
        return new CursorSettings(timeout, Optional.of(secret.clone()));
    }

    /** How long a client may take from one page to the next; at least a second. */
    public Duration timeout() {
        return timeout;
    }

    /** The secret that was set, or else a new one each time. */
    byte[] secret() {
        return secret.map(byte[]::clone).orElseGet(CursorSettings::random);
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The settings, without the secret. */
    @Override
    public String toString() {
        return "CursorSettings[timeout=" + timeout + ", secret=" + (secret.isPresent() ? "set" : "random") + "]";
    }
}
