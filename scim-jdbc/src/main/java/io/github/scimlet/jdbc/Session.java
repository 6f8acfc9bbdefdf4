package io.github.scimlet.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements on one connection, each for no longer than is allowed. */
final class Session implements AutoCloseable {

    /** What is no longer a limit: drivers count milliseconds as an int. */
    private static final Duration LONGEST = Duration.ofDays(20);

    private final Connection connection;
    private final int timeoutSeconds;
    private Optional<Integer> limitBefore = Optional.empty();

    /** @param timeout for each statement; rounded up to seconds, none if it is zero */
    Session(Connection connection, Duration timeout) {
        this.connection = connection;
        this.timeoutSeconds =
                timeout.compareTo(LONGEST) < 0 ? (int) timeout.plusMillis(999).toSeconds() : 0;
    }

    <T> List<T> list(Sql query, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(query);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    <T> Optional<T> first(Sql query, RowReader<T> reader) throws SQLException {
        return list(query, reader).stream().findFirst();
    }

    /** @return how many rows it was */
    int update(Sql update) throws SQLException {
        try (PreparedStatement statement = prepared(update)) {
            return statement.executeUpdate();
        }
    }

    /** Runs updates whose texts are the same. */
    void updateAll(List<Sql> updates) throws SQLException {
        if (updates.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = prepared(updates.get(0))) {
            for (Sql update : updates) {
                bind(statement, update.parameters());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (BatchUpdateException e) {
            // What went wrong is in the next one; this one's message may quote the values, which no log should have.
            throw Optional.ofNullable(e.getNextException()).orElse(e);
        }
    }

    /** Gives the connection the limit back that it had: in H2 that of a statement stays for all that follow. */
    @Override
    public void close() throws SQLException {
        if (limitBefore.isPresent()) {
            try (Statement statement = connection.createStatement()) {
                if (statement.getQueryTimeout() != limitBefore.get()) {
                    statement.setQueryTimeout(limitBefore.get());
                }
            }
        }
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            if (limitBefore.isEmpty()) {
                limitBefore = Optional.of(statement.getQueryTimeout());
            }
            statement.setQueryTimeout(timeoutSeconds);
            bind(statement, sql.parameters());
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** An Optional that is empty is a text that is null. */
    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            if (!(parameter instanceof Optional<?> optional)) {
                statement.setObject(i + 1, parameter);
            } else if (optional.isPresent()) {
                statement.setObject(i + 1, optional.get());
            } else {
                statement.setNull(i + 1, Types.VARCHAR);
            }
        }
    }
}
