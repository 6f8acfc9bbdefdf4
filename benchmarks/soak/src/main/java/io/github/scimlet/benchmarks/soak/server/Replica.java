package io.github.scimlet.benchmarks.soak.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.CursorSettings;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.servlet.ScimServlet;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** One of several servers over the same tables, as an application would configure it. It ends when its input does. */
public final class Replica {

    private static final int CONNECTIONS = 10;
    private static final long WAIT_FOR_CONNECTION_MILLIS = 3_000;

    private Replica() {}

    /** @param args the URL of the database, the port, what cursors are signed with; for each tenant its name and its token */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        BearerTokens tokens = BearerTokens.none();
        for (int i = 3; i < args.length; i += 2) {
            tokens = tokens.with(Caller.of(args[i]), args[i + 1]);
        }
        try (HikariDataSource pool = new HikariDataSource(config)) {
            start(provider(pool, tokens, args[2]), Integer.parseInt(args[1]));
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }

    private static ScimServiceProvider provider(HikariDataSource pool, BearerTokens tokens, String secret) {
        JdbcStore store = JdbcStore.builder(pool).build();
        return ScimServiceProvider.builder()
                .users(caller -> store.tenant(caller.tenant()).users())
                .groups(caller -> store.tenant(caller.tenant()).groups())
                .authenticator(tokens)
                .config(ServiceProviderConfig.builder()
                        .cursors(CursorSettings.defaults().withSecret(secret.getBytes(StandardCharsets.UTF_8)))
                        .build())
                .build();
    }

    private static void start(ScimServiceProvider provider, int port) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ScimServlet(provider)), "/scim/v2/*");
        server.setHandler(context);
        server.start();
    }
}
