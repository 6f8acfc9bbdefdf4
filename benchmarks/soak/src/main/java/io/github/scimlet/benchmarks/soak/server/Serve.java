package io.github.scimlet.benchmarks.soak.server;

import com.sun.management.UnixOperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.Change;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import jakarta.servlet.DispatcherType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Serves what is in a database to tenants with tokens. It is told on its input what to do: {@code state}, or the name of a
 * {@link Trouble} with {@code on} or {@code off}, and answers each line with one.
 */
public final class Serve {

    /** By this name the database knows the connections. */
    public static final String NAME = "soak-server";

    private static final int CONNECTIONS = 10;
    private static final int LISTENER_THROWS_ONE_OF = 50;

    private final Troubles troubles = new Troubles();
    private final Interrupter interrupter = new Interrupter(troubles);
    private final AtomicLong thrown = new AtomicLong();
    private final HikariDataSource pool;

    private Serve(HikariDataSource pool) {
        this.pool = pool;
    }

    /** @param args the URL of the database; for each tenant its name, and then its token */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0] + "&ApplicationName=" + NAME);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(5_000);
        BearerTokens tokens = BearerTokens.none();
        for (int i = 1; i < args.length; i += 2) {
            tokens = tokens.with(Caller.of(args[i]), args[i + 1]);
        }
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Serve serve = new Serve(pool);
            ServerConnector connector = serve.start(tokens);
            System.out.println(connector.getLocalPort());
            serve.obey();
        }
        System.exit(0); // when nobody is there any more to tell it anything
    }

    private ServerConnector start(BearerTokens tokens) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(new FilterHolder(interrupter), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new ScimServlet(provider(tokens))), "/scim/v2/*");
        server.setHandler(context);
        server.start();
        return connector;
    }

    private ScimServiceProvider provider(BearerTokens tokens) {
        DataSource dataSource = new UnreliableDataSource(pool, troubles);
        JdbcStore store = JdbcStore.builder(dataSource)
                .statementTimeout(Duration.ofSeconds(10))
                .build();
        return ScimServiceProvider.builder()
                .users(caller -> store.tenant(caller.tenant()).users())
                .groups(caller -> store.tenant(caller.tenant()).groups())
                .authenticator(tokens)
                .listener(this::throwNowAndThen)
                .build();
    }

    private void throwNowAndThen(Change change) {
        if (ThreadLocalRandom.current().nextInt(LISTENER_THROWS_ONE_OF) == 0) {
            thrown.incrementAndGet();
            throw new IllegalStateException("a listener that throws, on purpose");
        }
    }

    private void obey() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(line.equals("state") ? state().line() : switched(line.split(" ", -1)));
            System.out.flush();
        }
    }

    private String switched(String[] words) {
        troubles.set(Trouble.valueOf(words[0]), words[1].equals("on"));
        return "done";
    }

    private State state() throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(memory -> memory.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new State(
                heap,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount(),
                pool.getHikariPoolMXBean().getTotalConnections(),
                temporaryFiles(),
                interrupter.active(),
                thrown.get());
    }

    private static int temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Path> ours = files.filter(file -> file.getFileName().toString().startsWith("scimlet"))
                    .toList();
            return ours.size();
        }
    }
}
