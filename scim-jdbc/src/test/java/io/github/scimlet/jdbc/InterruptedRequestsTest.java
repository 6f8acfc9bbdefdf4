package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As when a server stops, and the time is over for the requests that it works on. */
@DisplayName("A request whose thread is interrupted")
@Timeout(60)
@EachDialect // and not H2 in a file, which it closes for all when a thread is interrupted
class InterruptedRequestsTest {

    private static final Projection ALL = Projection.everything(Schemas.USERS);

    private final HikariDataSource pool;
    private final JdbcStore store;
    private final String tenant = UUID.randomUUID().toString();

    InterruptedRequestsTest(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(OwnTables.in(database));
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(30_000);
        pool = new HikariDataSource(config);
        store = JdbcStore.builder(pool).build().tenant(tenant);
    }

    @AfterEach
    void close() {
        assertThat(Thread.interrupted()).isTrue();
        try {
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            assertThat(store.users().create(User.named("afterwards"), ALL).id()).isNotEmpty();
        } finally {
            pool.close();
        }
    }

    @Test
    void isUnavailableIfItWaitsForAConnection() throws SQLException {
        try (Connection busy = pool.getConnection()) {
            assertThat(busy.isClosed()).isFalse();
            Thread.currentThread().interrupt();

            assertThatScim(() -> store.users().create(User.named("bjensen"), ALL))
                    .failsWith(503);
        }
    }

    /** Whichever it is, nothing is there by halves, and the pool has its connection back. */
    @Test
    void isCarriedOutOrNotIfItHasAConnection() {
        pool.getHikariPoolMXBean();
        Thread.currentThread().interrupt();

        boolean created;
        try {
            created = !store.users().create(User.named("bjensen"), ALL).id().isEmpty();
        } catch (ScimException e) {
            assertThat(e.error().status()).isEqualTo(503);
            created = false;
        }

        boolean interrupted = Thread.interrupted();
        assertThat(store.users().query(Query.all(Schemas.USERS)).totalResults()).isEqualTo(created ? 1 : 0);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotTryAgain() {
        Transactions transactions = Transactions.of(pool);
        AtomicInteger attempts = new AtomicInteger();

        assertThatScim(() -> transactions.run(connection -> {
                    attempts.incrementAndGet();
                    Thread.currentThread().interrupt();
                    throw new SQLException("given up", "40001");
                }))
                .failsWith(503);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void isInterruptedWhileItPauses() throws Exception {
        Transactions transactions = Transactions.of(pool);
        Thread request = Thread.currentThread();
        CountDownLatch begun = new CountDownLatch(3);
        Thread stopping = new Thread(() -> {
            try {
                begun.await();
                request.interrupt();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        stopping.start();
        Instant begin = Instant.now();

        assertThatScim(() -> transactions.run(connection -> {
                    begun.countDown();
                    throw new SQLException("given up", "40001");
                }))
                .failsWith(503);

        Thread.interrupted();
        stopping.join();
        Thread.currentThread().interrupt();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(DataSourceTransactions.PATIENCE);
    }
}
