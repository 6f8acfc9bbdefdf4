package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PostgreSQL plans a look-up such that it takes no longer when there are many users")
class PlansTest {

    private static final String VALUES = "emails[type eq \"work\" and value eq \"mail7\"]";
    private static final String PARTS = "emails.value co \"7\" and active eq true";

    private static final List<String> MANY_USERS = List.of(
            "ALTER TABLE scim_resource SET (autovacuum_enabled = off)",
            "ALTER TABLE scim_value SET (autovacuum_enabled = off)",
            """
            INSERT INTO scim_resource (tenant, id, type, version, created, last_modified, name_key, external_key, document)
            SELECT '-', 'id' || i, 'User', 1, now(), now(), 'user' || i, 'ext' || i, repeat('x', 500)
            FROM generate_series(1, 3000) i""",
            """
            INSERT INTO scim_value (tenant, resource, path, element, position, value_key)
            SELECT '-', 'id' || i, path, 0, 0, coalesce(value, 'mail' || i) FROM generate_series(1, 3000) i,
            (VALUES ('active', 'true'), ('emails', '+'), ('emails.type', 'work'), ('emails.value', NULL)) v (path, value)""");

    private final FreshDatabase database = TestDatabase.POSTGRESQL.fresh();
    private final SqlFilter users = usersOf(Tenant.ONLY);

    private static SqlFilter usersOf(Tenant tenant) {
        return SqlFilter.of(
                tenant.rows(
                        OwnMapping.of(
                                new IndexedType(
                                        Schemas.USERS,
                                        Schemas.USERS.resolve(AttributePath.of("userName")),
                                        Set.of(),
                                        List.of()),
                                new TableNames(TableNames.DEFAULT_PREFIX)),
                        SqlDialect.POSTGRESQL),
                SqlDialect.POSTGRESQL);
    }

    @BeforeEach
    void fill() throws SQLException {
        ScimTables.migrate(database.dataSource());
        execute(MANY_USERS);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"userName, scim_resource_name", "externalId, scim_resource_external"})
    void byTheIndexMadeForItThoughThereAreNoStatistics(String attribute, String index) throws SQLException {
        assertThat(plan(attribute + " eq \"user7\"")).contains("using " + index);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"user7\" and active eq true",
                "externalId eq \"ext7\" and active eq true",
                "emails[type eq \"work\" and value eq \"mail7\"]"
            })
    void withoutReadingAllWhoHaveACommonValueWhateverTheParameters(String filter) throws SQLException {
        execute(List.of("ANALYZE scim_resource", "ANALYZE scim_value"));

        String plan = plan(filter).replaceAll("\n *Filter:", " Filter:"); // of what an index has found first

        assertThat(plan.lines().filter(line -> line.contains("'work'") || line.contains("'true'")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\bresource(\\)::text)? = .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUES, PARTS})
    void withoutReadingAllValuesForEachUserOfATenantThatTheStatisticsDoNotKnow(String filter) throws SQLException {
        execute(List.of("ANALYZE scim_resource", "ANALYZE scim_value"));

        assertNoTenantIsReadForEachUser(planFor(usersOf(Tenant.named("new")), filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUES, PARTS})
    void withoutReadingAllValuesForEachUserThoughNobodyHasAnalysedThem(String filter) throws SQLException {
        assertNoTenantIsReadForEachUser(planFor(users, filter));
    }

    private static void assertNoTenantIsReadForEachUser(String plan) {
        assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\b(id|resource|value_key|type)(\\)::text)? = .*"));
    }

    @Test
    void andATypeThatTheSchemaDoesNotKnowIsAParameter() {
        assertThat(users.condition(Filter.parse("emails[type eq \"strange\"]")).parameters())
                .contains("strange");
    }

    /** The one for any parameters. */
    private String plan(String filter) throws SQLException {
        Sql sql = users.select("r.document", Query.all(Schemas.USERS).withFilter(Filter.parse(filter)));
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.url() + "&preferQueryMode=simple");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "EXPLAIN (GENERIC_PLAN) " + sql.numberedText().replace('?', '$'))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    /** The one for these very parameters. */
    private String planFor(SqlFilter users, String filter) throws SQLException {
        Sql sql = users.select("r.document", Query.all(Schemas.USERS).withFilter(Filter.parse(filter)));
        return Transactions.of(database.dataSource()).run(connection -> {
            try (Session session = new Session(connection, Duration.ofSeconds(10))) {
                return String.join("\n", session.list(sql.within("EXPLAIN ", ""), row -> row.getString(1)));
            }
        });
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
