package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In what state the host gets its connections back. The pool has but one: a leak would leave the next call waiting. */
@ParameterizedClass(name = "{0}, autoCommit={1}")
@MethodSource("pools")
class ConnectionsTest implements AutoCloseable {

    private static final Projection ALL = Projection.everything(Schemas.USERS);

    private final String tenant = UUID.randomUUID().toString();
    private final HikariDataSource pool;
    private final WatchedDataSource watched;
    private final JdbcStore store;

    ConnectionsTest(TestDatabase database, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(OwnTables.in(database));
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        config.setAutoCommit(autoCommit);
        pool = new HikariDataSource(config);
        watched = WatchedDataSource.of(pool);
        store = JdbcStore.builder(watched.dataSource()).build().tenant(tenant);
    }

    static Stream<Arguments> pools() {
        return TestDatabase.all()
                .flatMap(database -> Stream.of(Arguments.of(database, true), Arguments.of(database, false)));
    }

    @Override
    @AfterEach
    public void close() {
        pool.close();
    }

    /** A last call finds the connection back in the pool, too. */
    private void areAsTheyWere() {
        assertThat(store.users().query(Query.all(Schemas.USERS))).isNotNull();
        assertThat(watched.faults()).isEmpty();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void areAsTheyWereAfterEverythingThatSucceeds() {
        User user = store.users().create(User.named("bjensen"), ALL);
        User titled = store.users().replace(user, user.withTitle("Lead"));
        Group group = store.groups().create(Group.named("Staff").withMembers(List.of(Member.of(user.id()))), ALL);
        store.groups().get(group.id(), ALL);
        store.groups().slice(Query.all(Schemas.GROUPS).withPage(1, 1), Optional.empty());
        store.users().delete(titled);
        assertThat(store.groups().get(group.id(), ALL).orElseThrow().members()).isEmpty();

        areAsTheyWere();
    }

    @Test
    void areAsTheyWereAfterWhatTheStoreRefuses() {
        User user = store.users().create(User.named("bjensen"), ALL);
        store.users().replace(user, user.withTitle("Lead"));

        assertThatScim(() -> store.users().create(User.named("BJensen"), ALL)).failsWith(ScimType.UNIQUENESS);
        assertThatScim(() -> store.users().replace(user, user.withTitle("Head")))
                .failsWith(412);
        assertThatScim(() -> store.users().delete(user)).failsWith(412);
        assertThatScim(() -> store.users().slice(Query.all(Schemas.USERS), Optional.of("x")))
                .failsWith(ScimType.INVALID_CURSOR);

        areAsTheyWere();
    }

    @Test
    void areAsTheyWereAfterWhatTheDatabaseRefuses() {
        JdbcStore elsewhere =
                JdbcStore.builder(watched.dataSource()).tablePrefix("missing_").build();

        assertThatThrownBy(() -> elsewhere.users().query(Query.all(Schemas.USERS)))
                .isInstanceOf(SqlFailureException.class);
        assertThatThrownBy(() -> elsewhere.users().create(User.named("x"), ALL))
                .isInstanceOf(SqlFailureException.class);

        areAsTheyWere();
    }

    @Test
    void areAsTheyWereAfterTransactionsThatAreGivenUpAgainAndAgain() {
        Transactions transactions = Transactions.of(watched.dataSource());

        assertThatScim(() -> transactions.run(connection -> {
                    write(connection);
                    throw new SQLException("given up", "40001");
                }))
                .failsWith(503);

        areAsTheyWere();
        assertThat(store.users().query(Query.all(Schemas.USERS)).totalResults()).isZero();
    }

    @Test
    void areAsTheyWereAfterErrorsOfTheHost() {
        Transactions transactions = Transactions.of(watched.dataSource());

        assertThatThrownBy(() -> transactions.run(connection -> {
                    write(connection);
                    throw new AssertionError("of the host");
                }))
                .isInstanceOf(AssertionError.class);

        areAsTheyWere();
        assertThat(store.users().query(Query.all(Schemas.USERS)).totalResults()).isZero();
    }

    private boolean write(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO scim_resource (tenant, id, type, version, created, last_modified, document)
                VALUES (?, '01a1fd64-0000-7000-a064-4ccdfdeb41ef', 'User', 1,
                    CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '{}')""")) {
            statement.setObject(1, tenant);
            return statement.executeUpdate() == 1;
        }
    }
}
