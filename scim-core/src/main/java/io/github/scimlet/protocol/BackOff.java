package io.github.scimlet.protocol;

import java.time.Clock;
import java.time.Duration;

/**
 * Slows down clients that send wrong credentials.
 *
 * <p>A client that has to wait is answered with 429 and {@code Retry-After}, and its credentials are not looked at. An
 * {@link Authenticator} that throws has found out nothing, and nothing is told here. Must be safe for use by many threads
 * at a time.
 */
public interface BackOff {

    /** How long the client must wait before its credentials are looked at; not at all if it is zero or negative. */
    Duration wait(ScimRequest request);

    /** The request had no credentials or wrong ones. */
    void failed(ScimRequest request);

    /** The request had the right credentials. */
    void succeeded(ScimRequest request);

    /** Nobody has to wait. */
    static BackOff none() {
        return NoBackOff.INSTANCE;
    }

    /**
     * After ten failures from one address, or from one /64 network of IPv6, credentials from there are looked at once in a
     * while: after a second, and after twice as long with each further failure, at most a minute. An hour without failure
     * makes all forgotten.
     *
     * <p>What is right is let in sooner. The last 10,000 credentials that have been accepted are known
     * by their digests, and never wait: who shares an address with an attacker, that of a proxy for example, goes on
     * undisturbed. Only what is new there, the next token of a rotation, may have to wait, at worst as long as the attack
     * goes on; so have the server heed the address that the proxy forwards. A success forgives no failures, or an
     * attacker with a token of its own could guess without end.
     *
     * <p>A request without {@code Authorization} header or without {@linkplain ScimRequest#clientAddress address} neither
     * fails nor waits. Addresses of the last 10,000 that have failed are kept, and no secret; each server has its own.
     */
    static BackOff byAddress() {
        return new AddressBackOff(Clock.systemUTC());
    }
}
