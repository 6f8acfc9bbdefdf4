package io.github.scimlet.random;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.jdbc.EachDialect;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.JdbcUserStore;
import io.github.scimlet.jdbc.ScimTables;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Any query of our own tables")
class RandomOwnTablesTest {

    private static final int QUERIES = 25;

    /** Near those that filters name. */
    private static final List<String> TIMES =
            List.of("2011-05-13T04:42:34Z", "2011-05-13T04:42:34.100Z", "2011-05-13T04:42:33.999Z");

    @EachDialect
    void findsTheUsersThatAMatcherInMemoryPicksOut(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        ScimTables.migrate(dataSource);

        Cases.of("users in own tables, " + database, 12).check(dice -> checkUsers(dataSource, dice));
    }

    private static void checkUsers(DataSource dataSource, Dice dice) {
        Users users = new Users(dice);
        JdbcUserStore store = store(dataSource, users, dice).users();
        dice.some(0, 14, new Resources(users, dice)::any).forEach(user -> create(store, users, user));
        Answers<User> answers = new Answers<>(
                users.type(), store.query(Query.all(users.type())).resources(), store::query, store::slice);

        for (int i = 0; i < QUERIES; i++) {
            Condition condition = new Filters(users, false, dice).any();
            NaiveSort sort = NaiveSort.any(users, dice);
            answers.query(dice.oneIn(8) ? Optional.empty() : Optional.of(condition.text()))
                    .map(query -> dice.heads() ? query : query.withSort(answers.sort(sort.path(), sort.descending())))
                    .ifPresent(query -> answers.check(query, dice));
        }
    }

    private static JdbcStore store(DataSource dataSource, Users users, Dice dice) {
        JdbcStore.Builder store =
                JdbcStore.builder(dataSource).clock(Clock.fixed(Instant.parse(dice.pick(TIMES)), ZoneOffset.UTC));
        users.type().extensions().stream()
                .map(extension -> extension.schema())
                .filter(schema -> !schema.id().equals(Users.ENTERPRISE))
                .forEach(store::userExtension);
        return store.build().tenant(UUID.randomUUID().toString());
    }

    /** Unless there is one of that name. */
    private static void create(JdbcUserStore store, Users users, User user) {
        try {
            store.create(user, Projection.everything(users.type()));
        } catch (ScimException e) {
            if (!e.error().type().equals(Optional.of(ScimType.UNIQUENESS))) {
                throw e;
            }
        }
    }
}
