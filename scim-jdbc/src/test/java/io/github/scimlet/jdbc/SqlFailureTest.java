package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

    private final AtomicInteger attempts = new AtomicInteger();
    private final Transactions transactions = Transactions.of(TestDatabase.H2_IN_MEMORY.dataSource());

    private Object fail(SQLException reason) {
        return transactions.run(connection -> {
            attempts.incrementAndGet();
            throw reason;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 0",
        "40P01, 0",
        "55P03, 0",
        "23503, 0",
        "23506, 0", // PostgreSQL and H2
        "HYT00, 50200",
        "90131, 90131", // H2
        "HY000, 1020",
        "HY000, 1205",
        "40001, 1213",
        "23000, 1451",
        "23000, 1452" // MariaDB and MySQL
    })
    void isTriedAgainAFewTimesWhereAnotherTransactionStoodInTheWay(String state, int code) {
        assertThatScim(() -> fail(new SQLException("x", state, code))).failsWith(503);

        assertThat(attempts).hasValue(DataSourceTransactions.ATTEMPTS);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, 0",
        "08006, 0",
        "53200, 0",
        "53300, 0",
        "57014, 0",
        "57P01, 0",
        "57P03, 0",
        "25P03, 0",
        "25P04, 0",
        "40003, 0", // may have been committed
        "90098, 90098",
        "90121, 90121",
        "90067, 90067",
        "08004, 1040",
        "42000, 1203",
        "42000, 1226",
        "70100, 1317",
        "70100, 1927",
        "70100, 1969",
        "08S01, 1047", // a node of Galera without the others
        "HY000, 1180", // which may have been committed
        "HY000, 3024"
    })
    void isNotTriedAgainWhereTheDatabaseIsOutOfOrder(String state, int code) {
        assertThatScim(() -> fail(new SQLException("x", state, code))).failsWith(503);

        assertThat(attempts).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "42P01, 0",
        "42501, 0",
        "25006, 0",
        "53100, 0",
        "58030, 0",
        "28P01, 0",
        "42S02, 1146",
        "HY000, 1290",
        ", 0"
    })
    void isForTheLogWhereSomebodyHasToDoSomething(String state, int code) {
        SQLException reason = new SQLException("x", state, code);

        assertThatThrownBy(() -> fail(reason))
                .isInstanceOf(SqlFailureException.class)
                .hasMessageStartingWith("SQLSTATE " + (state == null ? "none" : state) + ", code " + code + ": ")
                .hasNoCause();

        assertThat(attempts).hasValue(1);
    }

    @Test
    void isOfTheConnectionWhateverItsState() {
        assertThatScim(() -> fail(new SQLTransientConnectionException("pool exhausted")))
                .failsWith(503);
    }

    @EachDatabase
    void quotesNoValueOfABatch(TestDatabase database) {
        assertThatThrownBy(() -> Transactions.of(database.dataSource()).run(SqlFailureTest::batch))
                .isInstanceOf(SqlFailureException.class)
                .hasMessageNotContaining("secret");
    }

    private static boolean batch(Connection connection) throws SQLException {
        try (Session session = new Session(connection, Duration.ZERO)) {
            session.updateAll(List.of(Sql.of("INSERT INTO missing VALUES (?)", "secret")));
            return true;
        }
    }
}
