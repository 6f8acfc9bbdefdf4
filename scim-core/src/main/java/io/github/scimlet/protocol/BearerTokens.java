package io.github.scimlet.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Secret tokens in the header {@code Authorization: Bearer} (RFC 6750 §2.1), any number for each tenant, so that one can
 * be rotated while another still works.
 *
 * <pre>{@code
 * BearerTokens.none()
 *         .with(acme, newToken)
 *         .with(acme, oldToken, Instant.parse("2027-01-31T00:00:00Z"))
 * }</pre>
 *
 * <p>Only their SHA-256 digests are kept. Every digest is compared with the whole of every other, so that the time tells
 * nothing. Immutable. A host whose tokens come and go keeps digests in a table of its own and has {@link #lookedUp} ask
 * for one at each request.
 */
public final class BearerTokens implements Authenticator {

    /** In the place of one that is not found, which then takes as long as one that has expired. */
    private static final Token NOBODYS = new Token(new byte[0], Caller.of(""), Instant.MIN);

    private final List<Token> tokens;
    private final Clock clock;

    private static final class Token {
        private final byte[] digest;
        private final Caller caller;
        private final Instant expires;

        Token(byte[] digest, Caller caller, Instant expires) {
            this.digest = digest;
            this.caller = caller;
            this.expires = expires;
        }

        boolean has(byte[] other) {
            return MessageDigest.isEqual(digest, other);
        }

        boolean isAnothers(Token known) {
            return known.has(digest) && !known.caller.equals(caller);
        }
    }

    private BearerTokens(List<Token> tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** No token at all. */
    public static BearerTokens none() {
        return none(Clock.systemUTC());
    }

    static BearerTokens none(Clock clock) {
        return new BearerTokens(List.of(), clock);
    }

    /** One token, for an application with one tenant, which is named {@code default}. */
    public static BearerTokens of(String token) {
        return none().with(Caller.of("default"), token);
    }

    /**
     * Tokens that the host keeps, of which it knows the digests alone: it is asked at each request who has one, so that
     * they can be issued, expire and be withdrawn while it runs, whatever their number.
     *
     * @param owner the owner of the token with the digest that {@link #digest} tells, none if there is no such token any
     *     more; a look-up by the digest in an index will do, since nobody can choose what a digest begins with. Must be
     *     safe for use by many threads at a time
     */
    public static Authenticator lookedUp(Function<String, Optional<Caller>> owner) {
        return request -> request.bearerToken().map(BearerTokens::digest).flatMap(owner);
    }

    /** The SHA-256 digest of a token's UTF-8 bytes, as 64 hexadecimal digits in lower case. */
    public static String digest(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    /**
     * These tokens and one more, for good.
     *
     * @param token random, of at least 128 bits, of visible ASCII characters; it is not kept
     * @throws IllegalArgumentException if it has none or others, a line break at its end for example, or if it is
     *     another caller's already
     */
    public BearerTokens with(Caller caller, String token) {
        return with(caller, token, Instant.MAX);
    }

    /**
     * These tokens and one more, until it expires; one that is among them already, until then instead.
     *
     * @param expires when it is as good as unknown
     * @throws IllegalArgumentException as {@link #with(Caller, String)} does
     */
    public BearerTokens with(Caller caller, String token, Instant expires) {
        if (!token.matches("[!-~]+")) {
            throw new IllegalArgumentException("a token must have visible ASCII characters and no others");
        }
        return with(new Token(sha256(token), caller, expires));
    }

    /**
     * These tokens and one more, of which only the digest is known, for good.
     *
     * @param sha256 what {@link #digest} tells of the token, in either case
     * @throws IllegalArgumentException if it is no such digest, or that of another caller's token
     */
    public BearerTokens withDigest(Caller caller, String sha256) {
        return withDigest(caller, sha256, Instant.MAX);
    }

    /**
     * These tokens and one more, of which only the digest is known, until it expires; one that is among them already,
     * until then instead.
     *
     * @param expires when it is as good as unknown
     * @throws IllegalArgumentException as {@link #withDigest(Caller, String)} does
     */
    public BearerTokens withDigest(Caller caller, String sha256, Instant expires) {
        if (sha256.length() != 64) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
        }
        return with(new Token(HexFormat.of().parseHex(sha256), caller, expires));
    }

    private BearerTokens with(Token token) {
        if (tokens.stream().anyMatch(token::isAnothers)) {
            throw new IllegalArgumentException("two callers cannot have one token");
        }
        List<Token> more = new ArrayList<>(tokens);
        more.removeIf(known -> known.has(token.digest));
        more.add(token);
        return new BearerTokens(List.copyOf(more), clock);
    }

    @Override
    public Optional<Caller> authenticate(ScimRequest request) {
        return request.bearerToken().flatMap(this::caller);
    }

    private Optional<Caller> caller(String token) {
        byte[] digest = sha256(token);
        Token found = NOBODYS;
        for (Token known : tokens) {
            found = known.has(digest) ? known : found;
        }
        return clock.instant().isBefore(found.expires) ? Optional.of(found.caller) : Optional.empty();
    }

    /** How many there are, and nothing of them. */
    @Override
    public String toString() {
        return "BearerTokens[" + tokens.size() + "]";
    }

    private static byte[] sha256(String token) {
        return Digests.sha256().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
