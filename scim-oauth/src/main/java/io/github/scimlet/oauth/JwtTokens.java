package io.github.scimlet.oauth;

import io.github.scimlet.protocol.AuthenticationScheme;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signed tokens (JWT, RFC 7519) in the header {@code Authorization: Bearer}, of issuers that the host trusts.
 *
 * <pre>{@code
 * JwtTokens.builder("api://scim.example.com")
 *         .issuer(Issuer.entra(directory, "acme"))
 *         .require(claims -> claims.texts("roles").contains("Scim.Provision"))
 *         .build()
 * }</pre>
 *
 * <p>A token must be signed by a key of its issuer that its {@code kid} names, by an algorithm that is allowed, for one of
 * our audiences, and have an {@code exp} that has not passed and no {@code nbf} that is to come. Its header is believed in
 * nothing else. At most 16,384 characters are read of one. Whatever is no such token is left to another {@link
 * Authenticator}, for which there is {@link #or}.
 *
 * <p>Keys are fetched when they are first needed and again every hour, or when a token names one that is not known, but
 * no more than every 30 seconds. If the issuer cannot be reached they are used for a day; without any the answer is 503.
 * The log says which rule a token breaks, at the level DEBUG, and nothing that is in it. Safe for use by many threads at a
 * time.
 */
public final class JwtTokens implements Authenticator {

    /** The audience of the tokens that Entra ID sends to an application without secret token. It is the same for all. */
    public static final String ENTRA_AUDIENCE = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";

    private static final Logger LOG = LoggerFactory.getLogger(JwtTokens.class);

    private static final AuthenticationScheme SCHEME = new AuthenticationScheme(
            "oauth2",
            "OAuth 2.0 access token",
            "Have your identity provider get a token from its own authorization server, by client credentials for example.",
            "Bearer realm=\"SCIM\"");

    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** What names a client, in Entra's tokens of version 1 and 2, in RFC 9068, and in any. */
    private static final List<String> CLIENT = List.of("appid", "azp", "client_id", "sub");

    private final TrustedIssuers issuers;
    private final Set<String> audiences;
    private final Set<String> algorithms;
    private final double skew;
    private final Predicate<Claims> required;
    private final Optional<Function<Claims, Optional<Caller>>> callers;
    private final Clock clock;

    private JwtTokens(Builder builder) {
        Map<String, Issuer> named = Map.copyOf(builder.issuers);
        Function<String, Optional<Issuer>> others = builder.others;
        issuers = new TrustedIssuers(
                name -> Optional.ofNullable(named.get(name)).or(() -> others.apply(name)),
                new Fetch(builder.longestFetch),
                builder.clock);
        audiences = Set.copyOf(builder.audiences);
        algorithms = builder.algorithms;
        skew = builder.skew.toSeconds();
        required = builder.required;
        callers = builder.callers;
        clock = builder.clock;
    }

    /**
     * Starts with tokens of nobody.
     *
     * @param audience whom tokens are for, exactly as in the claim {@code aud}
     */
    public static Builder builder(String audience) {
        return new Builder(audience);
    }

    /** @throws io.github.scimlet.error.ScimException 503 if the keys of the token's issuer are not to be had */
    @Override
    public Optional<Caller> authenticate(ScimRequest request) {
        return request.bearerToken().filter(SignedToken::hasTheForm).flatMap(this::caller);
    }

    @Override
    public List<AuthenticationScheme> schemes() {
        return List.of(SCHEME);
    }

    private Optional<Caller> caller(String text) {
        try {
            SignedToken token = SignedToken.parse(text, algorithms);
            Claims claims = token.claims();
            Issuer issuer = issuers.named(claims.text("iss").orElse(""));
            refuseUnless(claims.texts("aud").stream().anyMatch(audiences::contains), "it is for another audience");
            refuseUnlessInForce(claims);
            refuseUnlessSigned(token, issuer);
            refuseUnless(required.test(claims), "it lacks a claim that the host requires");
            return callers.map(of -> of.apply(claims)).orElseGet(() -> Optional.of(client(issuer, claims)));
        } catch (RefusedToken e) {
            LOG.debug("A token was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void refuseUnlessInForce(Claims claims) {
        double now = clock.millis() / 1000.0;
        refuseUnless(claims.moment("exp").filter(exp -> now < exp + skew).isPresent(), "it has expired");
        refuseUnless(claims.moment("nbf").filter(nbf -> now < nbf - skew).isEmpty(), "it is not in force yet");
    }

    /** Last of what costs nothing else: others send us no further than here. */
    private void refuseUnlessSigned(SignedToken token, Issuer issuer) {
        boolean signed = issuers.keysOf(issuer).keys(token.keyId(), token.algorithm()).stream()
                .anyMatch(token::isSignedBy);
        refuseUnless(signed, "no key of its issuer has signed it");
    }

    private static void refuseUnless(boolean allowed, String rule) {
        if (!allowed) {
            throw new RefusedToken(rule);
        }
    }

    private static Caller client(Issuer issuer, Claims claims) {
        return CLIENT.stream()
                .flatMap(name -> claims.text(name).stream())
                .findFirst()
                .map(client -> Caller.of(issuer.tenant(), client))
                .orElseGet(() -> Caller.of(issuer.tenant()));
    }

    /** Collects whose tokens are taken, and which. Not safe for use by several threads. */
    public static final class Builder {

        private static final Duration MOST_SKEW = Duration.ofMinutes(5);

        private final Set<String> audiences = new HashSet<>();
        private final Map<String, Issuer> issuers = new HashMap<>();
        private Function<String, Optional<Issuer>> others = name -> Optional.empty();
        private Set<String> algorithms = Set.of("RS256");
        private Duration skew = Duration.ofMinutes(1);
        private Predicate<Claims> required = claims -> true;
        private Optional<Function<Claims, Optional<Caller>>> callers = Optional.empty();
        private Duration longestFetch = Fetch.LONGEST;
        private Clock clock = Clock.systemUTC();

        private Builder(String audience) {
            audience(audience);
        }

        /** Takes tokens for that audience too. */
        public Builder audience(String audience) {
            if (audience.isBlank()) {
                throw new IllegalArgumentException("an audience must have a name");
            }
            audiences.add(audience);
            return this;
        }

        /**
         * Takes tokens of {@code issuer}; more than one may be added.
         *
         * @throws IllegalArgumentException if there is one of that name already
         */
        public Builder issuer(Issuer issuer) {
            if (issuers.putIfAbsent(issuer.name(), issuer) != null) {
                throw new IllegalArgumentException("there is an issuer of that name already");
            }
            return this;
        }

        /**
         * Takes tokens of issuers that come and go, each tenant's own for example, beside those that are always there.
         *
         * @param issuers the one of that name, if it is trusted. Nothing proves that the token is the issuer's yet: the
         *     name may be anything. Asked for each token, by many threads at a time
         */
        public Builder issuers(Function<String, Optional<Issuer>> issuers) {
            others = issuers;
            return this;
        }

        /**
         * Takes tokens that are signed by these algorithms alone (RFC 7518 §3.1); {@code RS256} unless set.
         *
         * @throws IllegalArgumentException if there is none, or one that does not sign with a private key
         */
        public Builder algorithms(String... names) {
            algorithms = Set.of(names);
            if (algorithms.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
                throw new IllegalArgumentException("the algorithms may be some of " + ALGORITHMS);
            }
            return this;
        }

        /**
         * Sets by how much clocks may differ, 0 to 5 minutes in whole seconds; a minute unless set.
         *
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder clockSkew(Duration skew) {
            if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
                throw new IllegalArgumentException("the clock skew must be 0 to 5 minutes");
            }
            this.skew = skew;
            return this;
        }

        /** Takes tokens alone of which {@code condition} holds too, once they are proven; all if there are several. */
        public Builder require(Predicate<Claims> condition) {
            required = required.and(condition);
            return this;
        }

        /**
         * Says who has a token; unless set, a client of the issuer's tenant, named by {@code appid}, {@code azp}, {@code
         * client_id} or {@code sub}.
         *
         * <p>The tenant is then what it says, whichever issuer has signed the token: with several, look at {@code iss}.
         *
         * @param callers none if it is nobody's, which is answered with 401
         */
        public Builder callers(Function<Claims, Optional<Caller>> callers) {
            this.callers = Optional.of(callers);
            return this;
        }

        /** Sets what time it is. */
        Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Sets how long a document may take. */
        Builder longestFetch(Duration longest) {
            this.longestFetch = longest;
            return this;
        }

        /** What was said so far. */
        public JwtTokens build() {
            return new JwtTokens(this);
        }
    }
}
