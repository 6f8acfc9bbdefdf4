package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.TestClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The driver closes what it has prepared in the server, which has no answer. If Galera had given up the transaction for one
 * of another node, MariaDB said so there, and nobody heard it: the commit succeeded, and nothing was stored.
 */
@DisplayName("What a transaction prepares in MariaDB's server")
class PreparedInTheServerTest {

    static Stream<TestDatabase> mariaDb() {
        return TestDatabase.all().filter(TestDatabase.MARIADB::equals);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("mariaDb")
    void isNothing(TestDatabase database) throws SQLException {
        try (Connection connection = OwnTables.in(database).getConnection()) {
            TestClient engine = engine(connection);

            String user = engine.post("/Users", """
                            {"userName":"bjensen","emails":[{"value":"a@example.com"},{"value":"b@example.com"}]}""").is(201).text("id");
            String other =
                    engine.post("/Users", "{\"userName\":\"jsmith\"}").is(201).text("id");
            String members = "[{\"value\":\"" + user + "\"},{\"value\":\"" + other + "\"}]";
            engine.post("/Groups", "{\"displayName\":\"a\",\"members\":" + members + "}")
                    .is(201);
            engine.post("/Groups", "{\"displayName\":\"b\",\"members\":" + members + "}")
                    .is(201);
            engine.send("PUT", "/Users/" + user, "{\"userName\":\"bjensen\",\"title\":\"Lead\"}")
                    .is(200);
            engine.send("DELETE", "/Users/" + user, "").is(204);

            assertThat(prepared(connection)).isZero();
        }
    }

    private static TestClient engine(Connection connection) {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T run(Work<T> work) {
                return Transactions.on(connection, work);
            }
        };
        JdbcStore store = JdbcStore.builder(transactions).build();
        return TestClient.of(new JdbcTestStore(store.tenant(UUID.randomUUID().toString())));
    }

    private static long prepared(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
