package io.github.scimlet.benchmarks.tokens;

import static java.util.Objects.requireNonNull;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.InMemoryStore;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Measures how long tokens of each {@link Kind} take, in random order, in this process and over HTTP. */
public final class TokenTimings {

    private static final BearerTokens TOKENS = BearerTokens.none()
            .with(Caller.of("one"), "gH4kL8mN2pQ6rS0tU3vW7xY1zA5bC9dE_fIjKoMu")
            .with(Caller.of("two"), Kind.RIGHT)
            .with(Caller.of("two"), Kind.RIGHT_ONCE, Instant.EPOCH)
            .with(Caller.of("three"), "mB3vC7xZ1lK5jH9gF2dS6aP0oI4uY8tR_eWqNnMm");

    private final RandomGenerator random = new SplittableRandom();
    private final Kind[] kinds = Kind.values();

    private TokenTimings() {}

    /** What is timed. */
    private interface Attempt<R> {
        Object with(R request) throws Exception;
    }

    /** @param args how many of each kind in this process, and how many over HTTP */
    public static void main(String[] args) throws Exception {
        int here = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int overHttp = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        TokenTimings timings = new TokenTimings();
        timings.here(here);
        timings.overHttp(overHttp);
    }

    private void here(int each) throws Exception {
        URI base = URI.create("https://example.com/scim/v2");
        Function<Optional<String>, ScimRequest> requests = token -> {
            ScimRequest.Builder request = ScimRequest.builder("GET", base, "/Users");
            token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
            return request.build();
        };
        measured(requests, each / 5, TOKENS::authenticate);
        report("authenticate", measured(requests, each, TOKENS::authenticate));
    }

    private void overHttp(int each) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(
                new ServletHolder(new ScimServlet(ScimServiceProvider.builder()
                        .users(new InMemoryStore().users())
                        .authenticator(TOKENS)
                        .build())),
                "/scim/v2/*");
        server.setHandler(context);
        server.start();
        try (Connection connection = new Connection(connector.getLocalPort())) {
            Function<Optional<String>, byte[]> requests = token -> Connection.request("/scim/v2/Users", token);
            measured(requests, each / 5, connection::send);
            report("HTTP", measured(requests, each, connection::send));
        } finally {
            server.stop();
        }
    }

    /** Each request is made just before it is timed: one that was there already would be nearer or farther in memory. */
    private <R> Map<Kind, Samples> measured(Function<Optional<String>, R> requests, int each, Attempt<R> attempt)
            throws Exception {
        Map<Kind, Samples> samples = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            samples.put(kind, new Samples(each));
        }
        int full = 0;
        int seen = 0;
        while (full < kinds.length) {
            Kind kind = kinds[random.nextInt(kinds.length)];
            R request = requests.apply(kind.token(random));
            Samples ofKind = requireNonNull(samples.get(kind));
            if (!ofKind.isFull()) {
                long start = System.nanoTime();
                Object result = attempt.with(request);
                ofKind.add(System.nanoTime() - start);
                seen += result.hashCode() & 1; // so that nobody finds out that no one wants to know
                full += ofKind.isFull() ? 1 : 0;
            }
        }
        if (seen < 0) {
            throw new IllegalStateException("more than all");
        }
        return samples;
    }

    /** All times, and those but the slowest hundredth, against those of wrong tokens. */
    private static void report(String title, Map<Kind, Samples> samples) {
        long longest = requireNonNull(samples.get(Kind.UNKNOWN)).quantile(0.99);
        System.out.printf("%n| %s | samples | median ns | p90 ns | mean ns | t | t without the slowest |%n", title);
        System.out.println("|---|---|---|---|---|---|---|");
        samples.forEach((kind, of) -> {
            Samples alike = requireNonNull(samples.get(kind.alike()));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f | %.2f | %.2f |%n",
                    kind,
                    of.size(),
                    of.quantile(0.5),
                    of.quantile(0.9),
                    of.upTo(longest).mean(),
                    of.t(alike),
                    of.upTo(longest).t(alike.upTo(longest)));
        });
    }
}
