package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A statement that takes too long")
@Timeout(120)
@EachDialect
class SlowDatabaseTest {

    private static final Projection ALL = Projection.everything(Schemas.USERS);

    /** One second to run, or in H2 some waits for a lock; the rest is for a slow machine. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final FreshDatabase database;
    private final HikariDataSource pool;
    private final JdbcStore store;
    private final JdbcUserStore users;

    SlowDatabaseTest(TestDatabase server) {
        database = server.fresh();
        HikariConfig one = new HikariConfig();
        // While H2 waits for a lock it heeds no limit but this one, after which we try again.
        one.setJdbcUrl(database.url() + (server == TestDatabase.H2_IN_MEMORY ? ";LOCK_TIMEOUT=100" : ""));
        one.setMaximumPoolSize(1);
        pool = new HikariDataSource(one);
        ScimTables.migrate(database.dataSource());
        store = JdbcStore.builder(pool).statementTimeout(Duration.ofSeconds(1)).build();
        users = store.users();
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void isCutOffWhileItWaitsForALock() throws SQLException {
        User user = users.create(User.named("bjensen"), ALL);

        ScimException refusal;
        try (Connection other = DriverManager.getConnection(database.url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("UPDATE scim_resource SET version = version");
            refusal = refusalOf(() -> users.replace(user, user.withNickName("Babs")));
            other.rollback();
        }

        assertThat(refusal.error().status()).isEqualTo(503);
        assertThat(refusal.headers()).containsKey("Retry-After");
        assertThat(users.get(user.id(), ALL)).hasValue(user);
        assertThat(users.replace(user, user.withNickName("Babs")).nickName()).hasValue("Babs");
    }

    @Test
    void isCutOffWhileItWaitsForAMemberThatIsAboutToGo() throws SQLException {
        User user = users.create(User.named("bjensen"), ALL);
        JdbcGroupStore groups = store.groups();
        Group group = groups.create(Group.named("Guides"), Projection.everything(Schemas.GROUPS));
        MemberChange change = new MemberChange(List.of(Member.of(user.id())), Set.of());

        ScimException refusal;
        try (Connection other = DriverManager.getConnection(database.url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("DELETE FROM scim_resource WHERE type = 'User'");
            refusal = refusalOf(() -> groups.changeMembers(group.id(), change));
            other.commit();
        }

        assertThat(refusal.error().status()).isEqualTo(503);
        assertThat(groups.changeMembers(group.id(), change)).isPresent();
        Filter anybody = Filter.parse("members pr");
        assertThat(groups.query(Query.all(Schemas.GROUPS).withFilter(anybody)).resources())
                .isEmpty();
    }

    @Test
    void isCutOffWhileItRuns() {
        SqlDialect dialect = Transactions.of(pool).run(SqlDialect::of);
        Sql endless = Sql.of(
                switch (dialect) {
                    case H2 -> "SELECT SUM(a.x + b.x) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b";
                    case POSTGRESQL -> "SELECT COUNT(*) FROM generate_series(1, 1000000000000)";
                    case MARIADB, MYSQL -> "SELECT SUM(a.seq + b.seq) FROM seq_1_to_1000000 a, seq_1_to_1000000 b";
                });

        ScimException refusal = refusalOf(() -> Transactions.of(pool).run(connection -> {
            try (Session session = new Session(connection, Duration.ofMillis(1))) {
                return session.list(endless, row -> row.getLong(1));
            }
        }));

        assertThat(refusal.error().status()).isEqualTo(503);
        assertThat(users.query(Query.all(Schemas.USERS)).resources()).isEmpty();
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        users.create(User.named("bjensen"), ALL);

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(statement.getQueryTimeout()).isZero();
        }
    }

    private static ScimException refusalOf(ThrowingCallable request) {
        Instant start = Instant.now();
        ScimException refusal = catchThrowableOfType(ScimException.class, request);
        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
        return refusal;
    }
}
