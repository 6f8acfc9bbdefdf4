package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.groups;
import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tenants who meet, restarts that are noticed, passwords that are lost. */
final class BrokenDeployments {

    private BrokenDeployments() {}

    static List<Broken> all() {
        return List.of(
                users("finds another tenant's users by id", Transparent::new, "showsNothingOfAnotherTenant"),
                users("keeps names unique among all tenants", OneNamespace::new, "takesANameThatAnotherTenantHas"),
                users("deletes another tenant's users", Reaching::new, "changesNothingOfAnotherTenant"),
                users("unassigns managers of all tenants", Dismissing::new, "refersToNobodyOfAnotherTenant"),
                groups(
                        "takes another tenant's users for members",
                        ForeignMembers::new,
                        "refersToNobodyOfAnotherTenant"),
                users("loses e-mail addresses when it is restarted", Losing::new, "keepsEverythingOverARestart"),
                users("counts ids anew when it is restarted", Recounting::new, "issuesNoIdTwiceOverARestart"),
                users(
                        "forgets which names are taken when it is restarted",
                        Forgetting::new,
                        "knowsWhichNamesAreTakenAfterARestart"),
                users("forgets versions when it is restarted", Unversioned::new, "comparesVersionsOverARestart"),
                users("looks at the first letters of a password", ShortPasswords::new, "takesThePasswordOfANewUser"),
                users(
                        "takes no password for an empty one",
                        Emptying::new,
                        "leavesThePasswordAloneUnlessThereIsANewOne"),
                users("takes a password once", Once::new, "takesANewPassword"));
    }

    private static final class Transparent extends Deployment {

        @Override
        UserStore theirUsers() {
            return new Users(super.theirUsers()) {
                @Override
                public Optional<User> get(String id, Projection wanted) {
                    return super.get(id, wanted).or(() -> ours.users().get(id, wanted));
                }
            };
        }
    }

    private static final class OneNamespace extends Deployment {

        @Override
        UserStore theirUsers() {
            return new Users(super.theirUsers()) {
                @Override
                public User create(User user, Projection wanted) {
                    if (signsIn(user.userName())) {
                        throw ScimException.uniqueness("taken");
                    }
                    return super.create(user, wanted);
                }
            };
        }

        private boolean signsIn(String userName) {
            return new Users(ours.users())
                    .all().stream().anyMatch(user -> user.userName().equals(userName));
        }
    }

    private static final class Reaching extends Deployment {

        @Override
        UserStore theirUsers() {
            return new Users(super.theirUsers()) {
                @Override
                public boolean delete(User before) {
                    return ours.users().get(before.id(), ALL).isPresent()
                            ? ours.users().delete(before)
                            : super.delete(before);
                }
            };
        }
    }

    private static final class Dismissing extends Deployment {

        @Override
        UserStore users() {
            return new Users(super.users()) {
                @Override
                public boolean delete(User before) {
                    Users others = new Users(theirs.users());
                    others.all().stream()
                            .filter(user -> user.enterprise()
                                    .manager()
                                    .map(Manager::value)
                                    .equals(Optional.of(before.id())))
                            .forEach(user -> others.change(
                                    user, now -> now.withEnterprise(work -> work.with(a -> a.without("manager")))));
                    return super.delete(before);
                }
            };
        }
    }

    private static final class ForeignMembers extends Deployment {

        private final Set<String> foreign = ConcurrentHashMap.newKeySet();

        @Override
        GroupStore theirGroups() {
            return new Groups(super.theirGroups()) {
                @Override
                public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                    change.added().stream()
                            .map(Member::value)
                            .filter(member ->
                                    ours.users().get(member, Users.ALL).isPresent())
                            .forEach(foreign::add);
                    return super.changeMembers(id, change);
                }

                @Override
                public Optional<Group> get(String id, Projection wanted) {
                    return super.get(id, wanted)
                            .map(group -> foreign.stream().reduce(group, Groups::with, (one, other) -> other));
                }
            };
        }
    }

    private static final class Losing extends Deployment {

        @Override
        UserStore restartedUsers() {
            return new Users(super.restartedUsers()) {
                @Override
                User shown(User user) {
                    return user.withEmails(List.of());
                }
            };
        }
    }

    /** The first who is created is called by an id that somebody had. */
    private static final class Recounting extends Deployment {

        private final Set<String> deleted = ConcurrentHashMap.newKeySet();

        @Override
        UserStore users() {
            return new Users(super.users()) {
                @Override
                public boolean delete(User before) {
                    deleted.add(before.id());
                    return super.delete(before);
                }
            };
        }

        @Override
        UserStore restartedUsers() {
            return new Users(super.restartedUsers()) {
                @Override
                public User create(User user, Projection wanted) {
                    User created = super.create(user, wanted);
                    return deleted.stream().findFirst().map(created::withId).orElse(created);
                }
            };
        }
    }

    private static final class Forgetting extends Deployment {

        @Override
        UserStore restartedUsers() {
            return new Users(super.restartedUsers()) {
                @Override
                public User create(User user, Projection wanted) {
                    try {
                        return super.create(user, wanted);
                    } catch (ScimException e) {
                        return super.create(user.withUserName(user.userName() + "\u0001"), wanted);
                    }
                }
            };
        }
    }

    private static final class Unversioned extends Deployment {

        @Override
        UserStore restartedUsers() {
            return new Users(super.restartedUsers()) {
                @Override
                public User replace(User before, User after) {
                    return super.replace(now(before).orElse(before), after);
                }
            };
        }
    }

    private static final class ShortPasswords extends Deployment {

        @Override
        boolean signsIn(String userName, String password) {
            return super.signsIn(userName, password)
                    || super.signsIn(userName, password.toLowerCase(java.util.Locale.ROOT))
                    || super.signsIn(userName, "t1meMa$heen") && password.startsWith("T1");
        }
    }

    private static final class Emptying extends Deployment {

        @Override
        UserStore users() {
            return new Users(super.users()) {
                @Override
                public User replace(User before, User after) {
                    User replaced = super.replace(before, after);
                    if (after.password().isEmpty()) {
                        passwords.remove(before.id());
                    }
                    return replaced;
                }
            };
        }
    }

    private static final class Once extends Deployment {

        @Override
        UserStore users() {
            return new Users(super.users()) {
                @Override
                public User replace(User before, User after) {
                    return super.replace(before, after.with(a -> a.without("password")));
                }
            };
        }
    }
}
