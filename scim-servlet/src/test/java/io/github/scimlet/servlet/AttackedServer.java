package io.github.scimlet.servlet;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.store.InMemoryStore;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * A process that serves the servlet and says what its requests have taken.
 *
 * <p>It writes its port; then, for each line that it reads, what has been used since the one before. It ends with what it
 * reads from, and so with the process that has started it.
 */
final class AttackedServer {

    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private static final AtomicInteger BODIES = new AtomicInteger();

    private AttackedServer() {}

    /** Serves in the container that is named. */
    public static void main(String[] arguments) throws Exception {
        RunningContainer container = Container.valueOf(arguments[0]).start("", "/scim/v2/*", servlet());
        System.out.println(container.port());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        long cpu = 0;
        long allocated = 0;
        for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
            long peak = HEAP.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            long cpuNow = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
            long allocatedNow = allocated();
            if (asked.equals(ServerProcess.COLLECTED)) {
                System.gc();
            }
            long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.println((cpuNow - cpu) + " " + (allocatedNow - allocated) + " " + peak + " " + live + " "
                    + BODIES.getAndSet(0));
            HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
            cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
            allocated = allocated();
        }
        container.stop();
        System.exit(0);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .sum();
    }

    private static ScimServlet servlet() {
        InMemoryStore store = new InMemoryStore();
        return new ScimServlet(ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .config(ServiceProviderConfig.builder().rootQueries(1000).build())
                .authenticator(BearerTokens.of(ScimClient.TOKEN))
                .build()) {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
                super.service(noticed(http, reply), reply);
            }
        };
    }

    /** The request, of which it is noticed if its body is opened before there is an answer. */
    private static HttpServletRequest noticed(HttpServletRequest http, HttpServletResponse reply) {
        return new HttpServletRequestWrapper(http) {
            private boolean opened;

            @Override
            public ServletInputStream getInputStream() throws IOException {
                if (!opened && !reply.isCommitted()) {
                    opened = true;
                    BODIES.incrementAndGet();
                }
                return super.getInputStream();
            }
        };
    }
}
