package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is said of a failure of the database")
class SqlMessageTest {

    @EachDatabase
    void quotesNoValueThatTheDatabaseQuotes(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE leaking (name VARCHAR(10) PRIMARY KEY, size INT, size2 DECIMAL(5, 2), seen TIMESTAMP NULL, CHECK (size < 9))");
            statement.execute("INSERT INTO leaking VALUES ('s3cret', 1, 1, NULL)");
            for (String refused : List.of(
                    "INSERT INTO leaking VALUES ('s3cret', 1, 1, NULL)",
                    "INSERT INTO leaking VALUES ('s3cret longer than that', 1, 1, NULL)",
                    "INSERT INTO leaking VALUES ('s3cret2', 99, 1, NULL)",
                    "INSERT INTO leaking VALUES (NULL, 7, 1, NULL)",
                    "UPDATE leaking SET size = 's3cret'",
                    "UPDATE leaking SET seen = 's3cret'",
                    "UPDATE leaking SET size = 'oops' 's3cret' +",
                    "SELECT s3cret FROM leaking WHERE 's3cret")) {
                SQLException e = catchThrowableOfType(SQLException.class, () -> statement.execute(refused));

                assertThat(new SqlFailureException(e).getMessage())
                        .as(refused)
                        .startsWith("SQLSTATE ")
                        .hasSizeGreaterThan(25);
                if (!refused.startsWith("SELECT s3cret")) { // there it is the name of a column
                    assertThat(printed(e)).as(refused).doesNotContain("s3cret");
                }
            }
            statement.execute("DROP TABLE leaking");
        }
    }

    @EachDatabase
    void saysWhatAnAdministratorHasToDo(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class, () -> statement.execute("INSERT INTO not_there VALUES ('s3cret')"));

            assertThat(SqlMessage.of(e)).containsIgnoringCase("not_there").contains("42");
            assertThat(printed(e)).contains("\tat ").doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            53100 | 0    | could not extend file "base/1": No space left on device | could not extend file "base/1": No space left on device
            28P01 | 0    | password authentication failed for user "scim"          | password authentication failed for user "scim"
            HY000 | 1290 | The server is running with --read-only                  | The server is running with --read-only
            HY000 | 1366 | Incorrect string value: 's3cret' for column 'a'         | Incorrect string value …
            22P02 | 0    | ERROR: invalid input syntax for type uuid: "s3cret"     | invalid input syntax for type uuid …
            P0001 | 0    | ERROR: s3cret may not leave                             | …
            45000 | 1644 | s3cret may not leave                                    | …
            90031 | 90031| IO Exception: "s3cret"                                  | IO Exception …
            """)
    void isTheDriversWordsUpToWhatMayBeAValue(String state, int code, String words, String said) {
        assertThat(SqlMessage.of(new SQLException(words, state, code)))
                .isEqualTo("SQLSTATE " + state + ", code " + code + ": " + said);
    }

    @Test
    void isShortWhereTheDriverSaysNothing() {
        assertThat(SqlMessage.of(new SQLException())).isEqualTo("SQLSTATE none, code 0: ");
    }

    private static String printed(SQLException e) {
        StringWriter text = new StringWriter();
        new SqlFailureException(e).printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
