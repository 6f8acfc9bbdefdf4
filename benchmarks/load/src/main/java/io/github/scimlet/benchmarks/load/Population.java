package io.github.scimlet.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import io.github.scimlet.jdbc.JdbcGroupStore;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.JdbcUserStore;
import io.github.scimlet.jdbc.ScimTables;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Who is in the tables.
 *
 * @param ids of the users, by their number
 * @param group the id of the group that all of them are in
 */
record Population(List<String> ids, String group, Duration usersTook, Duration membersTook) {

    private static final int THREADS = 4;
    private static final int MEMBERS_AT_ONCE = 10_000;
    private static final int TELL_EVERY = 50_000;

    /** Makes and fills the tables. */
    static Population of(int users, int byStore, String url) {
        // What is lost if the machine fails now can be loaded again.
        try (HikariDataSource pool = Pool.of(url + "&reWriteBatchedInserts=true&options=-csynchronous_commit=off")) {
            ScimTables.migrate(pool);
            JdbcStore store = JdbcStore.builder(pool).build();
            long start = System.nanoTime();
            List<String> ids = users(Math.min(users, byStore), store.users());
            if (ids.size() < users) {
                ids = new Copies(pool, ids.size(), users).make();
            }
            long between = System.nanoTime();
            String group = group(ids, store.groups());
            return new Population(
                    ids, group, Duration.ofNanos(between - start), Duration.ofNanos(System.nanoTime() - between));
        }
    }

    private static List<String> users(int count, JdbcUserStore store) {
        AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(count);
        Projection wanted = Projection.minimum(Schemas.USERS);
        try (Workers workers = new Workers(THREADS)) {
            workers.share(count, number -> {
                // The very first report to somebody who may not be there yet.
                Optional<String> manager = Optional.ofNullable(ids.get(Company.manager(number)));
                ids.set(
                        number,
                        store.create(Company.user(number, manager), wanted).id());
                tell(number + 1, "users");
            });
        }
        List<String> all = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            all.add(ids.get(number));
        }
        return all;
    }

    private static String group(List<String> ids, JdbcGroupStore store) {
        String group = store.create(Group.named("Everybody"), Projection.minimum(Schemas.GROUPS))
                .id();
        for (int from = 0; from < ids.size(); from += MEMBERS_AT_ONCE) {
            List<Member> members = ids.subList(from, Math.min(from + MEMBERS_AT_ONCE, ids.size())).stream()
                    .map(Member::of)
                    .toList();
            if (store.changeMembers(group, new MemberChange(members, Set.of())).isEmpty()) {
                throw new IllegalStateException("no group " + group);
            }
            tell(from + members.size(), "members");
        }
        return group;
    }

    private static void tell(int done, String what) {
        if (done % TELL_EVERY == 0) {
            System.err.println(done + " " + what);
        }
    }
}
