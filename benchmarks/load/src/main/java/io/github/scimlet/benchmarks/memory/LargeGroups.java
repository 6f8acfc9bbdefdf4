package io.github.scimlet.benchmarks.memory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.PostgresServer;
import io.github.scimlet.jdbc.ScimTables;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads, replaces and creates groups of different sizes in a server process with a small heap, and says what of that was
 * in use, and for how long it took.
 *
 * <p>What is in use is what garbage collections have left, at most; it is asked for after each request. A server that has
 * not enough ends, and so does this.
 */
public final class LargeGroups {

    private static final String HEAP = System.getProperty("heap", "48m");

    /** The ids of users are this and a number. */
    private static final String ID_BEFORE = "01900000-0000-7000-8000-";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final PrintWriter toServer;
    private final BufferedReader fromServer;

    private LargeGroups(Process server) throws IOException {
        toServer = new PrintWriter(server.outputWriter(StandardCharsets.UTF_8), true);
        fromServer = server.inputReader(StandardCharsets.UTF_8);
        base = fromServer.readLine();
    }

    /** @param args how many members, once for each group; 10000 and 1000000 if there are none */
    public static void main(String[] args) throws Exception {
        List<Integer> sizes = args.length == 0
                ? List.of(10_000, 1_000_000)
                : Stream.of(args).map(Integer::valueOf).toList();
        try (PostgresServer postgres = PostgresServer.start()) {
            String url = postgres.create("members");
            fill(url, sizes.stream().max(Integer::compare).orElseThrow());
            Process server = server(url);
            try {
                LargeGroups groups = new LargeGroups(server);
                for (int size : sizes) {
                    groups.measure(size);
                }
            } finally {
                server.destroy();
                server.waitFor();
            }
        }
    }

    private static Process server(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallServer.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Users as the store writes them, but for what nobody looks at here. */
    private static void fill(String url, int users) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ScimTables.migrate(pool);
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO scim_resource (tenant, id, type, version, created, last_modified, name_key,"
                    + " label, document) SELECT '-', '" + ID_BEFORE + "' || lpad(to_hex(i), 12, '0'), 'User', 1, now(),"
                    + " now(), 'user' || i, 'User ' || i, '{\"userName\":\"user' || i || '\"}'"
                    + " FROM generate_series(0, " + (users - 1) + ") i");
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static String id(int number) {
        return ID_BEFORE + String.format("%012x", number);
    }

    private void measure(int size) throws Exception {
        Path body = body(size, 0);
        Path other = body(size, 1);
        Path answer = Files.createTempFile("answer", ".json");
        try {
            System.out.printf(Locale.ROOT, "%,d members, %,d bytes%n", size, Files.size(body));
            String path = "/Groups";
            HttpResponse<Path> created =
                    timed("POST", request(path).POST(HttpRequest.BodyPublishers.ofFile(body)), answer);
            path += "/" + created.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
            expect(answer, size);
            timed("GET", request(path).GET(), answer);
            expect(answer, size);
            timed("PUT, the same", request(path).PUT(HttpRequest.BodyPublishers.ofFile(body)), answer);
            expect(answer, size);
            timed("PUT, one less", request(path).PUT(HttpRequest.BodyPublishers.ofFile(other)), answer);
            expect(answer, size - 1);
        } finally {
            Files.delete(body);
            Files.delete(other);
            Files.delete(answer);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/scim+json");
    }

    /** Members from one on, backwards, so that none is where it will be kept. */
    private static Path body(int size, int from) throws IOException {
        Path body = Files.createTempFile("body", ".json");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(body))) {
            out.print("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"members\":[");
            for (int i = size - 1; i >= from; i--) {
                out.print("{\"value\":\"" + id(i) + "\"}" + (i > from ? "," : ""));
            }
            out.print("],\"displayName\":\"All " + size + "\"}");
        }
        return body;
    }

    private HttpResponse<Path> timed(String what, HttpRequest.Builder request, Path answer) throws Exception {
        toServer.println("start");
        fromServer.readLine();
        long start = System.nanoTime();
        HttpResponse<Path> reply = http.send(request.build(), BodyHandlers.ofFile(answer));
        double seconds = (System.nanoTime() - start) / 1e9;
        toServer.println("stop");
        System.out.printf(
                Locale.ROOT, "  %-14s %d, %6.2f s, %s%n", what, reply.statusCode(), seconds, fromServer.readLine());
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException("refused: " + Files.readString(answer));
        }
        return reply;
    }

    private static void expect(Path answer, int members) throws IOException {
        int found = 0;
        byte[] wanted = "\"value\":".getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(answer))) {
            int at = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at = b == wanted[at] ? at + 1 : b == wanted[0] ? 1 : 0;
                if (at == wanted.length) {
                    found++;
                    at = 0;
                }
            }
        }
        if (found != members) {
            throw new IllegalStateException("an answer with " + found + " members");
        }
    }
}
