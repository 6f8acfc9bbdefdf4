package io.github.scimlet.jdbc.embedding;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.jdbc.FreshDatabase;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.ScimTables;
import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store in transactions of the host, on a pool of one connection. */
@ParameterizedClass(name = "{0}, autoCommit={1}")
@MethodSource("pools")
class SpringTransactionsTest implements AutoCloseable {

    private static final Projection ALL = Projection.everything(Schemas.USERS);

    private final FreshDatabase database;
    private final HikariDataSource pool;
    private final TransactionTemplate template;
    private final JdbcTemplate host;
    private final UserStore users;

    SpringTransactionsTest(TestDatabase kind, boolean autoCommit) {
        database = kind.fresh();
        ScimTables.migrate(database.dataSource());
        pool = pool(database.url(), autoCommit);
        template = new TransactionTemplate(new DataSourceTransactionManager(pool));
        host = new JdbcTemplate(pool);
        users = JdbcStore.builder(new SpringTransactions(template, pool))
                .build()
                .users();
        template.executeWithoutResult(status -> host.execute("CREATE TABLE audit (line VARCHAR(100))"));
    }

    static Stream<Arguments> pools() {
        return Stream.of(TestDatabase.H2_IN_MEMORY, TestDatabase.POSTGRESQL)
                .flatMap(database -> Stream.of(Arguments.of(database, true), Arguments.of(database, false)));
    }

    private static HikariDataSource pool(String url, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(1_000);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }

    @Override
    @AfterEach
    public void close() {
        pool.close();
        database.close();
    }

    private void createWithAudit(String userName) {
        host.update("INSERT INTO audit VALUES (?)", userName);
        users.create(User.named(userName), ALL);
    }

    /** How many users there are, who must be as many as lines in the audit. */
    private long created() {
        long lines = template.execute(status -> host.queryForObject("SELECT COUNT(*) FROM audit", Long.class));
        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isEqualTo(lines);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        return lines;
    }

    @Test
    void areThereAfterTheHostCommits() {
        template.executeWithoutResult(status -> createWithAudit("bjensen"));

        assertThat(created()).isEqualTo(1);
    }

    @Test
    void leaveNothingWhenTheHostRollsBack() {
        template.executeWithoutResult(status -> {
            createWithAudit("bjensen");
            status.setRollbackOnly();
        });

        assertThat(created()).isZero();
    }

    @Test
    void takeWhatTheHostDidAlongWhenTheyFail() {
        template.executeWithoutResult(status -> createWithAudit("bjensen"));

        assertThatScim(() -> template.executeWithoutResult(status -> createWithAudit("BJensen")))
                .failsWith(ScimType.UNIQUENESS);

        assertThat(created()).isEqualTo(1);
    }

    @Test
    void areOfTheStoreWhereTheHostHasNone() {
        users.create(User.named("bjensen"), ALL);
        assertThatScim(() -> users.create(User.named("bjensen"), ALL)).failsWith(ScimType.UNIQUENESS);

        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isEqualTo(1);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void areUnavailableWithoutAConnection() {
        JdbcStore store = JdbcStore.builder(new SpringTransactions(template, pool))
                .dialect(SqlDialect.H2)
                .build();
        pool.close();

        assertThatScim(() -> store.users().query(Query.all(Schemas.USERS))).failsWith(503);
    }
}
