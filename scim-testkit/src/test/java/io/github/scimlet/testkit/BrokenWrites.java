package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Meta;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stores that do not keep, change or delete what they are told. */
final class BrokenWrites {

    private BrokenWrites() {}

    static List<Broken> all() {
        return List.of(
                users(
                        "does not answer with what it has stored",
                        Forgetful::new,
                        "issuesAnIdUnderWhichTheResourceIsFound"),
                users(
                        "gives the ids of deleted users to new ones",
                        Recycling::new,
                        "issuesNoIdTwice",
                        "showsThoseWhoStayOnceWhileOthersComeAndGo"),
                users("normalizes Unicode", Normalizing::new, "returnsValuesByteForByte"),
                users("keeps one e-mail address", OneEmail::new, "keepsWhatItSaysThatItKeeps"),
                users("throws if an id is none of its own kind", Particular::new, "findsNothingUnderAnIdThatNobodyHas"),
                users("trims ids", Trimming::new, "comparesIdsExactly"),
                users("merges what it should replace", Merging::new, "replacesAllThatThereWas"),
                users("does not disable anybody", AlwaysActive::new, "disablesAndEnables", "replacesAllThatThereWas"),
                users("answers under the id that a change has", Renumbering::new, "keepsTheIdWhateverTheNewOneSays"),
                users(
                        "brings back what was deleted, when it is changed",
                        Reviving::new,
                        "findsNothingToReplaceAfterADeletion"),
                users(
                        "has done half of a change when it refuses the name",
                        HalfWay::new,
                        "changesNothingIfAChangeFails"),
                users("shows what was deleted", Keeping::new, "leavesNoTraceOfWhatIsDeleted"),
                users("says that it has deleted what was gone", Boasting::new, "tellsThatNothingIsLeftToDelete"),
                users("cannot be asked while it is written to", OneAtATime::new, "isReadWhileItChanges"),
                users("returns the password of a new user", Indiscreet::new, "neverReturnsAPassword"));
    }

    private static final class Forgetful extends Users {

        Forgetful(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            User created = super.create(user, wanted);
            return created.withMeta(Meta.EMPTY
                    .withLastModified(created.meta().lastModified().orElseThrow())
                    .withVersion(created.meta().version().orElseThrow()));
        }
    }

    /** The first user who comes after a deletion is called by the id of who went. */
    private static final class Recycling extends Users {

        private final Map<String, String> real = new ConcurrentHashMap<>();
        private Optional<String> free = Optional.empty();

        Recycling(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return real.entrySet().stream()
                    .filter(alias -> alias.getValue().equals(user.id()))
                    .findFirst()
                    .map(alias -> user.withId(alias.getKey()))
                    .orElse(user);
        }

        private String real(String id) {
            return real.getOrDefault(id, id);
        }

        @Override
        public synchronized User create(User user, Projection wanted) {
            User created = inner.create(user, wanted);
            free.ifPresent(id -> real.put(id, created.id()));
            free = Optional.empty();
            return shown(created);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return super.get(real(id), wanted);
        }

        @Override
        public synchronized User replace(User before, User after) {
            return super.replace(before.withId(real(before.id())), after);
        }

        @Override
        public synchronized boolean delete(User before) {
            boolean deleted = super.delete(before.withId(real(before.id())));
            real.remove(before.id());
            free = Optional.of(before.id());
            return deleted;
        }
    }

    private static final class Normalizing extends Users {

        private static final Json JSON = new Json(16);

        Normalizing(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JSON.write(user.attributes().withoutSecrets(), out);
            String text = Normalizer.normalize(out.toString(StandardCharsets.UTF_8), Normalizer.Form.NFC);
            User normal = new User(JSON.readObject(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            return super.create(user.password().map(normal::withPassword).orElse(normal), wanted);
        }
    }

    private static final class OneEmail extends Users {

        OneEmail(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            return super.create(user.withEmails(user.emails().stream().limit(1).toList()), wanted);
        }
    }

    private static final class Particular extends Users {

        Particular(UserStore inner) {
            super(inner);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            if (!id.contains("-")) {
                throw new NumberFormatException(id);
            }
            return super.get(id, wanted);
        }
    }

    private static final class Trimming extends Users {

        Trimming(UserStore inner) {
            super(inner);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return super.get(id.strip(), wanted);
        }
    }

    private static final class Merging extends Users {

        Merging(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            Optional<String> title = after.title().or(before::title);
            return super.replace(before, after.with(a -> a.with("title", title)));
        }
    }

    private static final class AlwaysActive extends Users {

        AlwaysActive(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            boolean disables = before.active() && !after.active();
            return super.replace(before, disables ? after.withActive(true) : after);
        }
    }

    private static final class Renumbering extends Users {

        Renumbering(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            return super.replace(before, after).withId(after.id());
        }
    }

    private static final class Reviving extends Users {

        private final Set<String> deleted = ConcurrentHashMap.newKeySet();

        Reviving(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            return deleted.contains(before.id()) ? create(after, ALL) : super.replace(before, after);
        }

        @Override
        public boolean delete(User before) {
            boolean gone = super.delete(before);
            deleted.add(before.id());
            return gone;
        }
    }

    private static final class HalfWay extends Users {

        HalfWay(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            try {
                return super.replace(before, after);
            } catch (ScimException e) {
                if (e.error().status() == 409) {
                    super.replace(before, after.withUserName(before.userName()));
                }
                throw e;
            }
        }
    }

    private static final class Keeping extends Users {

        private final Map<String, User> deleted = new ConcurrentHashMap<>();

        Keeping(UserStore inner) {
            super(inner);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return super.get(id, wanted).or(() -> Optional.ofNullable(deleted.get(id)));
        }

        @Override
        public boolean delete(User before) {
            boolean gone = super.delete(before);
            deleted.put(before.id(), before);
            return gone;
        }
    }

    private static final class Boasting extends Users {

        private final Set<String> deleted = ConcurrentHashMap.newKeySet();

        Boasting(UserStore inner) {
            super(inner);
        }

        @Override
        public boolean delete(User before) {
            return !deleted.add(before.id()) || super.delete(before);
        }
    }

    private static final class OneAtATime extends Users {

        private final AtomicInteger writing = new AtomicInteger();

        OneAtATime(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            writing.incrementAndGet();
            LockSupport.parkNanos(300_000);
            try {
                return super.create(user, wanted);
            } finally {
                writing.decrementAndGet();
            }
        }

        @Override
        public Page<User> query(Query query) {
            if (writing.get() > 0) {
                throw new IllegalStateException("busy");
            }
            return super.query(query);
        }
    }

    private static final class Indiscreet extends Users {

        Indiscreet(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            User created = super.create(user, wanted);
            return user.password().map(created::withPassword).orElse(created);
        }
    }
}
