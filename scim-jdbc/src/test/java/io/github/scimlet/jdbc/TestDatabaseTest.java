package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @EachDatabase
    void answers(TestDatabase database) throws SQLException {
        assertThat(number(database.dataSource(), "SELECT 1")).isEqualTo(1);
    }

    @EachDatabase
    void givesDatabasesThatKnowNothingOfEachOther(TestDatabase database) throws SQLException {
        try (FreshDatabase one = database.fresh();
                FreshDatabase other = database.fresh()) {
            execute(one.dataSource(), "CREATE TABLE kept (id INT PRIMARY KEY)");

            execute(other.dataSource(), "CREATE TABLE kept (id INT PRIMARY KEY)");

            assertThat(number(one.dataSource(), "SELECT COUNT(*) FROM kept")).isZero();
        }
    }

    @EachDatabase
    void takesTextOfAllLanguages(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.fresh()) {
            execute(fresh.dataSource(), "CREATE TABLE word (text VARCHAR(10))");

            execute(fresh.dataSource(), "INSERT INTO word VALUES ('É語😀')");

            assertThat(number(fresh.dataSource(), "SELECT COUNT(*) FROM word WHERE text = 'É語😀'"))
                    .isEqualTo(1);
        }
    }

    @EachDatabase
    void canBeReachedWithTheUrlAlone(TestDatabase database) throws SQLException {
        try (FreshDatabase fresh = database.fresh();
                Connection connection = DriverManager.getConnection(fresh.url())) {
            assertThat(connection.isValid(10)).isTrue();
        }
    }

    @Test
    void keepsWhatWasCommittedWhenPostgresqlIsKilled() throws SQLException {
        try (PostgresServer server = PostgresServer.start();
                FreshDatabase database = FreshDatabase.on(server)) {
            execute(database.dataSource(), "CREATE TABLE kept (id INT PRIMARY KEY)");
            execute(database.dataSource(), "INSERT INTO kept VALUES (1)");
            try (Connection open = database.dataSource().getConnection();
                    Statement statement = open.createStatement()) {
                open.setAutoCommit(false);
                statement.execute("INSERT INTO kept VALUES (2)");

                server.kill();

                assertThatThrownBy(open::commit).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(database.url()))
                        .isInstanceOf(SQLException.class);
            }

            server.restart();

            assertThat(number(database.dataSource(), "SELECT COUNT(*) FROM kept"))
                    .isEqualTo(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
