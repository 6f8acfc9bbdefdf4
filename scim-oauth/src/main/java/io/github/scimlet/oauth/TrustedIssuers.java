package io.github.scimlet.oauth;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whose tokens are taken, and their keys. Safe for use by many threads at a time. */
final class TrustedIssuers {

    private static final int MOST_KEPT = 10_000;

    private final Function<String, Optional<Issuer>> issuers;
    private final Fetch fetch;
    private final Clock clock;
    private final Map<String, IssuerKeys> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IssuerKeys> eldest) {
            return size() > MOST_KEPT;
        }
    };

    TrustedIssuers(Function<String, Optional<Issuer>> issuers, Fetch fetch, Clock clock) {
        this.issuers = issuers;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** @throws RefusedToken if none of that name is trusted */
    Issuer named(String name) {
        return issuers.apply(name)
                .filter(issuer -> issuer.name().equals(name))
                .orElseThrow(() -> new RefusedToken("its issuer is not trusted"));
    }

    IssuerKeys keysOf(Issuer issuer) {
        String place = issuer.name() + " " + issuer.keys().map(Object::toString).orElse("");
        synchronized (kept) {
            return kept.computeIfAbsent(place, none -> new IssuerKeys(issuer, fetch, clock));
        }
    }
}
