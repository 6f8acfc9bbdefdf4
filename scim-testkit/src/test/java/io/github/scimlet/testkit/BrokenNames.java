package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.UserStore;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;

/** Stores that have names of their own ideas. */
final class BrokenNames {

    private BrokenNames() {}

    static List<Broken> all() {
        return List.of(
                users(
                        "compares user names with case",
                        inner -> new Doubling(inner, (wanted, taken) -> isAscii(wanted) && !wanted.equals(taken)),
                        "refusesANameThatIsTakenWhateverItsCase"),
                users(
                        "folds the case of ASCII letters alone",
                        inner -> new Doubling(inner, (wanted, taken) -> !isAscii(wanted) && !wanted.equals(taken)),
                        "refusesANameThatIsTakenInWhateverScript"),
                users(
                        "looks whether a name is free before it inserts",
                        LookingFirst::new,
                        "givesANameToOneOfManyWhoWantItAtOnce"),
                users(
                        "takes accented letters for plain ones",
                        WithoutAccents::new,
                        "takesNamesThatDifferInMoreThanCase"),
                users("never lets a name go", Remembering::new, "takesANameAgainThatNobodyHasAnyMore"),
                users("keeps user names in small letters", InSmallLetters::new, "keepsTheSpellingOfTheName"),
                users("wants externalId unique", UniqueExternalIds::new, "letsTwoShareAnExternalId"),
                users(
                        "lets a user take a name that another has in another case",
                        Renaming::new,
                        "refusesANewNameThatAnotherHas"),
                users(
                        "finds a user's own name taken if only its case changes",
                        Stubborn::new,
                        "takesItsOwnNameInAnotherCase"));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Some users get a name that is taken, with a mark that nobody sees. */
    private static class Doubling extends Users {

        private static final String MARK = "\u0001twice";

        private final BiPredicate<String, String> allowed;

        Doubling(UserStore inner, BiPredicate<String, String> allowed) {
            super(inner);
            this.allowed = allowed;
        }

        @Override
        User shown(User user) {
            return user.withUserName(user.userName().replace(MARK, ""));
        }

        @Override
        public User create(User user, Projection wanted) {
            try {
                return super.create(user, wanted);
            } catch (ScimException e) {
                String holder = all().stream()
                        .map(User::userName)
                        .filter(name -> name.equalsIgnoreCase(user.userName()))
                        .findFirst()
                        .orElse("");
                if (!allowed.test(user.userName(), holder)) {
                    throw e;
                }
                return super.create(user.withUserName(user.userName() + MARK), wanted);
            }
        }
    }

    private static final class LookingFirst extends Doubling {

        private final AtomicInteger marks = new AtomicInteger();
        private final CyclicBarrier two = new CyclicBarrier(2);

        LookingFirst(UserStore inner) {
            super(inner, (wanted, taken) -> true);
        }

        @Override
        public User create(User user, Projection wanted) {
            if (all().stream().anyMatch(other -> other.userName().equalsIgnoreCase(user.userName()))) {
                return inner.create(user, wanted);
            }
            meet();
            try {
                return super.create(user, wanted);
            } catch (ScimException e) {
                return super.create(
                        user.withUserName(user.userName() + "\u0001twice".repeat(1 + marks.incrementAndGet())), wanted);
            }
        }

        /** Waits for another who has found the same name free, if there is one. */
        private void meet() {
            if (two.getNumberWaiting() == 0 && Thread.currentThread().getName().equals("main")) {
                return;
            }
            try {
                two.await(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | BrokenBarrierException e) {
                two.reset();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class WithoutAccents extends Users {

        WithoutAccents(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            if (all().stream().anyMatch(other -> plain(other).equals(plain(user)))) {
                throw ScimException.uniqueness("taken");
            }
            return super.create(user, wanted);
        }

        private static String plain(User user) {
            return Normalizer.normalize(user.userName().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
        }
    }

    private static final class Remembering extends Users {

        private final Set<String> deleted = ConcurrentHashMap.newKeySet();

        Remembering(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            if (deleted.contains(user.userName())) {
                throw ScimException.uniqueness("taken");
            }
            return super.create(user, wanted);
        }

        @Override
        public boolean delete(User before) {
            deleted.add(before.userName());
            return super.delete(before);
        }
    }

    private static final class InSmallLetters extends Users {

        InSmallLetters(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            return super.create(user.withUserName(user.userName().toLowerCase(Locale.ROOT)), wanted);
        }
    }

    private static final class UniqueExternalIds extends Users {

        private final Set<String> taken = new HashSet<>();

        UniqueExternalIds(UserStore inner) {
            super(inner);
        }

        @Override
        public synchronized User create(User user, Projection wanted) {
            if (user.externalId().isPresent() && !taken.add(user.externalId().get())) {
                throw ScimException.uniqueness("taken");
            }
            return super.create(user, wanted);
        }
    }

    private static final class Renaming extends Users {

        Renaming(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return user.withUserName(user.userName().replace("\u0001", ""));
        }

        @Override
        public User replace(User before, User after) {
            try {
                return super.replace(before, after);
            } catch (ScimException e) {
                boolean exact =
                        all().stream().anyMatch(other -> other.userName().equals(after.userName()));
                if (exact || e.error().status() != 409) {
                    throw e;
                }
                return super.replace(before, after.withUserName(after.userName() + "\u0001"));
            }
        }
    }

    private static final class Stubborn extends Users {

        Stubborn(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            if (!before.userName().equals(after.userName()) && before.userName().equalsIgnoreCase(after.userName())) {
                throw ScimException.uniqueness("taken");
            }
            return super.replace(before, after);
        }
    }
}
