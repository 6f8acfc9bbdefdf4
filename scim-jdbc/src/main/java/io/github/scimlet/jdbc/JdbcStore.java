package io.github.scimlet.jdbc;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.CursorPaging;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Users, groups and other resources in tables of our own, which {@link ScimTables} makes, in any database that {@link
 * SqlDialect} names.
 *
 * <p>All that a resource has is kept, and all that its schemas say of it can be searched, also extensions, if the store
 * is told of them. What a schema says is unique is so among the resources of its type and tenant, by a constraint.
 * Nothing is kept in the process: any number of servers may share the tables. Passwords, and other secrets, are not
 * kept at all. Immutable, and safe for use by many threads.
 */
public final class JdbcStore {

    private static final int LONGEST_TYPE = 150;

    private final JdbcSetup setup;
    private final Tenant tenant;
    private final StoredType<User> users;
    private final StoredType<Group> groups;

    private JdbcStore(JdbcSetup setup, Tenant tenant, StoredType<User> users, StoredType<Group> groups) {
        this.setup = setup;
        this.tenant = tenant;
        this.users = users;
        this.groups = groups;
    }

    /** Starts with the users and groups of RFC 7643, and transactions of their own on {@code dataSource}. */
    public static Builder builder(DataSource dataSource) {
        return builder(Transactions.of(dataSource));
    }

    /** Starts with the users and groups of RFC 7643, and transactions that are the host's. */
    public static Builder builder(Transactions transactions) {
        return new Builder(transactions);
    }

    /** The same tables, of which only the rows of that tenant exist; any name will do. */
    public JdbcStore tenant(String name) {
        return new JdbcStore(setup, Tenant.named(name), users, groups);
    }

    /** The users. */
    public JdbcUserStore users() {
        return new JdbcUserStore(setup, tenant, users);
    }

    /** The groups. */
    public JdbcGroupStore groups() {
        return new JdbcGroupStore(setup, tenant, groups);
    }

    /**
     * The resources of a type of your own.
     *
     * @throws IllegalArgumentException if it has the name of users or groups, or one of more than 150 characters
     */
    public <R extends Resource> CursorPaging<R> resources(ResourceType<R> type) {
        if (type.name().equals(users.type().name())
                || type.name().equals(groups.type().name())) {
            throw new IllegalArgumentException(type.name() + " resources are in users() or groups()");
        }
        if (type.name().length() > LONGEST_TYPE) {
            throw new IllegalArgumentException("a name of more than " + LONGEST_TYPE + " characters: " + type.name());
        }
        IndexedType index = new IndexedType(type, Optional.empty(), Set.of(), type.uniquePaths());
        return new JdbcResourceStore<>(setup, tenant, StoredType.of(type, index, setup.tables()));
    }

    /** What a store keeps, and how. Not safe for use by several threads. */
    public static final class Builder {

        private Sessions sessions;
        private Optional<SqlDialect> dialect = Optional.empty();
        private TableNames tables = new TableNames(TableNames.DEFAULT_PREFIX);
        private Clock clock = Clock.systemUTC();
        private ResourceType<User> users = Schemas.USERS;
        private ResourceType<Group> groups = Schemas.GROUPS;
        private boolean uniqueGroupNames = true;

        private Builder(Transactions transactions) {
            sessions = new Sessions(Objects.requireNonNull(transactions));
        }

        /** What the database speaks; it is asked once, by {@link #build}, if this is not called. */
        public Builder dialect(SqlDialect dialect) {
            this.dialect = Optional.of(dialect);
            return this;
        }

        /**
         * What the names of the tables begin with; {@code scim_} if this is not called.
         *
         * @throws IllegalArgumentException unless it is at most 30 letters, digits and underscores, the first no digit
         */
        public Builder tablePrefix(String prefix) {
            tables = new TableNames(prefix);
            return this;
        }

        /** What time it is when something changes; the system's if this is not called. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock);
            return this;
        }

        /**
         * How long a statement may take before it is cut off, and the answer is 503; 30 seconds if this is not called, zero
         * for no limit. Rounded up to seconds.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder statementTimeout(Duration timeout) {
            sessions = new Sessions(sessions.transactions(), timeout);
            return this;
        }

        /** Whether a group's {@code displayName} must be unique, without regard to case; true if this is not called. */
        public Builder uniqueGroupNames(boolean uniqueGroupNames) {
            this.uniqueGroupNames = uniqueGroupNames;
            return this;
        }

        /**
         * Has users searched by what {@code schema} defines, and keeps unique what it wants unique.
         *
         * @throws IllegalArgumentException if users have that schema already
         */
        public Builder userExtension(Schema schema) {
            users = users.with(new Extension(schema, false));
            return this;
        }

        /**
         * Has groups searched by what {@code schema} defines, and keeps unique what it wants unique.
         *
         * @throws IllegalArgumentException if groups have that schema already
         */
        public Builder groupExtension(Schema schema) {
            groups = groups.with(new Extension(schema, false));
            return this;
        }

        /**
         * The store, of one tenant.
         *
         * @throws IllegalArgumentException if the database speaks no dialect that is known, and none was named
         * @throws io.github.scimlet.error.ScimException 503 if it had to be asked and cannot be reached
         */
        public JdbcStore build() {
            SqlDialect spoken = dialect.orElseGet(() -> sessions.transactions().run(SqlDialect::of));
            JdbcSetup setup = new JdbcSetup(sessions, spoken, tables, clock, new TimeOrderedIds(clock));
            return new JdbcStore(setup, Tenant.ONLY, storedUsers(), storedGroups());
        }

        private StoredType<User> storedUsers() {
            Optional<SchemaPath> name = users.resolve(AttributePath.of("userName"));
            Set<AttributePath> computed = Set.of(AttributePath.of("groups"));
            return StoredType.of(users, new IndexedType(users, name, computed, users.uniquePaths()), tables);
        }

        private StoredType<Group> storedGroups() {
            Optional<SchemaPath> name = groups.resolve(AttributePath.of("displayName"));
            Set<AttributePath> computed = Set.of(AttributePath.of("members"));
            List<SchemaPath> unique = Stream.concat(
                            name.filter(path -> uniqueGroupNames).stream(), groups.uniquePaths().stream())
                    .distinct()
                    .toList();
            return StoredType.of(groups, new IndexedType(groups, name, computed, unique), tables);
        }
    }
}
