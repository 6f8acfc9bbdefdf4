package io.github.scimlet.benchmarks.memory;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.servlet.ScimServlet;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Serves what is in a database, and says how much of its heap it has in use: asked "stop", what was most since "start". */
public final class SmallServer {

    private final AtomicLong most = new AtomicLong();

    private SmallServer() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> note(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())),
                            null,
                            null);
        }
    }

    private void note(GarbageCollectionNotificationInfo collection) {
        long left = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        most.accumulateAndGet(left, Math::max);
    }

    private static boolean isHeap(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .anyMatch(bean -> bean.getName().equals(pool) && bean.getType() == MemoryType.HEAP);
    }

    /** @param args the URL of the database */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(5);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ServerConnector connector = serve(pool);
            System.out.println("http://127.0.0.1:" + connector.getLocalPort() + "/scim/v2");
            new SmallServer().answer();
        }
    }

    private void answer() throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long allocated = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.gc();
            if (line.equals("start")) {
                most.set(0);
                allocated = allocated();
                System.out.println("ready");
            } else {
                System.out.printf(
                        Locale.ROOT,
                        "at most %.1f MB in use after a collection, %.0f MB allocated%n",
                        most.get() / 1e6,
                        (allocated() - allocated) / 1e6);
            }
            System.out.flush();
        }
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(bytes, 0);
        }
        return sum;
    }

    private static ServerConnector serve(HikariDataSource pool) throws Exception {
        JdbcStore store = JdbcStore.builder(pool).build();
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .config(ServiceProviderConfig.builder()
                        .maxMembers(10_000_000)
                        .maxBodyBytes(1L << 30)
                        .build())
                .authenticatedByHost()
                .build();
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(600_000);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ScimServlet(provider)), "/scim/v2/*");
        server.setHandler(context);
        server.start();
        return connector;
    }
}
