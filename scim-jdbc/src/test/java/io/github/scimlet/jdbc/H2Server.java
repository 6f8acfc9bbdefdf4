package io.github.scimlet.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Databases of H2, which are files of one directory, or in memory. */
final class H2Server implements DatabaseServer {

    private final String prefix;
    private final Optional<Path> directory;

    private H2Server(String prefix, Optional<Path> directory) {
        this.prefix = prefix;
        this.directory = directory;
    }

    static H2Server inMemory() {
        return new H2Server("jdbc:h2:mem:", Optional.empty());
    }

    static H2Server inFiles() {
        Path directory = ServerFiles.temporaryDirectory("h2-");
        return new H2Server("jdbc:h2:file:" + directory + "/", Optional.of(directory));
    }

    /** H2 makes the database with the first connection. */
    @Override
    public String create(String database) {
        // The pool may have no connection for a while, and without one a database in memory would be gone.
        return prefix + database + ";DB_CLOSE_ON_EXIT=FALSE" + (directory.isEmpty() ? ";DB_CLOSE_DELAY=-1" : "");
    }

    @Override
    public void drop(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(create(database));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS DELETE FILES");
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    @Override
    public void close() {
        directory.ifPresent(ServerFiles::delete);
    }
}
