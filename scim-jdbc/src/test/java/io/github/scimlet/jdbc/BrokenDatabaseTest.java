package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@EachDatabase
class BrokenDatabaseTest {

    private static final Projection ALL = Projection.everything(Schemas.USERS);

    private final FreshDatabase database;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final JdbcStore store;

    BrokenDatabaseTest(TestDatabase server) {
        database = server.fresh();
        ScimTables.migrate(database.dataSource());
        HikariConfig one = new HikariConfig();
        one.setJdbcUrl(database.url());
        one.setMaximumPoolSize(1);
        one.setConnectionTimeout(300);
        pool = new HikariDataSource(one);
        transactions = Transactions.of(pool);
        store = JdbcStore.builder(pool).build().tenant(UUID.randomUUID().toString());
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void isUnavailableWhileOthersHaveAllConnections() throws SQLException {
        try (Connection busy = pool.getConnection()) {
            assertThat(busy.isClosed()).isFalse();
            assertThatScim(() -> store.users().create(User.named("bjensen"), ALL))
                    .failsWith(503);
        }

        assertThat(store.users().create(User.named("bjensen"), ALL).userName()).isEqualTo("bjensen");
    }

    @Test
    void isUnavailableToWhomAnAdministratorEndsTheSessionOf() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatScim(() -> transactions.run(connection -> {
                    attempts.incrementAndGet();
                    endSessionOf(connection);
                    try (Session session = new Session(connection, Duration.ofSeconds(5))) {
                        return session.list(Sql.of("SELECT id FROM scim_resource"), row -> row.getString(1));
                    }
                }))
                .failsWith(503);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void isNotAskedAgainForACommitThatMayHaveSucceeded() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatScim(() -> transactions.run(connection -> {
                    attempts.incrementAndGet();
                    try (Session session = new Session(connection, Duration.ofSeconds(5))) {
                        session.update(Sql.of("UPDATE scim_resource SET version = version"));
                    }
                    endSessionOf(connection);
                    return true;
                }))
                .failsWith(503);

        assertThat(attempts).hasValue(1);
    }

    private void endSessionOf(Connection connection) throws SQLException {
        SqlDialect dialect = SqlDialect.of(connection);
        String own = dialect == SqlDialect.H2
                ? "SELECT SESSION_ID()"
                : dialect == SqlDialect.POSTGRESQL ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()";
        try (Connection administrator = DriverManager.getConnection(database.url());
                Statement there = administrator.createStatement();
                Statement here = connection.createStatement();
                ResultSet id = here.executeQuery(own)) {
            id.next();
            there.execute(
                    switch (dialect) {
                        case H2 -> "SELECT ABORT_SESSION(" + id.getLong(1) + ")";
                        case POSTGRESQL -> "SELECT pg_terminate_backend(" + id.getLong(1) + ", 5000)";
                        case MARIADB, MYSQL -> "KILL " + id.getLong(1);
                    });
        }
    }

    @Test
    void isTriedAgainWhenTwoTransactionsCross() throws Exception {
        Transactions many = Transactions.of(database.dataSource());
        JdbcUserStore users = JdbcStore.builder(many).build().users();
        String one = users.create(User.named("one"), ALL).id();
        String two = users.create(User.named("two"), ALL).id();
        AtomicInteger attempts = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);

        CompletableFuture<Boolean> other =
                CompletableFuture.supplyAsync(() -> crossing(many, one, two, attempts, both));
        crossing(many, two, one, attempts, both);

        assertThat(other.get()).isTrue();
        assertThat(attempts).hasValueGreaterThan(2);
        assertThatScim(() ->
                        users.replace(users.get(one, ALL).orElseThrow().with(a -> a.without("meta")), User.named("x")))
                .failsWith(412);
        many.run(connection -> {
            try (Session session = new Session(connection, Duration.ZERO)) {
                assertThat(session.list(Sql.of("SELECT version FROM scim_resource"), row -> row.getLong(1)))
                        .containsExactly(3L, 3L);
                return true;
            }
        });
    }

    private static boolean crossing(
            Transactions transactions, String first, String second, AtomicInteger attempts, CyclicBarrier both) {
        AtomicBoolean met = new AtomicBoolean();
        return transactions.run(connection -> {
            attempts.incrementAndGet();
            try (Session session = new Session(connection, Duration.ofSeconds(10))) {
                session.update(
                        Sql.of("UPDATE scim_resource SET version = version + 1 WHERE tenant = '-' AND id = ?", first));
                if (!met.getAndSet(true)) {
                    both.await();
                }
                session.update(
                        Sql.of("UPDATE scim_resource SET version = version + 1 WHERE tenant = '-' AND id = ?", second));
                return true;
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void thatDoesNotLetUsWriteIsAnErrorForTheLog() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE scim_member");
        }

        assertThatThrownBy(() -> store.groups()
                        .create(
                                Group.named("x")
                                        .withMembers(List.of(Member.of("01a1fd64-0000-7000-a064-4ccdfdeb41ef"))),
                                Projection.everything(Schemas.GROUPS)))
                .isInstanceOf(SqlFailureException.class);
        assertThat(store.groups()
                        .query(Query.all(Schemas.GROUPS).withProjection(Projection.everything(Schemas.GROUPS)))
                        .resources())
                .isEmpty();
    }
}
