package io.github.scimlet.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.UserStore;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the soak finds of a store that says that it has done what it has not")
class DefectiveStoreTest {

    private static final int ONE_OF = 40;

    @Test
    void findsNothingAmissInOneThatIsSound() throws IOException {
        Worked worked = worked(new Passing());

        assertThat(worked.discrepancies()).isEmpty();
        assertThat(worked.results.wrong()).isEmpty();
    }

    @Test
    void findsOneThatLosesAChange() throws IOException {
        Worked worked = worked(new Passing() {
            @Override
            public User replace(User before, User after) {
                return isTheOne() ? after : super.replace(before, after);
            }
        });

        assertThat(worked.results.wrong()).anyMatch(wrong -> wrong.contains("found Person"));
        assertThat(worked.discrepancies()).anyMatch(found -> found.startsWith("user Person"));
    }

    @Test
    void findsOneThatLosesANewcomer() throws IOException {
        Worked worked = worked(new Passing() {
            @Override
            public User create(User user, Projection wanted) {
                User created = super.create(user, wanted);
                if (isTheOne()) {
                    super.delete(created);
                }
                return created;
            }
        });

        assertThat(worked.discrepancies()).anyMatch(found -> found.startsWith("user lost"));
    }

    @Test
    void findsOneThatCreatesTwoOfOne() throws IOException {
        Worked worked = worked(new Passing() {
            @Override
            public User create(User user, Projection wanted) {
                User created = super.create(user, wanted);
                if (isTheOne()) {
                    super.create(user.withUserName("again-" + user.userName()), wanted);
                }
                return created;
            }
        });

        assertThat(worked.discrepancies())
                .anyMatch(found -> found.startsWith("user that was deleted, or never created"));
    }

    @Test
    void findsOneThatDeletesNobody() throws IOException {
        Worked worked = worked(new Passing() {
            @Override
            public boolean delete(User user) {
                return isTheOne() || super.delete(user);
            }
        });

        assertThat(worked.discrepancies())
                .anyMatch(found -> found.startsWith("user that was deleted, or never created"));
    }

    private static Worked worked(Passing users) {
        return new Worked(users, users.store.groups());
    }

    /** A store of users that passes on all that it is asked. */
    private static class Passing implements UserStore, CursorPaging<User> {

        final InMemoryStore store = new InMemoryStore();
        private final UserStore users = store.users();
        private int calls;

        final boolean isTheOne() {
            calls++;
            return calls % ONE_OF == 0;
        }

        @Override
        public User create(User user, Projection wanted) {
            return users.create(user, wanted);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return users.get(id, wanted);
        }

        @Override
        public Page<User> query(Query query) {
            return users.query(query);
        }

        @Override
        public Slice<User> slice(Query query, Optional<String> after) {
            return ((CursorPaging<User>) users).slice(query, after);
        }

        @Override
        public User replace(User before, User after) {
            return users.replace(before, after);
        }

        @Override
        public boolean delete(User user) {
            return users.delete(user);
        }
    }
}
