package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.WatchedDataSource.Executed;
import io.github.scimlet.protocol.TestClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which statements requests for groups come to, however many members there are. */
@EachDialect
class GroupStatementsTest {

    private static final int MANY = 10_000;

    private final WatchedDataSource watched;
    private final SqlDialect dialect;
    private final String tenant = UUID.randomUUID().toString();
    private final TestClient engine;
    private final String user;

    GroupStatementsTest(TestDatabase database) {
        watched = WatchedDataSource.of(OwnTables.in(database));
        dialect = Transactions.of(watched.dataSource()).run(SqlDialect::of);
        engine = TestClient.of(new JdbcTestStore(
                JdbcStore.builder(watched.dataSource()).build().tenant(tenant)));
        user = engine.post("/Users", "{\"userName\":\"bjensen\"}").is(201).text("id");
    }

    private List<String> statements(Runnable request) {
        return watched.during(request).stream().map(Executed::summary).toList();
    }

    private String group(String name, int members) {
        String id = engine.post("/Groups", "{\"displayName\":\"" + name + "\"}")
                .is(201)
                .text("id");
        fill(id, members);
        return "/Groups/" + id;
    }

    private void fill(String group, int members) {
        List<String> ids = Stream.generate(new TimeOrderedIds(Clock.systemUTC())::next)
                .limit(members)
                .toList();
        Object now = dialect.parameter(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Transactions.of(watched.dataSource()).run(connection -> {
            Session session = new Session(connection, Duration.ZERO);
            session.updateAll(ids.stream()
                    .map(id -> Sql.of(
                            "INSERT INTO scim_resource (tenant, id, type, version, created, last_modified, document)"
                                    + " VALUES (?, ?, 'User', 1, ?, ?, '{}')",
                            tenant,
                            id,
                            now,
                            now))
                    .toList());
            session.updateAll(ids.stream()
                    .map(id -> Sql.of(
                            "INSERT INTO scim_member (tenant, group_id, member_id) VALUES (?, ?, ?)",
                            tenant,
                            group,
                            id))
                    .toList());
            return true;
        });
    }

    private String added() {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";
    }

    private String removed() {
        return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}";
    }

    @Test
    void areTheSameForOneMemberOfTenAndOfTenThousand() {
        String small = group("Small", 10);
        String large = group("Large", MANY);

        for (String operation : List.of(added(), removed())) {
            List<String> few = statements(() -> engine.patch(small, operation).is(204));
            List<Executed> many =
                    watched.during(() -> engine.patch(large, operation).is(204));

            assertThat(many.stream().map(Executed::summary)).isEqualTo(few);
            assertThat(many).allMatch(GroupStatementsTest::isAboutFew);
        }
    }

    /** Whatever names the table of members names the members too, and no statement names many. */
    private static boolean isAboutFew(Executed statement) {
        return statement.batch().size() == 1
                && statement.batch().get(0).size() < 10
                && (!statement.text().contains("scim_member")
                        || statement.text().contains("member_id IN (?)")
                        || statement.text().startsWith("INSERT"));
    }

    @Test
    void addAMember() {
        String group = group("Admins", 1);

        assertThat(statements(() -> engine.patch(group, added()).is(204)))
                .containsExactly(
                        "SELECT scim_resource",
                        "SELECT scim_resource FOR UPDATE",
                        "SELECT scim_resource" + dialect.beforeReference(),
                        "SELECT scim_member",
                        "INSERT scim_member",
                        "UPDATE scim_resource");
    }

    @Test
    void removeAMember() {
        String group = group("Admins", 1);
        engine.patch(group, added()).is(204);

        assertThat(statements(() -> engine.patch(group, removed()).is(204)))
                .containsExactly(
                        "SELECT scim_resource FOR UPDATE",
                        "SELECT scim_member",
                        "DELETE scim_member",
                        "UPDATE scim_resource");
    }

    @Test
    void leaveTheTableOfMembersAloneIfTheyAreExcluded() {
        String group = group("Admins", 10);
        String excluded = "?excludedAttributes=members";

        List<String> statements = statements(() -> {
            engine.get(group + excluded).is(200);
            engine.get("/Groups" + excluded + "&filter=" + TestClient.encoded("displayName eq \"Admins\""))
                    .is(200);
            engine.patch(group + excluded, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Staff\"}")
                    .is(200);
        });

        assertThat(statements).hasSizeGreaterThan(2).noneMatch(statement -> statement.contains("scim_member"));
    }

    @Test
    void readAGroupAndItsMembers() {
        String group = group("Admins", 10);

        assertThat(statements(() -> engine.get(group).is(200)))
                .containsExactly("SELECT scim_resource", "SELECT scim_member");
    }

    @Test
    void readTheMembersOfAPageOfGroupsAtOnce() {
        group("Admins", 2);
        group("Staff", 2);

        assertThat(statements(() -> engine.get("/Groups").is(200)))
                .containsExactly("SELECT scim_resource", "SELECT scim_member");
    }
}
