package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.WatchedDataSource.Executed;
import io.github.scimlet.protocol.TestClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which statements requests for users come to. */
@EachDatabase
class UserStatementsTest {

    private static final String CONDITION = " WHERE tenant = ? AND type = ? AND id = ? AND version = ?";
    private static final String DEACTIVATION = """
            {"op":"replace","path":"active","value":false}""";

    private final WatchedDataSource watched;
    private final TestClient engine;
    private final String user;

    UserStatementsTest(TestDatabase database) {
        watched = WatchedDataSource.of(OwnTables.in(database));
        engine = TestClient.of(new JdbcTestStore(JdbcStore.builder(watched.dataSource())
                .build()
                .tenant(UUID.randomUUID().toString())));
        user = "/Users/" + engine.post("/Users", """
                {"userName":"bjensen","externalId":"7","emails":[{"value":"b@example.com","type":"work"}]}""").is(201).text("id");
    }

    private List<String> statements(Runnable request) {
        return watched.during(request).stream().map(Executed::summary).toList();
    }

    private void find(String filter, int total) {
        String target = "/Users?attributes=userName&filter=" + TestClient.encoded(filter);
        assertThat(engine.get(target).is(200).each("userName")).hasSize(total);
    }

    @Test
    void readOneAndItsGroups() {
        assertThat(statements(() -> engine.get(user).is(200)))
                .containsExactly("SELECT scim_resource", "SELECT scim_member");
    }

    @Test
    void doNotAskForGroupsThatNobodyWants() {
        assertThat(statements(
                        () -> engine.get(user + "?excludedAttributes=groups").is(200)))
                .containsExactly("SELECT scim_resource");
        assertThat(statements(() -> engine.get(user + "?attributes=userName").is(200)))
                .containsExactly("SELECT scim_resource");
    }

    @Test
    void lookUpByUniqueValuesWithOneSelect() {
        assertThat(statements(() -> find("userName eq \"BJensen\"", 1))).containsExactly("SELECT scim_resource");
        assertThat(statements(() -> find("userName eq \"nobody\"", 0))).containsExactly("SELECT scim_resource");
        assertThat(statements(() -> find("externalId eq \"7\"", 1))).containsExactly("SELECT scim_resource");
    }

    @Test
    void createOneWithItsValuesInOneBatch() {
        List<String> created = statements(() -> engine.post("/Users", """
                {"userName":"jsmith","title":"Lead","emails":[{"value":"a@example.com"},{"value":"b@example.com"}]}""").is(201));

        assertThat(created)
                .containsExactly(
                        "INSERT scim_resource", "INSERT scim_unique", "INSERT scim_value", "SELECT scim_member");
    }

    @Test
    void learnFromTheConstraintThatANameIsTaken() {
        assertThat(statements(() ->
                        engine.post("/Users", "{\"userName\":\"BJENSEN\"}").is(409)))
                .containsExactly("INSERT scim_resource", "INSERT scim_unique");
    }

    @Test
    void deactivateOneByFiveStatements() {
        assertThat(statements(() -> engine.patch(user, DEACTIVATION).is(200)))
                .containsExactly(
                        "SELECT scim_resource",
                        "SELECT scim_member",
                        "UPDATE scim_resource",
                        "INSERT scim_value",
                        "SELECT scim_member");
    }

    @Test
    void changeNothingThatIsAsItShouldBe() {
        engine.patch(user, DEACTIVATION).is(200);

        assertThat(statements(() -> engine.patch(user, DEACTIVATION).is(200)))
                .containsExactly("SELECT scim_resource", "SELECT scim_member");
    }

    @Test
    void replaceOneByOneConditionalUpdate() {
        List<Executed> statements =
                watched.during(() -> engine.send("PUT", user, "{\"userName\":\"bjensen\",\"title\":\"Lead\"}")
                        .is(200));

        List<Executed> updates = statements.stream()
                .filter(statement -> statement.text().startsWith("UPDATE"))
                .toList();
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).text()).endsWith(CONDITION);
    }

    @Test
    void deleteOneByOneConditionalDelete() {
        List<Executed> statements =
                watched.during(() -> engine.send("DELETE", user, "").is(204));

        List<Executed> deletes = statements.stream()
                .filter(statement -> statement.text().startsWith("DELETE"))
                .toList();
        assertThat(deletes).hasSize(1);
        assertThat(deletes.get(0).text()).isEqualTo("DELETE FROM scim_resource" + CONDITION);
        assertThat(statements).hasSize(6);
    }

    @Test
    void countOnlyWhereThePageDoesNotTell() {
        engine.post("/Users", "{\"userName\":\"jsmith\"}").is(201);

        assertThat(statements(() -> engine.get("/Users?attributes=userName").is(200)))
                .hasSize(1);
        assertThat(statements(
                        () -> engine.get("/Users?attributes=userName&count=1").is(200)))
                .hasSize(2);
        assertThat(statements(() -> engine.get("/Users?count=0").is(200))).hasSize(1);
    }

    @Test
    void countForTheFirstOfSeveralCursorsAlone() {
        engine.post("/Users", "{\"userName\":\"jsmith\"}").is(201);
        String target = "/Users?attributes=userName&count=1&cursor";

        assertThat(statements(() -> engine.get(target).is(200))).hasSize(2);
        String next = engine.get(target).json().text("nextCursor").orElseThrow();
        assertThat(statements(() -> engine.get(target + "=" + next).is(200))).hasSize(1);
    }
}
