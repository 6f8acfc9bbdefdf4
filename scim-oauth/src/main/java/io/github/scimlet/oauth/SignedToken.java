package io.github.scimlet.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A token in the compact form of RFC 7515 §3.1, of which nothing is proven but what {@link #isSignedBy} says. */
final class SignedToken {

    /** Servers take headers of 8 KB unless told otherwise. */
    private static final int MOST_CHARACTERS = 16 * 1024;

    private static final int LONGEST_KEY_ID = 256;
    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");

    /** An ID token and an access token (RFC 9068); others were made for another purpose. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final JWSObject token;
    private final String keyId;
    private final Claims claims;

    private SignedToken(JWSObject token, String keyId, Claims claims) {
        this.token = token;
        this.keyId = keyId;
        this.claims = claims;
    }

    /** Whether it may be one; a secret that an administrator has pasted is not. */
    static boolean hasTheForm(String token) {
        return token.length() <= MOST_CHARACTERS && FORM.matcher(token).matches();
    }

    /**
     * @param algorithms that may have signed it
     * @throws RefusedToken if it is none, or says of itself what no token must
     */
    static SignedToken parse(String text, Set<String> algorithms) {
        JWSObject token = parsed(text);
        JWSHeader header = token.getHeader();
        refuseUnless(algorithms.contains(header.getAlgorithm().getName()), "its algorithm is not allowed");
        refuseUnless(header.getCriticalParams() == null, "its header has extensions that must be understood");
        refuseUnless(header.getCustomParam("zip") == null, "it is compressed");
        refuseUnless(hasKnownType(header.getType()), "it is of another type");
        return new SignedToken(token, keyId(header), claims(token));
    }

    private static JWSObject parsed(String text) {
        try {
            return JWSObject.parse(text);
        } catch (ParseException
                | RuntimeException e) { // for the header "null" the library has no better word than that
            throw new RefusedToken("it is malformed");
        }
    }

    private static Claims claims(JWSObject token) {
        return Optional.ofNullable(token.getPayload().toJSONObject())
                .map(Claims::new)
                .orElseThrow(() -> new RefusedToken("its claims are no JSON object"));
    }

    private static String keyId(JWSHeader header) {
        return Optional.ofNullable(header.getKeyID())
                .filter(id -> id.length() <= LONGEST_KEY_ID)
                .orElseThrow(() -> new RefusedToken("it does not name its key"));
    }

    private static void refuseUnless(boolean allowed, String rule) {
        if (!allowed) {
            throw new RefusedToken(rule);
        }
    }

    private static boolean hasKnownType(@Nullable JOSEObjectType type) {
        return type == null || TYPES.contains(type.getType().toLowerCase(Locale.ROOT));
    }

    String algorithm() {
        return token.getHeader().getAlgorithm().getName();
    }

    String keyId() {
        return keyId;
    }

    Claims claims() {
        return claims;
    }

    boolean isSignedBy(PublicKey key) {
        try {
            return token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key));
        } catch (JOSEException e) {
            return false; // the key is of another kind than the algorithm
        }
    }
}
