package io.github.scimlet.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A PostgreSQL server of our own, which can also be killed and started again with what it had on disk. */
public final class PostgresServer implements DatabaseServer {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path home = ServerFiles.unpacked(ServerFiles.jarOf(ARCHIVE), PostgresServer::unpack);
    private final Path directory = ServerFiles.temporaryDirectory("postgresql-");
    private final Path log = directory.resolve("log");
    private final ServerAccount account = ServerAccount.thatMayWrite(directory);
    private final int port = ServerProcess.freePort();
    private final List<String> settings;
    private ServerProcess process;

    private PostgresServer(List<String> settings) {
        this.settings = settings.stream().map("-c"::concat).toList();
        initialise();
        process = process();
    }

    /** A standby. */
    private PostgresServer(PostgresServer primary) {
        settings = primary.settings;
        String connection = "host=127.0.0.1 port=" + primary.port + " user=postgres";
        ServerProcess.run(
                account.running(
                        "sh",
                        "-c",
                        "cp -a \"$1\" \"$2\" && touch \"$2/standby.signal\" && echo \"$3\" >> \"$2/postgresql.auto.conf\"",
                        "sh",
                        primary.data().toString(),
                        data().toString(),
                        "primary_conninfo = '" + connection + "'"),
                Path.of("/dev/null"),
                log);
        process = process();
    }

    public static PostgresServer start() {
        return start(List.of());
    }

    /** @param settings each {@code name=value}; they take precedence over those that tests need */
    public static PostgresServer start(List<String> settings) {
        return new PostgresServer(settings);
    }

    /** Another server that has all that this one has, and waits to take its place; a commit here waits for it from now on. */
    public PostgresServer standby() throws SQLException {
        process.stop();
        PostgresServer standby = new PostgresServer(this);
        process = process();
        execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
        execute("SELECT pg_reload_conf()");
        execute("DO 'BEGIN WHILE NOT EXISTS (SELECT 1 FROM pg_stat_replication WHERE sync_state = ''sync'')"
                + " LOOP PERFORM pg_sleep(0.02), pg_stat_clear_snapshot(); END LOOP; END'");
        return standby;
    }

    /** Has a standby take the place of the server whose standby it is. */
    public void promote() throws SQLException {
        execute("SELECT pg_promote()");
    }

    /** The URL of a database that is on this server and on another one, of which the driver takes that which can be written. */
    public String urlWith(PostgresServer other, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + ",127.0.0.1:" + other.port + "/" + database
                + "?user=postgres&targetServerType=primary&hostRecheckSeconds=1";
    }

    /** SIGKILL to all its processes at once: what was committed is in its log, and nowhere else for certain. */
    public void kill() {
        process.kill();
    }

    /** SIGQUIT: it ends all connections at once, tells their clients, and writes nothing more. */
    public void quit() {
        process.end("QUIT");
    }

    /** Starts it again after {@link #kill} or {@link #quit}, with the same data at the same port. */
    public void restart() {
        process = process();
    }

    @Override
    public String create(String database) throws SQLException {
        execute("CREATE DATABASE " + database);
        return url(database);
    }

    @Override
    public void drop(String database) throws SQLException {
        execute("DROP DATABASE " + database + " WITH (FORCE)");
    }

    @Override
    public void close() {
        process.stop();
        ServerFiles.delete(directory);
    }

    private void initialise() {
        List<String> command = account.running(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data(),
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-sync");
        ServerProcess.run(command, Path.of("/dev/null"), log);
    }

    private ServerProcess process() {
        // What is written survives our kill(), if not a power failure, whether it is synced or not.
        List<String> command = new ArrayList<>(account.running(
                home.resolve("bin/postgres").toString(),
                "-D" + data(),
                "-cport=" + port,
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cmax_connections=300",
                "-cfsync=off"));
        command.addAll(settings);
        return ServerProcess.start(command, "INT", log, url("postgres"));
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void unpack(Path directory) throws IOException {
        try (InputStream archive = PostgresServer.class.getResourceAsStream(ARCHIVE);
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                unpack(entry, entries, directory.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
