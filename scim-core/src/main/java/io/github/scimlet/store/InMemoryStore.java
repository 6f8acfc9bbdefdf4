package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schemas;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The users, groups and other resources of one tenant, in memory: the reference implementation, for tests,
 * demonstrations and as an example to read.
 *
 * <p>Adding or removing a member takes as long in a group of a million as in a group of ten. Passwords are not kept at
 * all. Safe for use by many threads at a time.
 */
public final class InMemoryStore {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Memberships memberships = new Memberships();
    private final Clock clock;
    private final Table<User> users;
    private final Table<Group> groups;
    private final Map<String, Table<Resource>> others = new LinkedHashMap<>();

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
        this.clock = clock;
        users = new Table<>(Schemas.USERS.name(), User::new, clock, Optional.of("userName"));
        groups = new Table<>(
                Schemas.GROUPS.name(),
                Group::new,
                clock,
                uniqueGroupNames ? Optional.of("displayName") : Optional.empty());
    }

    /** The users. */
    public UserStore users() {
        return new InMemoryUsers(this, users);
    }

    /** The groups; any resource of this store can be a member. */
    public GroupStore groups() {
        return new InMemoryGroups(this, groups);
    }

    /**
     * The resources of a type of your own: the same for every {@code type} of that name.
     *
     * @throws IllegalArgumentException if that is the name of users or groups
     */
    public <R extends Resource> ResourceStore<R> resources(ResourceType<R> type) {
        if (type.name().equals(users.type()) || type.name().equals(groups.type())) {
            throw new IllegalArgumentException(type.name() + " resources are in users() or groups()");
        }
        Table<Resource> table = writing(() ->
                others.computeIfAbsent(type.name(), name -> new Table<>(name, Resource::new, clock, Optional.empty())));
        return new InMemoryResources<>(this, type, table);
    }

    Memberships memberships() {
        return memberships;
    }

    /** The resource of that id, whatever its type, as a member is shown. */
    Optional<Member> member(String id) {
        return Stream.concat(Stream.of(users, groups), others.values().stream())
                .flatMap(table -> table.find(id).stream().map(found -> member(found, table.type())))
                .findFirst();
    }

    private static Member member(Resource resource, String type) {
        Member member = Member.of(resource.id()).withType(type);
        return label(resource).map(member::withDisplay).orElse(member);
    }

    /** The groups that hold the resource of that id. */
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

    static Optional<String> label(Resource resource) {
        return Stream.of("displayName", "userName", "name")
                .flatMap(name -> resource.attributes().text(name).stream())
                .findFirst();
    }
}
