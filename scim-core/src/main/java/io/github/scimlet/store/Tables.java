package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tables of an {@link InMemoryStore}, what leads from one to another, and the lock of them all. */
final class Tables {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Memberships memberships = new Memberships();
    private final References teams = new References();
    private final Clock clock;
    private final Table<User> users;
    private final Table<Group> groups;
    private final Map<String, Table<Resource>> others = new LinkedHashMap<>();

    Tables(Clock clock, ResourceType<User> users, ResourceType<Group> groups, boolean uniqueGroupNames) {
        this.clock = clock;
        this.users = new Table<>(
                users.name(), users::view, clock, UniqueAttribute.of(users).toList());
        Stream<UniqueAttribute> names = uniqueGroupNames
                ? groups.attribute("displayName").map(SchemaPath::of).map(UniqueAttribute::new).stream()
                : Stream.empty();
        this.groups = new Table<>(
                groups.name(),
                groups::view,
                clock,
                Stream.concat(names, UniqueAttribute.of(groups)).toList());
    }

    Table<User> users() {
        return users;
    }

    Table<Group> groups() {
        return groups;
    }

    /** The table of a type that is neither of these. */
    Table<Resource> of(ResourceType<?> type) {
        if (type.name().equals(users.type()) || type.name().equals(groups.type())) {
            throw new IllegalArgumentException(type.name() + " resources are in users() or groups()");
        }
        return writing(() -> others.computeIfAbsent(
                type.name(),
                name -> new Table<>(
                        name, Resource::new, clock, UniqueAttribute.of(type).toList())));
    }

    Memberships memberships() {
        return memberships;
    }

    /** Who reports to whom: a team goes by the id of its manager. */
    References teams() {
        return teams;
    }

    /** The resource of that id, whatever its type, as a member is shown. */
    Optional<Member> member(String id) {
        return member(id, users)
                .or(() -> member(id, groups))
                .or(() -> others.values().stream()
                        .flatMap(table -> member(id, table).stream())
                        .findFirst());
    }

    private static Optional<Member> member(String id, Table<?> table) {
        return table.find(id).map(found -> member(found, table.type()));
    }

    private static Member member(Resource resource, String type) {
        Member member = Member.of(resource.id()).withType(type);
        return resource.label().map(member::withDisplay).orElse(member);
    }

    /** The groups that hold the resource of that id. */
    List<Membership> groupsOf(String member) {
        List<String> ids = memberships.groupsOf(member);
        if (ids.isEmpty()) {
            return List.of();
        }
        return ids.stream()
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
}
