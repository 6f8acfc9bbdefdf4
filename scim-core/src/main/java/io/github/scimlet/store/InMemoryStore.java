package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The users and groups of one tenant, in memory: the reference implementation, for tests, demonstrations and as an
 * example to read.
 *
 * <p>Adding or removing a member takes as long in a group of a million as in a group of ten. Passwords are not kept at
 * all. Safe for use by many threads at a time.
 */
public final class InMemoryStore {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Memberships memberships = new Memberships();
    private final Table<User> users;
    private final Table<Group> groups;

    /** An empty store, in which no two groups can have one name. */
    public InMemoryStore() {
        this(Clock.systemUTC(), true);
    }

    /**
     * An empty store.
     *
     * @param clock what time it is when something changes
     * @param uniqueGroupNames whether a group's {@code displayName} must be unique, without regard to case
     */
    public InMemoryStore(Clock clock, boolean uniqueGroupNames) {
        users = new Table<>(Schemas.USERS, clock, Optional.of("userName"));
        groups = new Table<>(Schemas.GROUPS, clock, uniqueGroupNames ? Optional.of("displayName") : Optional.empty());
    }

    /** The users. */
    public UserStore users() {
        return new InMemoryUsers(this, users);
    }

    /** The groups; their members are these users and groups. */
    public GroupStore groups() {
        return new InMemoryGroups(this, groups);
    }

    Memberships memberships() {
        return memberships;
    }

    /** The user or group of that id, as a member is shown. */
    Optional<Member> member(String id) {
        Optional<Member> user =
                users.find(id).map(found -> Member.of(id).withType("User").withDisplay(label(found)));
        return user.isPresent()
                ? user
                : groups.find(id).map(found -> Member.of(id).withType("Group").withDisplay(found.displayName()));
    }

    /** The groups that hold the user or group of that id. */
    List<Membership> groupsOf(String member) {
        return memberships.groupsOf(member).stream()
                .flatMap(id -> groups.find(id).stream())
                .map(group -> Membership.of(group.id())
                        .withDisplay(group.displayName())
                        .withType("direct"))
                .toList();
    }

    /** Ends all memberships of a resource that is about to go; its groups are other groups without it. */
    void forget(String id) {
        memberships.groupsOf(id).forEach(groups::touch);
        memberships.forget(id);
    }

    <T> T reading(Supplier<T> work) {
        return locked(lock.readLock(), work);
    }

    <T> T writing(Supplier<T> work) {
        return locked(lock.writeLock(), work);
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    static String label(User user) {
        return user.displayName().orElseGet(user::userName);
    }
}
