package io.github.scimlet.benchmarks.workload;

import jakarta.servlet.http.HttpServlet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A contender behind Jetty, the same for all, as a process: it says where it listens on its first line of output, and
 * then answers questions on its input, a line each.
 */
public final class ContenderServer {

    private ContenderServer() {}

    /** Serves {@code servlet} below {@code /scim/v2} until the input ends. */
    public static void run(HttpServlet servlet) throws Exception {
        run(new ServletHolder(servlet));
    }

    /** Serves {@code servlet} below {@code /scim/v2} until the input ends. */
    public static void run(ServletHolder servlet) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(servlet, "/scim/v2/*");
        server.setHandler(context);
        server.start();
        System.out.println("http://127.0.0.1:" + connector.getLocalPort() + "/scim/v2");
        answerQuestions();
        server.stop();
    }

    private static void answerQuestions() throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            System.out.println(
                    switch (question) {
                        case "cpu" -> cpuNanos();
                        case "allocated" -> allocatedBytes();
                        case "heap" -> heapBytes();
                        default -> throw new IllegalArgumentException(question);
                    });
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** By all threads that are alive, which those are that have served. */
    private static long allocatedBytes() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(bytes, 0);
        }
        return sum;
    }

    private static long heapBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
