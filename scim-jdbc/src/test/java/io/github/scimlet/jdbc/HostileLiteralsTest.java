package io.github.scimlet.jdbc;

import static io.github.scimlet.jdbc.HostileTexts.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.WatchedDataSource.Executed;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.TestClient;
import io.github.scimlet.protocol.TestReply;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hostile texts as values and as literals of filters: they are found by what they are, as in memory. */
@EachDialect
class HostileLiteralsTest {

    private static final Schema CODES = Schema.builder("urn:example:codes:1.0:User")
            .attributes(AttributeBuilder.string("code").caseExact())
            .build();
    private static final List<String> PATHS =
            List.of("externalId", "emails.value", "emails[value", "urn:example:codes:1.0:User:code");
    private static final List<String> OPERATORS = List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");

    private final TestDatabase database;
    private final WatchedDataSource watched;
    private final TestClient engine;
    private final TestClient inMemory;

    HostileLiteralsTest(TestDatabase database) {
        this.database = database;
        watched = WatchedDataSource.of(OwnTables.in(database));
        JdbcStore store = JdbcStore.builder(watched.dataSource())
                .userExtension(CODES)
                .build()
                .tenant(UUID.randomUUID().toString());
        engine = engine(store.users(), store.groups());
        InMemoryStore memory = InMemoryStore.builder().userExtension(CODES).build();
        inMemory = engine(memory.users(), memory.groups());
    }

    private static TestClient engine(UserStore users, GroupStore groups) {
        return TestClient.of(ScimServiceProvider.builder()
                .users(users)
                .groups(groups)
                .userExtension(CODES)
                .authenticatedByHost());
    }

    /** The same answer from both, but for ids and times. */
    private TestReply both(String method, String target, String body) {
        TestReply reply = engine.send(method, target, body);
        TestReply expected = inMemory.send(method, target, body);
        assertThat(reply.status())
                .as("%s %s %s: %s", method, target, body, reply.body())
                .isEqualTo(expected.status())
                .isLessThan(500);
        assertThat(reply.each("nickName")).as(target).containsExactlyInAnyOrderElementsOf(expected.each("nickName"));
        return reply;
    }

    private int create(String text, int number) {
        return both("POST", "/Users", """
                {"userName":%s,"externalId":%s,"emails":[{"value":%s}],"nickName":"%d","urn:example:codes:1.0:User":{"code":%s}}""".formatted(json(text), json(text), json(text), number, json(text)))
                .status();
    }

    private void find(String path, String operator, String text) {
        String filter = path + " " + operator + " " + json(text) + (path.contains("[") ? "]" : "");
        both("GET", "/Users?attributes=nickName&count=200&filter=" + TestClient.encoded(filter), "");
    }

    private Set<String> textsOf(Runnable requests) {
        Set<String> texts = new HashSet<>();
        watched.during(requests).stream().map(Executed::text).forEach(texts::add);
        return texts;
    }

    /** By each operator, of the user name and of one path more: in turn, since there are many texts. */
    private void findInAllWays(String text, int number) {
        for (String operator : OPERATORS) {
            find("userName", operator, text);
            find(PATHS.get(number % PATHS.size()), operator, text);
        }
    }

    /** Without statistics PostgreSQL looks through all values of the tenant for each of its users. */
    private void analyse() {
        if (database == TestDatabase.POSTGRESQL) {
            Transactions.of(database.dataSource()).run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("ANALYZE");
                }
            });
        }
    }

    @Test
    void areFoundByWhatTheyAreAndArePartOfNoStatement() {
        Set<String> harmless = textsOf(() -> HostileTexts.HARMLESS.forEach(text -> {
            create(text, 0);
            create(text, 0);
            PATHS.forEach(path -> findInAllWays(text, PATHS.indexOf(path)));
        }));
        List<String> texts = HostileTexts.ofUnicode();

        Set<String> hostile = textsOf(() -> {
            texts.forEach(text -> create(text, texts.indexOf(text)));
            analyse();
            texts.forEach(text -> findInAllWays(text, texts.indexOf(text)));
        });

        assertThat(harmless).isNotEmpty().containsAll(hostile);
    }
}
