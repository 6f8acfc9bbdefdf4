package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.protocol.TestClient;
import io.github.scimlet.protocol.TestReply;
import io.github.scimlet.schema.ElementKey;
import io.github.scimlet.schema.Schemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After any changes, by several clients at a time,")
@EachDatabase
class RandomChangesTest {

    private static final int CLIENTS = 4;
    private static final int CHANGES = 60;

    private static final IndexedType USERS = new IndexedType(
            Schemas.USERS,
            Schemas.USERS.resolve(AttributePath.of("userName")),
            Set.of(AttributePath.of("groups")),
            Schemas.USERS.uniquePaths());

    private final DataSource dataSource;
    private final Tenant tenant = Tenant.named(UUID.randomUUID().toString());
    private final TestClient engine;

    RandomChangesTest(TestDatabase database) {
        dataSource = OwnTables.in(database);
        engine = TestClient.of(
                new JdbcTestStore(JdbcStore.builder(dataSource).build().tenant(tenant.key())));
    }

    @Test
    void theTablesOfValuesHaveWhatTheDocumentsHave() throws Exception {
        List<String> ids = IntStream.range(0, 6)
                .mapToObj(i ->
                        engine.post("/Users", user(new Random(i), i)).is(201).text("id"))
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Boolean>> work = new ArrayList<>();
        IntStream.range(0, CLIENTS).forEach(i -> work.add(() -> change(ids, new Random(i))));

        for (Future<Boolean> client : clients.invokeAll(work)) {
            assertThat(client.get()).isTrue();
        }
        clients.shutdown();

        List<StoredRow> users = read(
                Sql.of("SELECT " + StoredRow.COLUMNS + " FROM scim_resource r WHERE r.tenant = ?", tenant.key()),
                row -> StoredRow.read(row, SqlDialect.of(row.getStatement().getConnection())));
        assertThat(read(
                        Sql.of(
                                "SELECT resource, path, element, position, value_key FROM scim_value WHERE tenant = ?",
                                tenant.key()),
                        row -> String.join(
                                " ",
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().flatMap(RandomChangesTest::values).toList());
        assertThat(read(
                        Sql.of("SELECT resource, value_key FROM scim_unique WHERE tenant = ?", tenant.key()),
                        row -> row.getString(1) + " " + row.getString(2)))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(RandomChangesTest::name).toList());
    }

    private static Stream<String> values(StoredRow user) {
        return USERS.rowsOf(user.attributes()).stream()
                .map(row -> String.join(
                        " ",
                        user.id(),
                        row.path(),
                        String.valueOf(row.element()),
                        String.valueOf(row.position()),
                        row.key().key()));
    }

    private static String name(StoredRow user) {
        String userName = user.attributes().text("userName").orElseThrow();
        return user.id() + " " + ElementKey.of(USERS.unique().get(0).leaf(), userName);
    }

    private boolean change(List<String> first, Random random) {
        List<String> ids = new ArrayList<>(first);
        for (int i = 0; i < CHANGES; i++) {
            String id = "/Users/" + ids.get(random.nextInt(ids.size()));
            TestReply reply = switch (random.nextInt(8)) {
                case 0 -> engine.send("DELETE", id, "");
                case 1 -> created(engine.post("/Users", user(random, random.nextInt(8))), ids);
                case 2, 3 -> engine.send("PUT", id, user(random, random.nextInt(8)));
                case 4 -> engine.patch(id, """
                                    {"op":"replace","path":"userName","value":"User%d"}""".formatted(random.nextInt(8)));
                case 5 -> engine.patch(id, """
                                    {"op":"add","path":"emails","value":[%s]}""".formatted(email(random)));
                case 6 -> engine.patch(id, """
                                    {"op":"remove","path":"emails[value eq \\"%d@example.com\\"]"}""".formatted(random.nextInt(3)));
                default -> engine.patch(id, """
                                    {"op":"replace","path":"name.givenName","value":"%d"}""".formatted(random.nextInt(3)));
            };
            assertThat(reply.status()).as("%s", reply.body()).isIn(200, 201, 204, 404, 409, 400);
        }
        return true;
    }

    private static TestReply created(TestReply reply, List<String> ids) {
        if (reply.status() == 201) {
            ids.add(reply.text("id"));
        }
        return reply;
    }

    private static String user(Random random, int name) {
        return """
                {"userName":"user%d","active":%b,"displayName":"%d","emails":[%s,%s],"name":{"familyName":"%d"}}""".formatted(
                        name, random.nextBoolean(), random.nextInt(3), email(random), email(random), random.nextInt(3));
    }

    private static String email(Random random) {
        return """
                {"value":"%d@example.com","type":"%s","primary":false}""".formatted(random.nextInt(3), random.nextBoolean() ? "work" : "home");
    }

    private <T> List<T> read(Sql query, RowReader<T> reader) {
        return Transactions.of(dataSource).run(connection -> {
            try (Session session = new Session(connection, Duration.ofSeconds(10))) {
                return session.list(query, reader);
            }
        });
    }
}
