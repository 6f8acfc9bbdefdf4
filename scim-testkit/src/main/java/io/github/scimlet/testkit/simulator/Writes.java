package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which request last wrote what of a user. Immutable. */
final class Writes {

    private final Exchange last;
    private final Map<String, Exchange> byPath;

    private Writes(Exchange last, Map<String, Exchange> byPath) {
        this.last = last;
        this.byPath = byPath;
    }

    static Writes of(Exchange first) {
        return new Writes(first, Map.of());
    }

    Writes and(Exchange exchange, Collection<String> paths) {
        Map<String, Exchange> more = new LinkedHashMap<>(byPath);
        paths.forEach(path -> more.put(path, exchange));
        return new Writes(exchange, more);
    }

    /** The last of all. */
    Exchange last() {
        return last;
    }

    /** The last that wrote {@code path}. */
    Optional<Exchange> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * The request to suspect if {@code path} is wrong now and was right after exchange number {@code verified}: the one that
     * wrote it, or one since that should not have touched it.
     */
    Exchange suspect(String path, long verified) {
        return of(path).filter(exchange -> exchange.number() > verified).orElse(last);
    }
}
