package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreConcurrencyTest {

    private static final int THREADS = 16;
    private static final Projection ALL_OF_USERS = Projection.everything(Schemas.USERS);
    private static final Projection ALL_OF_GROUPS = Projection.everything(Schemas.GROUPS);

    private final TestStore store = TestStore.empty();
    private final UserStore users = store.users();
    private final GroupStore groups = store.groups();

    @Test
    void losesNoMember() throws Exception {
        Group group = groups.create(Group.named("Ops"), ALL_OF_GROUPS);
        List<String> ids = IntStream.range(0, THREADS * 50)
                .mapToObj(i -> users.create(User.named("u" + i), ALL_OF_USERS).id())
                .toList();

        List<List<Optional<String>>> versions = atOnce(thread -> ids.subList(thread * 50, thread * 50 + 50).stream()
                .map(id -> groups.changeMembers(group.id(), new MemberChange(List.of(Member.of(id)), Set.of())))
                .map(changed -> changed.orElseThrow().group().meta().version())
                .toList());

        Group now = groups.get(group.id(), ALL_OF_GROUPS).orElseThrow();
        assertThat(now.members()).extracting(Member::value).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(versions.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .contains(now.meta().version());
    }

    @Test
    void losesNoRemoval() throws Exception {
        List<Member> members = IntStream.range(0, THREADS * 50)
                .mapToObj(i -> Member.of(
                        users.create(User.named("u" + i), ALL_OF_USERS).id()))
                .toList();
        Group group = groups.create(Group.named("Ops").withMembers(members), ALL_OF_GROUPS);

        atOnce(thread -> {
            for (Member member : members.subList(thread * 50, thread * 50 + 49)) {
                groups.changeMembers(group.id(), new MemberChange(List.of(), Set.of(member.value())));
            }
            return thread;
        });

        assertThat(groups.get(group.id(), ALL_OF_GROUPS).orElseThrow().members())
                .hasSize(THREADS);
    }

    @Test
    void losesNoReplacementThatItAccepted() throws Exception {
        String id = users.create(User.named("bjensen"), ALL_OF_USERS).id();

        List<Integer> attempts = atOnce(thread -> {
            int attempt = 1;
            while (!addedEmail(id, thread + "@example.com")) {
                attempt++;
            }
            return attempt;
        });

        User now = users.get(id, ALL_OF_USERS).orElseThrow();
        assertThat(now.emails())
                .extracting(TypedValue::value)
                .doesNotHaveDuplicates()
                .hasSize(THREADS);
        assertThat(attempts).hasSize(THREADS);
    }

    private boolean addedEmail(String id, String email) {
        User before = users.get(id, ALL_OF_USERS).orElseThrow();
        List<TypedValue> more = new ArrayList<>(before.emails());
        more.add(TypedValue.of(email));
        try {
            users.replace(before, before.withEmails(more));
            return true;
        } catch (ScimException e) {
            assertThat(e.error().status()).isEqualTo(412);
            return false;
        }
    }

    @Test
    void givesANameToOneOfManyWhoWantIt() throws Exception {
        List<Optional<ScimType>> outcomes = atOnce(thread -> {
            try {
                users.create(User.named(thread % 2 == 0 ? "bjensen" : "BJENSEN"), ALL_OF_USERS);
                return Optional.empty();
            } catch (ScimException e) {
                return e.error().type();
            }
        });

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes).filteredOn(Optional::isPresent).allMatch(type -> type.get() == ScimType.UNIQUENESS);
        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isOne();
    }

    @Test
    void isReadWhileItChanges() throws Exception {
        Group group = groups.create(Group.named("Ops"), ALL_OF_GROUPS);

        atOnce(thread -> {
            for (int i = 0; i < 50; i++) {
                User user = users.create(User.named(thread + "-" + i), ALL_OF_USERS);
                groups.changeMembers(group.id(), new MemberChange(List.of(Member.of(user.id())), Set.of()));
                assertThat(groups.query(Queries.groups("members eq \"" + user.id() + "\""))
                                .totalResults())
                        .isOne();
                assertThat(users.query(Queries.users("groups pr")).resources())
                        .contains(users.get(user.id(), ALL_OF_USERS).orElseThrow());
                users.delete(user);
            }
            return thread;
        });

        assertThat(groups.get(group.id(), ALL_OF_GROUPS).orElseThrow().members())
                .isEmpty();
        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isZero();
    }

    /** What {@code work} returns on each of many threads that start together. */
    private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> {
                    start.await();
                    return work.apply(thread);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
