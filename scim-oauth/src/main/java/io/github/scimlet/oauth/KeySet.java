package io.github.scimlet.oauth;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public keys that an issuer signs with (RFC 7517 §5). Immutable. */
final class KeySet {

    private static final int LEAST_RSA_BITS = 2048;

    /** Who sets the keys of one tenant must not choose how long all others wait: a token is tried with few, none huge. */
    private static final int MOST_RSA_BITS = 8192;

    private static final int MOST_OF_ONE_ID = 4;

    private final List<Key> keys;

    /** @param algorithm the only one that it may be used with, if any is said */
    private record Key(String id, Optional<String> algorithm, PublicKey key) {}

    private KeySet(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * The keys in {@code members} that can be used; others are for other purposes, or for clients that know more.
     *
     * @throws IllegalArgumentException if there are none, which no issuer can mean
     */
    static KeySet of(Map<String, Object> members) {
        List<Key> keys = new ArrayList<>();
        if (members.get("keys") instanceof List<?> values) {
            for (Object value : values) {
                key(value).ifPresent(keys::add);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key in it can be used");
        }
        return new KeySet(List.copyOf(keys));
    }

    @SuppressWarnings("unchecked") // objects in JSON have names
    private static Optional<Key> key(Object value) {
        try {
            return value instanceof Map<?, ?> members
                    ? key(JWK.parse((Map<String, Object>) members))
                    : Optional.empty();
        } catch (ParseException
                | JOSEException
                | RuntimeException e) { // for "oth" with an empty object the library has a NullPointerException
            return Optional.empty();
        }
    }

    private static Optional<Key> key(JWK jwk) throws JOSEException {
        boolean signs = jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean fit = !(jwk instanceof RSAKey) || jwk.size() >= LEAST_RSA_BITS && jwk.size() <= MOST_RSA_BITS;
        return signs && fit && jwk.getKeyID() != null && jwk instanceof AsymmetricJWK pair
                ? Optional.of(new Key(
                        jwk.getKeyID(),
                        Optional.ofNullable(jwk.getAlgorithm()).map(Algorithm::getName),
                        pair.toPublicKey()))
                : Optional.empty();
    }

    boolean has(String id) {
        return keys.stream().anyMatch(key -> key.id.equals(id));
    }

    /** Those of that id, of which there should be one, that may have signed by {@code algorithm}; the first if many. */
    List<PublicKey> keys(String id, String algorithm) {
        return keys.stream()
                .filter(key -> key.id.equals(id)
                        && key.algorithm.filter(only -> !only.equals(algorithm)).isEmpty())
                .limit(MOST_OF_ONE_ID)
                .map(Key::key)
                .toList();
    }
}
