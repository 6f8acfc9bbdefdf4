package io.github.scimlet.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.FreshDatabase;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.ScimTables;
import io.github.scimlet.jdbc.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the soak finds in tables that have something else than clients were told")
class CheckerTest {

    private static FreshDatabase database;
    private static Worked worked;

    @BeforeAll
    static void work() {
        database = TestDatabase.H2_IN_MEMORY.fresh();
        ScimTables.migrate(database.dataSource());
        JdbcStore store = JdbcStore.builder(database.dataSource()).build().tenant("acme");
        worked = new Worked(store.users(), store.groups());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void findsNothingWhereAllIsWell() throws IOException, SQLException {
        assertThat(worked.results.wrong()).isEmpty();
        assertThat(worked.results.acknowledged.sum()).isGreaterThan(300);
        assertThat(worked.results.refused.sum()).isGreaterThan(10);
        assertThat(worked.discrepancies()).isEmpty();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM scim_resource WHERE id = '$user'                                           | user lost
            UPDATE scim_resource SET document = REPLACE(document, '"title":"', '"title":"not ') WHERE id = '$user' | user Person
            UPDATE scim_resource SET version = 0 WHERE id = '$user'                                | user at version
            UPDATE scim_resource SET name_key = 'x' WHERE id = '$user'                             | name_key of
            UPDATE scim_resource SET external_key = NULL WHERE id = '$user'                        | external_key of
            UPDATE scim_value SET value_key = 'x' WHERE path = 'title' AND resource = '$user'      | title of
            DELETE FROM scim_value WHERE path = 'active' AND resource = '$user'                    | active of
            INSERT INTO scim_resource SELECT tenant, '$new', type, version, created, last_modified, name_key, name_whole, external_key, external_whole, label, document FROM scim_resource WHERE id = '$user' | user that was deleted
            INSERT INTO scim_resource SELECT tenant, '$new', type, version, created, last_modified, name_key, name_whole, external_key, external_whole, label, document FROM scim_resource WHERE id = '$user' | userName twice
            INSERT INTO scim_resource SELECT tenant, '$new', type, version, created, last_modified, name_key, name_whole, external_key, external_whole, label, document FROM scim_resource WHERE id = '$group' | group that was deleted
            DELETE FROM scim_resource WHERE id = '$group'                                          | group lost
            UPDATE scim_resource SET document = REPLACE(document, '"displayName":"', '"displayName":"not ') WHERE id = '$group' | group not
            DELETE FROM scim_member WHERE member_id = '$user'                                      | member
            DELETE FROM scim_member WHERE member_id = '$user' AND group_id = '$large'              | other members
            INSERT INTO scim_member VALUES ('acme', '$group', '$outsider')                         | member
            DELETE FROM scim_resource WHERE id = '$manager'                                        | user $user has a manager who is gone
            """)
    void finds(String change, String complaint) throws SQLException {
        assertThat(found(filled(change))).anyMatch(found -> found.startsWith(filled(complaint)));
    }

    private static String filled(String text) {
        Account user = worked.somebody();
        String id = user.id().orElseThrow();
        Team team = worked.directory.teams.stream()
                .filter(any -> any.members().contains(id))
                .findFirst()
                .orElseThrow();
        String outsider = worked.directory.accounts().stream()
                .flatMap(account -> account.id().stream())
                .filter(other -> team.presence(other) == Team.Presence.OUT)
                .findFirst()
                .orElseThrow();
        String large = worked.directory.largeTeams.stream()
                .filter(any -> any.possible().get(0).contains(id))
                .map(any -> any.id)
                .findFirst()
                .orElse("no large group");
        return text.replace("$user", id)
                .replace("$new", "00000000-0000-7000-8000-000000000000")
                .replace("$group", team.id)
                .replace("$outsider", outsider)
                .replace("$large", large)
                .replace("$manager", user.person().orElseThrow().manager().orElseThrow());
    }

    /** In a transaction that has made these changes, and takes them back. */
    private static List<String> found(String... changes) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String change : changes) {
                assertThat(statement.executeUpdate(change)).isPositive();
            }
            SqlReader.Reading reading = SqlReader.read(connection, "acme");
            List<String> found = new ArrayList<>(reading.discrepancies());
            found.addAll(Checker.compare(worked.directory, reading.snapshot()).discrepancies());
            found.addAll(SqlReader.orphans(connection));
            connection.rollback();
            return found;
        }
    }
}
