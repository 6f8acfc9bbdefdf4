package io.github.scimlet.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Secret tokens in the header {@code Authorization: Bearer} (RFC 6750 §2.1), any number for each tenant, so that one can
 * be rotated while another still works.
 *
 * <p>Only their SHA-256 digests are kept. Every digest is compared with the whole of every other, so that the time tells
 * nothing. Immutable.
 */
public final class BearerTokens implements Authenticator {

    private static final String PREFIX = "bearer ";

    private final List<Token> tokens;

    private static final class Token {
        private final byte[] digest;
        private final Caller caller;

        Token(byte[] digest, Caller caller) {
            this.digest = digest;
            this.caller = caller;
        }

        boolean has(byte[] other) {
            return MessageDigest.isEqual(digest, other);
        }

        boolean isAnothers(Token known) {
            return known.has(digest) && !known.caller.equals(caller);
        }
    }

    private BearerTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** No token at all. */
    public static BearerTokens none() {
        return new BearerTokens(List.of());
    }

    /** One token, for an application with one tenant, which is named {@code default}. */
    public static BearerTokens of(String token) {
        return none().with(Caller.of("default"), token);
    }

    /**
     * These tokens and one more.
     *
     * @param token random, of at least 128 bits, of visible ASCII characters; it is not kept
     * @throws IllegalArgumentException if it has none or others, a line break at its end for example, or if it is
     *     another caller's already
     */
    public BearerTokens with(Caller caller, String token) {
        if (!token.matches("[!-~]+")) {
            throw new IllegalArgumentException("a token must have visible ASCII characters and no others");
        }
        return with(new Token(sha256(token), caller));
    }

    /**
     * These tokens and one more, of which only the digest is known.
     *
     * @param sha256 the SHA-256 digest of the token's UTF-8 bytes, as 64 hexadecimal digits
     * @throws IllegalArgumentException if it is no such digest, or that of another caller's token
     */
    public BearerTokens withDigest(Caller caller, String sha256) {
        if (sha256.length() != 64) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
        }
        return with(new Token(HexFormat.of().parseHex(sha256), caller));
    }

    private BearerTokens with(Token token) {
        if (tokens.stream().anyMatch(token::isAnothers)) {
            throw new IllegalArgumentException("two callers cannot have one token");
        }
        List<Token> more = new ArrayList<>(tokens);
        more.add(token);
        return new BearerTokens(List.copyOf(more));
    }

    @Override
    public Optional<Caller> authenticate(ScimRequest request) {
        return request.header("Authorization")
                .filter(header -> request.headers("Authorization").size() == 1)
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .flatMap(header -> caller(header.substring(PREFIX.length()).strip()));
    }

    private Optional<Caller> caller(String token) {
        byte[] digest = sha256(token);
        Optional<Caller> caller = Optional.empty();
        for (Token known : tokens) {
            if (known.has(digest)) {
                caller = Optional.of(known.caller);
            }
        }
        return caller;
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
