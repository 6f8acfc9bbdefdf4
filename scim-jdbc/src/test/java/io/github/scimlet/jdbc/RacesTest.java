package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Two stores over one database, used at the same time")
@Timeout(120)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("isolations")
class RacesTest {

    private static final Projection ALL_OF_USER = Projection.everything(Schemas.USERS);
    private static final Projection ALL_OF_GROUP = Projection.everything(Schemas.GROUPS);

    private static final int CLIENTS = 16;

    private final String tenant = UUID.randomUUID().toString();
    private final List<JdbcStore> stores;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    private final HikariDataSource pool;

    /** @param isolation of transactions; none for what the database has unless it is told */
    RacesTest(TestDatabase database, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(OwnTables.in(database));
        config.setMaximumPoolSize(CLIENTS);
        if (!isolation.isEmpty()) {
            config.setTransactionIsolation("TRANSACTION_" + isolation);
        }
        pool = new HikariDataSource(config);
        stores = List.of(store(), store());
    }

    static Stream<Arguments> isolations() {
        Stream<Arguments> weak = TestDatabase.all().map(database -> Arguments.of(database, ""));
        return Stream.concat(
                weak,
                Stream.of(
                        Arguments.of(TestDatabase.POSTGRESQL, "REPEATABLE_READ"),
                        Arguments.of(TestDatabase.POSTGRESQL, "SERIALIZABLE")));
    }

    private JdbcStore store() {
        return JdbcStore.builder(pool).build().tenant(tenant);
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
        pool.close();
    }

    @Test
    void oneOfManyGetsAUserName() throws Exception {
        List<Boolean> created = inParallel(64, i -> () -> {
            try {
                of(i).users().create(User.named(i % 3 == 0 ? "bjensen" : "BJensen"), ALL_OF_USER);
                return true;
            } catch (ScimException e) {
                assertThat(e.error().status()).isEqualTo(409);
                return false;
            }
        });

        assertThat(created).containsOnlyOnce(true);
        assertThat(of(0).users().query(Query.all(Schemas.USERS)).totalResults()).isEqualTo(1);
    }

    @Test
    void everyMemberComesAndGoesOnce() throws Exception {
        Group group = of(0).groups().create(Group.named("Guides"), ALL_OF_GROUP);
        List<String> users = users(64);

        inParallel(64, i -> () -> of(i).groups().changeMembers(group.id(), adding(users.get(i))));

        assertThat(membersOf(group)).containsExactlyInAnyOrderElementsOf(users);
        inParallel(
                64,
                i -> () -> of(i).groups()
                        .changeMembers(group.id(), new MemberChange(List.of(), Set.of(users.get(i / 2 * 2)))));
        assertThat(membersOf(group))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 32)
                        .mapToObj(i -> users.get(2 * i + 1))
                        .toList());
    }

    @Test
    void nobodyIsAMemberWhoIsGone() throws Exception {
        List<Group> groups = IntStream.range(0, 4)
                .mapToObj(i -> of(i).groups().create(Group.named("Group " + i), ALL_OF_GROUP))
                .toList();
        List<String> users = users(32);

        inParallel(
                160,
                i -> () -> i < 128
                        ? of(i).groups()
                                .changeMembers(groups.get(i % 4).id(), adding(users.get(i / 4)))
                                .isPresent()
                        : delete(i, users.get(i - 128)));

        assertThat(groups).allSatisfy(group -> assertThat(membersOf(group)).isEmpty());
        assertThat(of(0).users().query(Query.all(Schemas.USERS)).totalResults()).isZero();
    }

    @Test
    void noChangeOfAUserIsLost() throws Exception {
        String id = users(1).get(0);

        inParallel(48, i -> () -> {
            while (true) {
                User before = of(i).users().get(id, ALL_OF_USER).orElseThrow();
                int count = Integer.parseInt(before.nickName().orElse("0"));
                try {
                    return of(i).users().replace(before, before.withNickName(String.valueOf(count + 1)));
                } catch (ScimException e) {
                    assertThat(e.error().status()).isEqualTo(412);
                }
            }
        });

        User after = of(0).users().get(id, ALL_OF_USER).orElseThrow();
        assertThat(after.nickName()).hasValue("48");
        Query query = Query.all(Schemas.USERS).withFilter(Filter.parse("nickName eq \"48\""));
        assertThat(of(0).users().query(query).resources()).containsExactly(after);
    }

    private boolean delete(int client, String id) {
        User user = of(client).users().get(id, ALL_OF_USER).orElseThrow();
        return of(client).users().delete(user);
    }

    private List<String> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(i).users().create(User.named("user" + i), ALL_OF_USER))
                .map(User::id)
                .toList();
    }

    private List<String> membersOf(Group group) {
        return of(1).groups().get(group.id(), ALL_OF_GROUP).orElseThrow().members().stream()
                .map(Member::value)
                .toList();
    }

    private static MemberChange adding(String id) {
        return new MemberChange(List.of(Member.of(id)), Set.of());
    }

    private JdbcStore of(int client) {
        return stores.get(client % stores.size());
    }

    private <T> List<T> inParallel(int times, IntFunction<Callable<T>> work) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            running.add(clients.submit(work.apply(i)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
