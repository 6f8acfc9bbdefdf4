package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A cluster of MariaDB's with Galera, from Debian's packages mariadb-server, galera-4 and rsync. Its nodes, numbered from 0,
 * are 127.0.0.11, .12 and so on, each with the ports that it would have on a machine of its own.
 */
final class Galera implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int FIRST_ADDRESS = 11;
    private static final Set<PosixFilePermission> EVERYBODY = PosixFilePermissions.fromString("rwxrwxrwx");

    private final List<Process> nodes = new ArrayList<>();
    private final Path directory;
    private final List<String> options;

    /** @param options of the provider beside those here, as {@code evs.suspect_timeout=PT2S} */
    Galera(Path directory, List<String> options) {
        this.directory = directory.toAbsolutePath();
        this.options = options;
    }

    static String address(int node) {
        return "127.0.0." + (FIRST_ADDRESS + node);
    }

    /** @param more parameters, each with {@code &} before it */
    static String url(int node, String more) {
        return "jdbc:mariadb://" + address(node) + ":3306/scim?user=root&sslMode=disable" + more;
    }

    /** Starts or stops nodes until there are so many. */
    void resize(int size) throws IOException, InterruptedException, SQLException {
        while (running() > size) {
            Process last = nodes.remove(nodes.size() - 1);
            last.destroy();
            last.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        while (running() < size) {
            nodes.add(start(nodes.size()));
            await(nodes.size() - 1);
        }
    }

    private int running() {
        return nodes.size();
    }

    void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly().waitFor();
    }

    /** Starts a node again that was killed; returns when it has what the others have. */
    void revive(int node) throws IOException, InterruptedException, SQLException {
        nodes.set(node, start(node));
        await(node);
    }

    private Process start(int node) throws IOException, InterruptedException {
        Path home = Files.createDirectories(directory.resolve("node" + (node + 1)));
        Path data = home.resolve("data");
        Path log = home.resolve("log");
        if (Files.notExists(data)) {
            Files.setPosixFilePermissions(Files.createDirectories(temporary(home)), EVERYBODY);
            install(home, log);
        }
        List<String> command = new ArrayList<>(List.of("mariadbd"));
        command.addAll(settings(node, home));
        if (nodes.isEmpty()) {
            command.add("--wsrep-new-cluster");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void install(Path home, Path log) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--user=" + account(),
                        "--datadir=" + home.resolve("data"),
                        "--tmpdir=" + temporary(home),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("no database can be made; see " + log);
        }
    }

    /** Of its own: any MariaDB that starts takes away what others of its kind have in a directory that they share. */
    private static Path temporary(Path home) {
        return home.resolve("tmp");
    }

    /** Root's rsync would receive the state of another node as nobody, who may not write it. */
    private static String account() {
        String user = System.getProperty("user.name");
        return user.equals("root") ? "mysql" : user;
    }

    private List<String> settings(int node, Path home) {
        String address = address(node);
        List<String> provider = new ArrayList<>(List.of(
                "base_host=" + address,
                "gmcast.listen_addr=tcp://" + address + ":4567",
                "ist.recv_addr=" + address + ":4568",
                "gcache.size=128M"));
        provider.addAll(options);
        return List.of(
                "--no-defaults",
                "--user=" + account(),
                "--datadir=" + home.resolve("data"),
                "--tmpdir=" + temporary(home),
                "--socket=" + home.resolve("data/socket"),
                "--pid-file=" + home.resolve("data/pid"),
                "--bind-address=" + address,
                "--port=3306",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--max-connections=100",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-autoinc-lock-mode=2",
                "--binlog-format=ROW",
                "--performance-schema=OFF",
                "--wsrep-on=ON",
                "--wsrep-provider=/usr/lib/galera/libgalera_smm.so",
                "--wsrep-cluster-name=scimlet",
                "--wsrep-cluster-address=gcomm://" + address(0) + "," + address(1) + "," + address(2),
                "--wsrep-node-address=" + address,
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=" + address + ":4444",
                "--wsrep-slave-threads=2",
                "--wsrep-provider-options=" + String.join(";", provider));
    }

    private void await(int node) throws InterruptedException, SQLException {
        for (int i = 0; true; i++) {
            try {
                if (status(node, "wsrep_local_state_comment").equals("Synced")) {
                    execute(node, "CREATE DATABASE IF NOT EXISTS scim");
                    return;
                }
            } catch (SQLException e) {
                if (i == PATIENCE_SECONDS * 10) {
                    throw e;
                }
            }
            Thread.sleep(100);
        }
    }

    /** A counter of all nodes together, such as {@code wsrep_local_cert_failures}. */
    long sum(String variable) throws SQLException {
        long sum = 0;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).isAlive()) {
                sum += Long.parseLong(status(node, variable));
            }
        }
        return sum;
    }

    private static String status(int node, String variable) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(node, "").replace("/scim?", "/?"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + variable + "'")) {
            return row.next() ? row.getString(2) : "";
        }
    }

    private static void execute(int node, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(node, "").replace("/scim?", "/?"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
    }
}
