package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Stores whose versions and dates say nothing. */
final class BrokenVersions {

    private BrokenVersions() {}

    static List<Broken> all() {
        return List.of(
                users(
                        "does not say since when there is a user",
                        Ageless::new,
                        "hasTheVersionAndTheDatesThatItKeeps",
                        "answersFiltersAsTheMatcherDoes"),
                users(
                        "lets the last change win",
                        LastOneWins::new,
                        "refusesToReplaceWhatHasChangedMeanwhile",
                        "losesNoChangeThatItHasAccepted",
                        "comparesVersionsOverARestart"),
                users(
                        "compares versions before it writes, and not while",
                        ComparingFirst::new,
                        "losesNoChangeThatItHasAccepted"),
                users("deletes whatever the version is", Deleting::new, "refusesToDeleteWhatHasChangedMeanwhile"),
                users("takes a repetition for a change", Repeating::new, "leavesVersionAndDateAloneIfNothingChanges"),
                users(
                        "always has the same version",
                        OneVersion::new,
                        "movesTheVersionWithEachChange",
                        "movesTheVersionsOfThoseWhoLoseTheirManager"),
                users(
                        "takes the date of creation for that of the last change",
                        Undated::new,
                        "movesTheDateWithAChange"));
    }

    private static final class Ageless extends Users {

        Ageless(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return user.with(a -> a.with("meta", a.complex("meta").orElseThrow().without("created")));
        }
    }

    private static final class LastOneWins extends Users {

        LastOneWins(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            LockSupport.parkNanos(1_000_000);
            while (true) {
                try {
                    return super.replace(now(before).orElse(before), after);
                } catch (ScimException e) {
                    if (e.error().status() != 412) {
                        throw e;
                    }
                }
            }
        }
    }

    private static final class ComparingFirst extends Users {

        ComparingFirst(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            Optional<User> current = now(before);
            if (current.isPresent() && !current.get().meta().equals(before.meta())) {
                return super.replace(before, after);
            }
            LockSupport.parkNanos(1_000_000);
            while (true) {
                try {
                    return super.replace(now(before).orElse(before), after);
                } catch (ScimException e) {
                    if (e.error().status() != 412) {
                        throw e;
                    }
                }
            }
        }
    }

    private static final class Deleting extends Users {

        Deleting(UserStore inner) {
            super(inner);
        }

        @Override
        public boolean delete(User before) {
            return super.delete(now(before).orElse(before));
        }
    }

    private static final class Repeating extends Users {

        Repeating(UserStore inner) {
            super(inner);
        }

        @Override
        public User replace(User before, User after) {
            if (before.equals(after)) {
                change(before, user -> user.withNickName("touched"));
                return shown(change(before, user -> after));
            }
            return super.replace(before, after);
        }
    }

    private static final class OneVersion extends Users {

        OneVersion(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return user.withMeta(user.meta().withVersion("W/\"0\""));
        }

        private User real(User before) {
            return now(before).filter(user -> shown(user).equals(before)).orElse(before);
        }

        @Override
        public User replace(User before, User after) {
            return super.replace(real(before), after);
        }

        @Override
        public boolean delete(User before) {
            return super.delete(real(before));
        }
    }

    private static final class Undated extends Users {

        Undated(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return user.withMeta(
                    user.meta().withLastModified(user.meta().created().orElseThrow()));
        }
    }
}
