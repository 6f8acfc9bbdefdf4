package io.github.scimlet.jdbc.embedding;

import io.github.scimlet.jdbc.FreshDatabase;
import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.jdbc.Transactions;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The host's tables that docs/jdbc.md makes, with a few accounts. */
final class AccountTables implements AutoCloseable {

    static final List<TestDatabase> DATABASES = List.of(TestDatabase.H2_IN_MEMORY, TestDatabase.POSTGRESQL);

    private static final String ROWS = """
            INSERT INTO department VALUES (1, 'Tour Operations');
            INSERT INTO account VALUES
                (9, 'acme', 'BJensen', 'bjensen', 'Barbara', 'Jensen', 'A', 1, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00'),
                (10, 'acme', 'jsmith', 'jsmith', 'Jim', 'Smith', 'D', NULL, TIMESTAMP WITH TIME ZONE '2026-02-01 00:00:00+00'),
                (11, 'acme', 'mandy', 'mandy', 'Mandy', 'Pepperidge', 'A', 1, TIMESTAMP WITH TIME ZONE '2026-03-01 00:00:00+00'),
                (12, 'other', 'bjensen', 'bjensen', 'B.', 'Jensen', 'A', NULL, TIMESTAMP WITH TIME ZONE '2026-03-01 00:00:00+00');
            INSERT INTO account_email VALUES
                (9, 'barbara@example.com', 'work', TRUE), (9, 'babs@example.org', 'home', FALSE), (10, 'a@example.com', 'home', TRUE);
            INSERT INTO membership VALUES (5, 9), (5, 10)
            """;

    private final FreshDatabase database;

    AccountTables(TestDatabase kind) {
        database = kind.fresh();
        execute(JdbcDocument.blocks("sql").get(0));
        execute(ROWS);
    }

    private void execute(String script) {
        Transactions.of(database.dataSource()).run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(script);
            }
        });
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    SqlDialect dialect() {
        return Transactions.of(dataSource()).run(SqlDialect::of);
    }

    @Override
    public void close() {
        database.close();
    }
}
