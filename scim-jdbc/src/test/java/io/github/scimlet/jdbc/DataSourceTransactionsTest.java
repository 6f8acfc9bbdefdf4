package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A transaction that the database gives up")
class DataSourceTransactionsTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void isTriedAgainABoundedNumberOfTimes() {
        givesUpWithin(DataSourceTransactions.PATIENCE);

        assertThat(attempts).hasValue(DataSourceTransactions.ATTEMPTS);
    }

    @Test
    void isNotTriedAgainWhenThatHasTakenTooLong() {
        givesUpWithin(Duration.ZERO);

        assertThat(attempts).hasValue(1);
    }

    private void givesUpWithin(Duration patience) {
        Transactions transactions = new DataSourceTransactions(TestDatabase.H2_IN_MEMORY.dataSource(), patience);

        assertThatScim(() -> transactions.run(connection -> {
                    attempts.incrementAndGet();
                    throw new SQLException("given up", "40001");
                }))
                .failsWith(503);
    }
}
