package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;

/** Something could not be done, and is to be tried again in a later cycle. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean credentials;

    RefusedException(Exchange exchange) {
        super(exchange.outcome(), null, false, false);
        this.credentials = exchange.status() == 401 || exchange.status() == 403;
    }

    /** Returns the exchange if it has succeeded. */
    static Exchange unlessSuccess(Exchange exchange) {
        if (!exchange.isSuccess()) {
            throw new RefusedException(exchange);
        }
        return exchange;
    }

    /** Whether nothing else is going to be done either. */
    boolean isOfCredentials() {
        return credentials;
    }
}
