package io.github.scimlet.protocol;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slows down by address, as {@link BackOff#byAddress} says. Safe for use by many threads at a time. */
final class AddressBackOff implements BackOff {

    /** A mistyped token is tried a few times before somebody reads what the answer says. */
    private static final int FREE_FAILURES = 10;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9A-Fa-f:][0-9A-Fa-f:.]{1,44})(?:%.*)?]?");
    private static final int LONGEST_ADDRESS = 64;

    private final Clock clock;
    private final Map<String, Failures> failures = lastUsed();
    private final Map<String, Boolean> accepted = lastUsed();

    private record Failures(int count, Instant last) {

        Instant over() {
            int beyond = count - FREE_FAILURES;
            return beyond < 0
                    ? last
                    : last.plusSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(beyond, Integer.SIZE)));
        }

        boolean areForgotten(Instant now) {
            return last.plus(FORGOTTEN_AFTER).isBefore(now);
        }
    }

    AddressBackOff(Clock clock) {
        this.clock = clock;
    }

    private static <V> Map<String, V> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }

    @Override
    public Duration wait(ScimRequest request) {
        Duration wait = isAttempt(request) && hasFailures() ? wait(source(request)) : Duration.ZERO;
        return wait.isZero() || isAccepted(credentials(request)) ? Duration.ZERO : wait;
    }

    /** Without any, what most requests meet, nobody needs to know where they come from. */
    private boolean hasFailures() {
        synchronized (failures) {
            return !failures.isEmpty();
        }
    }

    private Duration wait(String source) {
        Instant now = clock.instant();
        synchronized (failures) {
            Failures known = failures.get(source);
            return known != null && known.over().isAfter(now) ? Duration.between(now, known.over()) : Duration.ZERO;
        }
    }

    private boolean isAccepted(String credentials) {
        synchronized (accepted) {
            return accepted.containsKey(credentials);
        }
    }

    @Override
    public void failed(ScimRequest request) {
        if (isAttempt(request)) {
            forget(credentials(request));
            count(source(request), clock.instant());
        }
    }

    private void forget(String credentials) {
        synchronized (accepted) {
            accepted.remove(credentials);
        }
    }

    private void count(String source, Instant now) {
        synchronized (failures) {
            failures.merge(
                    source,
                    new Failures(1, now),
                    (known, first) -> known.areForgotten(now) ? first : new Failures(known.count + 1, now));
        }
    }

    @Override
    public void succeeded(ScimRequest request) {
        if (isAttempt(request)) {
            String credentials = credentials(request);
            synchronized (accepted) {
                accepted.put(credentials, true);
            }
        }
    }

    private static boolean isAttempt(ScimRequest request) {
        return !request.headers("Authorization").isEmpty()
                && request.clientAddress().isPresent();
    }

    /** Who is slowed down. */
    private static String source(ScimRequest request) {
        return network(request.clientAddress().orElse(""));
    }

    /** Whoever has an address of IPv6 has all those that begin with the same 64 bits. */
    private static String network(String address) {
        Matcher ipv6 = IPV6.matcher(address);
        if (address.indexOf(':') >= 0 && ipv6.matches()) {
            try {
                InetAddress known = InetAddress.getByName(ipv6.group(1)); // digits and a colon: no name to look up
                return known instanceof Inet6Address
                        ? HexFormat.of().formatHex(known.getAddress(), 0, Long.BYTES)
                        : known.getHostAddress();
            } catch (UnknownHostException e) {
                return cut(address);
            }
        }
        return cut(address);
    }

    /** A proxy may have handed on whatever a client said. */
    private static String cut(String address) {
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }

    /** A token is one, however its header is written: nobody shall push out those of all others by sending one of his. */
    private static String credentials(ScimRequest request) {
        return BearerTokens.digest(
                request.bearerToken().orElseGet(() -> String.join("\n", request.headers("Authorization"))));
    }
}
