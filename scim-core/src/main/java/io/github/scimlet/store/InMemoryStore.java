package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import java.time.Clock;
import java.util.Objects;

/**
 * The users, groups and other resources of one tenant, in memory: the reference implementation, for tests,
 * demonstrations and as an example to read.
 *
 * <p>What a schema says is unique is so among the resources of its type, be it {@code server} or {@code global}. Adding
 * or removing a member takes as long in a group of a million as in a group of ten. Passwords, and other
 * secrets, are not kept at all. Safe
 * for use by many threads at a time.
 */
public final class InMemoryStore {

    private final Tables tables;

    /** An empty store for the users and groups of RFC 7643, in which no two groups can have one name. */
    public InMemoryStore() {
        this(builder());
    }

    private InMemoryStore(Builder builder) {
        tables = new Tables(builder.clock, builder.users, builder.groups, builder.uniqueGroupNames);
    }

    /** Starts with what {@link #InMemoryStore()} has. */
    public static Builder builder() {
        return new Builder();
    }

    /** The users. */
    public UserStore users() {
        return new InMemoryUsers(tables);
    }

    /** The groups; any resource of this store can be a member. */
    public GroupStore groups() {
        return new InMemoryGroups(tables);
    }

    /**
     * The resources of a type of your own: the same for every {@code type} of that name. What is unique among them
     * follows from the first.
     *
     * @throws IllegalArgumentException if that is the name of users or groups
     */
    public <R extends Resource> ResourceStore<R> resources(ResourceType<R> type) {
        return new InMemoryResources<>(tables, type);
    }

    /** What a store keeps. Not safe for use by several threads. */
    public static final class Builder {

        private Clock clock = Clock.systemUTC();
        private ResourceType<User> users = Schemas.USERS;
        private ResourceType<Group> groups = Schemas.GROUPS;
        private boolean uniqueGroupNames = true;

        private Builder() {}

        /** What time it is when something changes; the system's if this is not called. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock);
            return this;
        }

        /** Whether a group's {@code displayName} must be unique, without regard to case; true if this is not called. */
        public Builder uniqueGroupNames(boolean uniqueGroupNames) {
            this.uniqueGroupNames = uniqueGroupNames;
            return this;
        }

        /**
         * Keeps unique what {@code schema} wants unique of users.
         *
         * @throws IllegalArgumentException if users have that schema already
         */
        public Builder userExtension(Schema schema) {
            users = users.with(new Extension(schema, false));
            return this;
        }

        /**
         * Keeps unique what {@code schema} wants unique of groups.
         *
         * @throws IllegalArgumentException if groups have that schema already
         */
        public Builder groupExtension(Schema schema) {
            groups = groups.with(new Extension(schema, false));
            return this;
        }

        /** The store, empty. */
        public InMemoryStore build() {
            return new InMemoryStore(this);
        }
    }
}
