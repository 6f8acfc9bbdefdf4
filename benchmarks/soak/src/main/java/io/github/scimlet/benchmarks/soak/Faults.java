package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.FaultLog.Fault;
import io.github.scimlet.benchmarks.soak.server.Serve;
import io.github.scimlet.benchmarks.soak.server.Trouble;
import io.github.scimlet.jdbc.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes one fault after another, each kind about as often as the others, in an order that nobody knows. */
final class Faults implements Runnable {

    private final PostgresServer postgres;
    private final String url;
    private final ServerUnderLoad server;
    private final Turn.Surroundings surroundings;
    private final Random random;
    private final long pauseMillis;
    private final long end;

    /** @param end when no other fault begins, by {@link System#nanoTime} */
    Faults(
            PostgresServer postgres,
            String url,
            ServerUnderLoad server,
            Turn.Surroundings surroundings,
            Options options,
            long end) {
        this.postgres = postgres;
        this.url = url;
        this.server = server;
        this.surroundings = surroundings;
        this.random = new Random(options.seed());
        this.pauseMillis = options.pause().toMillis();
        this.end = end;
    }

    @Override
    public void run() {
        List<FaultKind> kinds = new ArrayList<>();
        try {
            pauseBetween();
            while (System.nanoTime() - end < 0) {
                if (kinds.isEmpty()) {
                    kinds.addAll(List.of(FaultKind.values()));
                    Collections.shuffle(kinds, random);
                }
                make(kinds.remove(kinds.size() - 1));
                pauseBetween();
            }
        } catch (InterruptedException e) {
            return; // nobody wants any more
        } catch (IOException | SQLException | IllegalStateException e) {
            surroundings.results().wrong("a fault cannot be made: " + e);
        }
    }

    private void pauseBetween() throws InterruptedException {
        Thread.sleep(pauseMillis / 2 + random.nextLong(pauseMillis + 1));
    }

    private void make(FaultKind kind) throws IOException, SQLException, InterruptedException {
        Fault fault = surroundings.faults().begin(kind);
        System.err.println(fault.at + " " + kind.label);
        try {
            switch (kind) {
                case CONNECTIONS_KILLED -> killConnections();
                case DATABASE_KILLED -> {
                    postgres.kill();
                    pause(2000);
                    postgres.restart();
                }
                case DATABASE_QUIT -> {
                    postgres.quit();
                    pause(2000);
                    postgres.restart();
                }
                case TABLE_LOCKED -> lock();
                case NO_CONNECTION -> trouble(Trouble.NO_CONNECTION, 2000);
                case COMMIT_LOST -> trouble(Trouble.COMMIT_LOST, 2000);
                case COMMIT_TIMES_OUT -> trouble(Trouble.COMMIT_TIMES_OUT, 2000);
                case DISK_FULL -> trouble(Trouble.DISK_FULL, 1000);
                case INTERRUPTED -> trouble(Trouble.INTERRUPTED, 3000);
            }
        } finally {
            fault.end();
        }
    }

    /** Half of this at least, and this at most. */
    private void pause(int millis) throws InterruptedException {
        Thread.sleep(millis / 2 + random.nextInt(millis / 2));
    }

    private void trouble(Trouble trouble, int millis) throws IOException, InterruptedException {
        server.set(trouble, true);
        try {
            pause(millis);
        } finally {
            server.set(trouble, false);
        }
    }

    private void killConnections() throws SQLException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '"
                        + Serve.NAME + "' AND random() < 0.7");
            }
            pause(400);
        }
    }

    private void lock() throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE scim_resource IN ACCESS EXCLUSIVE MODE");
            pause(3000);
            connection.rollback();
        }
    }
}
