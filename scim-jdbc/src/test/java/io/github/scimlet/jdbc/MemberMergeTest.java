package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.jdbc.WatchedDataSource.Executed;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.protocol.TestClient;
import io.github.scimlet.protocol.TestReply;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.NamedMembers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Groups that get more members at a time than are in memory. */
@EachDialect
class MemberMergeTest {

    private static final int USERS = 3_000;
    private static final Projection HEAD = Projection.stored(Schemas.GROUPS).without("members");

    private final WatchedDataSource watched;
    private final JdbcStore store;
    private final JdbcGroupStore groups;
    private final List<String> users;
    private final Random random = new Random(20261121);

    MemberMergeTest(TestDatabase database) {
        watched = WatchedDataSource.of(OwnTables.in(database));
        String tenant = UUID.randomUUID().toString();
        SqlDialect dialect = Transactions.of(watched.dataSource()).run(SqlDialect::of);
        store = JdbcStore.builder(watched.dataSource()).build().tenant(tenant);
        groups = store.groups();
        users = Stream.generate(new TimeOrderedIds(Clock.systemUTC())::next)
                .limit(USERS)
                .toList();
        Object now = dialect.parameter(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Transactions.of(watched.dataSource()).run(connection -> {
            new Session(connection, Duration.ZERO)
                    .updateAll(users.stream()
                            .map(id -> Sql.of(
                                    "INSERT INTO scim_resource (tenant, id, type, version, created, last_modified,"
                                            + " document) VALUES (?, ?, 'User', 1, ?, ?, '{}')",
                                    tenant,
                                    id,
                                    now,
                                    now))
                            .toList());
            return true;
        });
    }

    private record Named(Collection<String> ids, Collection<String> nobody) implements NamedMembers {

        static Named of(Collection<String> ids) {
            return new Named(new TreeSet<>(ids), new TreeSet<>());
        }

        @Override
        public Iterator<String> iterator() {
            return ids.iterator();
        }

        @Override
        public void isNobody(String id) {
            nobody.add(id);
        }
    }

    private List<String> some(double part) {
        return users.stream().filter(id -> random.nextDouble() < part).toList();
    }

    private List<String> members(Group group) {
        return groups.get(group.id(), HEAD, MemberPage.first(2 * USERS)).orElseThrow().members().stream()
                .map(Member::value)
                .toList();
    }

    @Test
    void haveThemAndNoOthersWhateverTheyHadBefore() {
        Group group = groups.create(Group.named("All"), Named.of(some(0.5)));

        for (double part : new double[] {1, 1, 0.01, 0.7, 0.9, 0, 0.3, 0.99}) {
            List<String> wanted = some(part);
            TreeSet<String> named = new TreeSet<>(wanted);
            List<String> strangers = Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(700)
                    .toList();
            named.addAll(strangers);
            Named members = Named.of(named);

            group = groups.replace(group, group, members);

            assertThat(members(group)).isEqualTo(wanted);
            assertThat(members.nobody()).containsExactlyInAnyOrderElementsOf(strangers);
            assertThat(groups.get(group.id(), HEAD)).contains(group);
        }
    }

    @Test
    void areNamedAndShownOverTheProtocol() {
        String path = "/Groups/"
                + groups.create(Group.named("All"), Named.of(some(0.5))).id();
        List<String> wanted = some(0.8);
        TestClient engine = TestClient.of(new JdbcTestStore(store));

        TestReply replaced = engine.send("PUT", path, body("Staff", wanted)).is(200);
        TestReply created = engine.post("/Groups", body("Others", wanted)).is(201);

        for (TestReply reply : List.of(replaced, created, engine.get(path))) {
            assertThat(reply.json().complexes("members"))
                    .extracting(member -> member.text("value").orElse("none"))
                    .isEqualTo(wanted);
        }
    }

    private static String body(String name, List<String> members) {
        return members.stream()
                .map(id -> "{\"value\":\"" + id + "\"}")
                .collect(Collectors.joining(
                        ",", "{\"members\":[", ",{\"value\":\"nobody\"}],\"displayName\":\"" + name + "\"}"));
    }

    @Test
    void areReadAlongsideOfThoseWhoAreNamedIfNobodyComesOrGoes() {
        Group group = groups.create(Group.named("All"), Named.of(users));

        List<Executed> executed = watched.during(() -> groups.replace(group, group, Named.of(users)));

        assertThat(executed)
                .hasSizeLessThan(15)
                .allMatch(statement -> statement.text().startsWith("SELECT"));
        assertThat(executed.stream().map(Executed::text).collect(Collectors.toSet()))
                .hasSize(3);
    }

    @Test
    void areAsTheyWereIfSomebodyMustNotBeLeftOut() {
        List<String> before = some(0.5);
        Group group = groups.create(Group.named("All"), Named.of(before));
        IllegalArgumentException refused = new IllegalArgumentException();
        TreeSet<String> named = new TreeSet<>(users);
        named.add("zzz");
        NamedMembers strict = new NamedMembers() {
            @Override
            public Iterator<String> iterator() {
                return named.iterator();
            }

            @Override
            public void isNobody(String id) {
                throw refused;
            }
        };

        assertThatThrownBy(() -> groups.replace(group, group, strict)).isSameAs(refused);
        assertThatThrownBy(() -> groups.create(Group.named("Other"), strict)).isSameAs(refused);

        assertThat(members(group)).isEqualTo(before);
        assertThat(groups.get(group.id(), HEAD)).isEqualTo(Optional.of(group));
        assertThat(watched.faults()).isEmpty();
    }
}
