package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** HAProxy, which listens on one port for each number of servers that it shares requests out to. */
final class Balancer implements AutoCloseable {

    /** What the balancer's own answers have, and no server's. */
    static final String HEADER = "x-balancer";

    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final List<Integer> listening;

    private Balancer(Process process, List<Integer> listening) {
        this.process = process;
        this.listening = listening;
    }

    /** @param servers their ports; the first n of them are behind {@code listening.get(n - 1)} */
    static Balancer start(List<Integer> listening, List<Integer> servers, String token, Path out)
            throws IOException, InterruptedException {
        Path error = Files.writeString(out.resolve("unavailable.http"), unavailable());
        Path config = Files.writeString(
                out.resolve("haproxy.cfg"), config(listening, servers, token, error.toAbsolutePath()));
        Process process = new ProcessBuilder("haproxy", "-db", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("haproxy.log").toFile())
                .start();
        awaitPort(listening.get(listening.size() - 1), PATIENCE_SECONDS);
        return new Balancer(process, List.copyOf(listening));
    }

    static String config(List<Integer> listening, List<Integer> servers, String token, Path error) {
        List<String> lines = new ArrayList<>(List.of(
                "global",
                "  maxconn 1000",
                "defaults",
                "  mode http",
                "  balance roundrobin",
                "  timeout connect 2s",
                "  timeout client 60s",
                "  timeout server 40s",
                "  timeout check 3s",
                "  retries 2",
                "  option redispatch 1",
                "  option httpchk",
                "  http-check send meth GET uri \"/scim/v2/Users?filter=userName%20eq%20%22health%22\""
                        + " ver HTTP/1.1 hdr Host localhost hdr Authorization \"Bearer " + token + "\"",
                "  http-check expect status 200",
                "  default-server check inter 1s fall 2 rise 2"));
        List.of(502, 503, 504).forEach(status -> lines.add("  errorfile " + status + " " + error));
        for (int i = 0; i < listening.size(); i++) {
            lines.add("listen scim-" + (i + 1));
            lines.add("  bind 127.0.0.1:" + listening.get(i));
            for (int j = 0; j <= i; j++) {
                lines.add("  server s" + (j + 1) + " 127.0.0.1:" + servers.get(j));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The answer where no server has one: as SCIM has errors, and with the status that clients try again. */
    static String unavailable() {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"503\","
                + "\"detail\":\"The service is not available at the moment.\"}";
        return String.join(
                "\r\n",
                "HTTP/1.1 503 Service Unavailable",
                "Content-Type: application/scim+json",
                "Content-Length: " + body.length(),
                "Retry-After: 5",
                "X-Balancer: 1",
                "Connection: close",
                "",
                body);
    }

    private static void awaitPort(int port, int seconds) throws IOException, InterruptedException {
        for (int i = 0; true; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (i == seconds * 10) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Where requests are shared out to so many servers. */
    int port(int servers) {
        return listening.get(servers - 1);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
