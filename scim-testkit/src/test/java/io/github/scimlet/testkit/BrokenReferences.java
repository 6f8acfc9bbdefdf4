package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.Broken.users;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.Meta;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Stores of users that are at odds with managers and groups. */
final class BrokenReferences {

    private BrokenReferences() {}

    static List<Broken> all() {
        return List.of(
                users("refuses a manager whom it does not know", Strict::new, "keepsAManagerWhoIsNotThere"),
                users("leaves people the manager who is deleted", Loyal::new, "unassignsAManagerWhoIsDeleted"),
                users("unassigns managers without a word", Silent::new, "movesTheVersionsOfThoseWhoLoseTheirManager"),
                users("shows one group of a user", OneGroup::new, "tellsTheGroupsOfAUser"),
                users("always reads all groups of a user", Thorough::new, "leavesGroupsOutIfNobodyLooksAtThem"),
                users("believes a user who names groups", Believing::new, "takesNoGroupsFromAUser"),
                users(
                        "takes those who are disabled out of their groups",
                        Strips::new,
                        "keepsMembershipsOfThoseWhoAreDisabled"),
                users("leaves members behind who were deleted", Ghosts::new, "endsTheMembershipsOfThoseWhoAreDeleted"),
                users(
                        "takes members out of groups without a word",
                        SilentGroups::new,
                        "movesTheVersionsOfGroupsThatLoseAMember"),
                users("fails at members who have been deleted", Constrained::new, "takesNobodyIntoAGroupWhoIsDeleted"),
                users("finds groups among users", Mixed::new, "givesUsersAndGroupsIdsOfTheirOwn"));
    }

    private static Optional<String> manager(User user) {
        return user.enterprise().manager().map(Manager::value);
    }

    private static final class Strict extends Users {

        Strict(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            if (manager(user).filter(id -> !id.contains("-")).isPresent()) {
                throw ScimException.invalidValue("There is no such manager.");
            }
            return super.create(user, wanted);
        }
    }

    private static final class Loyal extends Users {

        Loyal(UserStore inner) {
            super(inner);
        }

        @Override
        public boolean delete(User before) {
            List<User> team = all().stream()
                    .filter(user -> manager(user).equals(Optional.of(before.id())))
                    .toList();
            boolean deleted = super.delete(before);
            team.forEach(user ->
                    change(user, now -> now.withEnterprise(work -> work.withManager(Manager.of(before.id())))));
            return deleted;
        }
    }

    private static final class Silent extends Users {

        private final Map<String, Meta> frozen = new ConcurrentHashMap<>();

        Silent(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return Optional.ofNullable(frozen.get(user.id()))
                    .map(user::withMeta)
                    .orElse(user);
        }

        @Override
        public boolean delete(User before) {
            all().stream()
                    .filter(user -> manager(user).equals(Optional.of(before.id())))
                    .forEach(user -> frozen.put(user.id(), user.meta()));
            return super.delete(before);
        }
    }

    private static final class OneGroup extends Users {

        OneGroup(UserStore inner) {
            super(inner);
        }

        @Override
        User shown(User user) {
            return user.withGroups(user.groups().stream().limit(1).toList());
        }
    }

    private static final class Thorough extends Users {

        Thorough(UserStore inner) {
            super(inner);
        }

        @Override
        public Page<User> query(Query query) {
            return super.query(
                    query.projection().includes("groups") || query.projection().includes("meta")
                            ? query.withProjection(ALL)
                            : query);
        }
    }

    /** Users and groups that know each other. */
    private abstract static class Related extends Deployment {

        @Override
        UserStore users() {
            return users(super.users(), super.groups());
        }

        @Override
        GroupStore groups() {
            return groups(super.users(), super.groups());
        }

        UserStore users(UserStore users, GroupStore groups) {
            return users;
        }

        GroupStore groups(UserStore users, GroupStore groups) {
            return groups;
        }
    }

    private static final class Believing extends Related {

        @Override
        UserStore users(UserStore users, GroupStore groups) {
            return new Users(users) {
                @Override
                public User create(User user, Projection wanted) {
                    User created = super.create(user, wanted);
                    for (Membership group : user.groups()) {
                        groups.changeMembers(
                                group.value(), new MemberChange(List.of(Member.of(created.id())), Set.of()));
                    }
                    return created;
                }
            };
        }
    }

    private static final class Strips extends Related {

        @Override
        UserStore users(UserStore users, GroupStore groups) {
            return new Users(users) {
                @Override
                public User replace(User before, User after) {
                    User replaced = super.replace(before, after);
                    if (!after.active()) {
                        replaced.groups()
                                .forEach(group -> groups.changeMembers(
                                        group.value(), new MemberChange(List.of(), Set.of(after.id()))));
                    }
                    return replaced;
                }
            };
        }
    }

    private static final class Ghosts extends Related {

        private final Map<String, Set<String>> ghosts = new ConcurrentHashMap<>();

        @Override
        UserStore users(UserStore users, GroupStore groups) {
            return new Users(users) {
                @Override
                public boolean delete(User before) {
                    before.groups()
                            .forEach(group -> ghosts.computeIfAbsent(group.value(), id -> ConcurrentHashMap.newKeySet())
                                    .add(before.id()));
                    return super.delete(before);
                }
            };
        }

        @Override
        GroupStore groups(UserStore users, GroupStore groups) {
            return new Groups(groups) {
                @Override
                public Optional<Group> get(String id, Projection wanted) {
                    return super.get(id, wanted).map(group -> {
                        List<Member> members = new ArrayList<>(group.members());
                        ghosts.getOrDefault(id, Set.of()).forEach(ghost -> members.add(Member.of(ghost)));
                        return group.withMembers(members);
                    });
                }
            };
        }
    }

    private static final class SilentGroups extends Related {

        private final Map<String, Meta> frozen = new ConcurrentHashMap<>();

        @Override
        UserStore users(UserStore users, GroupStore groups) {
            return new Users(users) {
                @Override
                public boolean delete(User before) {
                    before.groups()
                            .forEach(group -> frozen.put(
                                    group.value(),
                                    groups.get(group.value(), Groups.ALL)
                                            .orElseThrow()
                                            .meta()));
                    return super.delete(before);
                }
            };
        }

        @Override
        GroupStore groups(UserStore users, GroupStore groups) {
            return new Groups(groups) {
                @Override
                public Optional<Group> get(String id, Projection wanted) {
                    return super.get(id, wanted)
                            .map(group -> frozen.containsKey(id) ? group.withMeta(frozen.get(id)) : group);
                }
            };
        }
    }

    private static final class Constrained extends Related {

        @Override
        GroupStore groups(UserStore users, GroupStore groups) {
            return new Groups(groups) {
                @Override
                public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                    Set<String> nobody = change.added().stream()
                            .map(Member::value)
                            .filter(member -> users.get(member, Users.ALL).isEmpty())
                            .collect(Collectors.toSet());
                    if (!nobody.isEmpty()) {
                        throw new IllegalStateException("foreign key violated");
                    }
                    return super.changeMembers(id, change);
                }
            };
        }
    }

    private static final class Mixed extends Related {

        @Override
        UserStore users(UserStore users, GroupStore groups) {
            return new Users(users) {
                @Override
                public Optional<User> get(String id, Projection wanted) {
                    return super.get(id, wanted)
                            .or(() -> groups.get(id, Projection.everything(Schemas.GROUPS))
                                    .map(group ->
                                            User.named(group.displayName()).withId(id)));
                }
            };
        }
    }
}
