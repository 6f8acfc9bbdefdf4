package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.WatchedDataSource.Executed;
import io.github.scimlet.protocol.TestClient;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** That nothing is read or written without saying whose it is. */
class TenantStatementsTest {

    @EachDatabase
    void sayWhoseRowsAreMeant(TestDatabase database) {
        String tenant = UUID.randomUUID().toString();
        WatchedDataSource watched = WatchedDataSource.of(OwnTables.in(database));
        TestClient engine = TestClient.of(new JdbcTestStore(
                JdbcStore.builder(watched.dataSource()).build().tenant(tenant)));

        List<Executed> statements = watched.during(() -> useAll(engine));

        assertThat(statements).hasSizeGreaterThan(60);
        assertThat(statements.stream().filter(statement -> !saysWhose(statement, tenant)))
                .isEmpty();
    }

    /** Each execution has the tenant for a parameter, and each table of a statement is bounded to one. */
    private static boolean saysWhose(Executed statement, String tenant) {
        return statement.batch().stream().allMatch(parameters -> parameters.contains(tenant))
                && count("\\bscim_(resource|value|unique|member)\\b", statement.text())
                        == count("\\btenant( = |,)", statement.text());
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static void useAll(TestClient engine) {
        String boss = engine.post("/Users", "{\"userName\":\"boss\"}").is(201).text("id");
        String user = engine.post("/Users", """
                {"userName":"bjensen","externalId":"1","name":{"givenName":"B"},"emails":[{"value":"a@b","type":"work"}],
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"%s"}}}""".formatted(boss)).is(201).text("id");
        engine.post("/Users", "{\"userName\":\"bjensen\"}").is(409);
        String group = engine.post("/Groups", "{\"displayName\":\"Staff\",\"members\":[{\"value\":\"" + user + "\"}]}")
                .is(201)
                .text("id");
        for (String filter : List.of(
                "userName eq \"bjensen\"",
                "not (externalId pr)",
                "emails[type eq \"work\" and value co \"@\"]",
                "name.givenName sw \"b\" or active ne true",
                "groups.display eq \"staff\"",
                "groups[display ew \"x\"]",
                "meta.lastModified gt \"2020-01-01T00:00:00Z\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName eq \"boss\"")) {
            for (String page :
                    List.of("", "&count=1", "&cursor&count=1", "&sortBy=emails", "&sortBy=name.givenName&cursor")) {
                engine.get("/Users?filter=" + TestClient.encoded(filter) + page).is(200);
            }
        }
        engine.get("/Groups?filter=" + TestClient.encoded("members[type eq \"User\" and display eq \"bjensen\"]"))
                .is(200);
        engine.get("/Users/" + user).is(200);
        engine.patch("/Users/" + user, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"babs\"}")
                .is(200);
        engine.send("PUT", "/Users/" + user, "{\"userName\":\"bjensen\"}").is(200);
        engine.patch(
                        "/Groups/" + group,
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + boss + "\"}]}")
                .is(204);
        engine.patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + boss + "\\\"]\"}")
                .is(204);
        engine.patch(
                        "/Groups/" + group,
                        "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"" + boss + "\"}]}")
                .is(204);
        engine.send("DELETE", "/Users/" + boss, "").is(204);
        engine.send("DELETE", "/Groups/" + group, "").is(204);
    }
}
