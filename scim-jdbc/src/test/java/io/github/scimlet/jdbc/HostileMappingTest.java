package io.github.scimlet.jdbc;

import static io.github.scimlet.jdbc.HostileTexts.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hostile texts as literals of filters over tables of the host. */
@EachDialect
class HostileMappingTest implements AutoCloseable {

    private static final List<String> OPERATORS = List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");
    private static final ColumnMapping MAPPING = ColumnMapping.of(Schemas.USERS, "account a", "a.id", Long::valueOf)
            .folded("userName", "a.folded")
            .column("externalId", "a.external")
            .column("title", "a.title")
            .build();

    private final FreshDatabase database;
    private final SqlFilter filter;
    private final List<User> users = new ArrayList<>();

    HostileMappingTest(TestDatabase kind) {
        database = kind.fresh();
        filter = SqlFilter.of(MAPPING, transactions().run(SqlDialect::of));
        transactions().run(this::fill);
    }

    @Override
    @AfterEach
    public void close() {
        database.close();
    }

    private Transactions transactions() {
        return Transactions.of(database.dataSource());
    }

    private boolean fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE account"
                    + " (id BIGINT PRIMARY KEY, folded VARCHAR(1000), external VARCHAR(1000), title VARCHAR(1000))");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO account VALUES (?, ?, ?, ?)")) {
            for (String text : HostileTexts.ofUnicode()) {
                if (text.indexOf('\0') < 0) { // which PostgreSQL cannot store
                    insert(insert, text);
                }
            }
        }
        return true;
    }

    private void insert(PreparedStatement insert, String text) throws SQLException {
        insert.setLong(1, users.size());
        insert.setString(2, CaseFolding.fold(text));
        insert.setString(3, text);
        insert.setString(4, isAscii(text) ? text : null);
        insert.executeUpdate();
        User user = User.named(text).withId(Long.toString(users.size())).withExternalId(text);
        users.add(isAscii(text) ? user.withTitle(text) : user);
    }

    /** What databases have in lower case as the engine has it. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static List<String> literals(String path) {
        return HostileTexts.ofUnicode().stream()
                .filter(text -> !path.equals("title") || isAscii(text))
                .toList();
    }

    private static User user(ResultSet row) throws SQLException {
        return User.named("x").withId(row.getString(1));
    }

    private static Set<String> ids(Query query, SqlSearch<User> search) {
        return search.page(query).resources().stream().map(Resource::id).collect(Collectors.toSet());
    }

    @Test
    void findWhatTheyAreAndArePartOfNoStatement() {
        SqlSearch<User> search = SqlSearch.of(transactions(), filter, "a.id", HostileMappingTest::user)
                .withTimeout(Duration.ofSeconds(10));
        for (String path : List.of("userName", "externalId", "title")) {
            for (String operator : OPERATORS) {
                Set<String> texts = new HashSet<>();
                for (String literal : literals(path)) {
                    Query query = Query.all(Schemas.USERS)
                            .withFilter(Filter.parse(path + " " + operator + " " + json(literal)));
                    texts.add(filter.select("a.id", query).text());

                    assertThat(ids(query, search))
                            .as("%s", query.filter())
                            .isEqualTo(query.of(users).resources().stream()
                                    .map(Resource::id)
                                    .collect(Collectors.toSet()));
                }
                assertThat(texts.size()).as("%s %s", path, operator).isLessThanOrEqualTo(2); // PostgreSQL: for U+0000
            }
        }
    }
}
