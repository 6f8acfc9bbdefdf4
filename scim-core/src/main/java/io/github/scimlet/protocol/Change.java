package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One change to one resource, which is in the store by now. Immutable. */
public final class Change {

    private final Operation operation;
    private final Caller caller;
    private final String transaction;
    private final ResourceType<?> resourceType;
    private final Optional<Resource> before;
    private final Optional<Resource> after;
    private final Set<AttributePath> attributes;
    private final MemberChange members;
    private final Map<Tolerance, List<String>> tolerances;

    Change(Exchange exchange, Operation operation, ResourceType<?> resourceType, States states) {
        this.operation = operation;
        this.caller = exchange.caller();
        this.transaction = exchange.transaction();
        this.resourceType = resourceType;
        this.before = states.before();
        this.after = states.after();
        this.attributes = Set.copyOf(states.attributes());
        this.members = states.members();
        this.tolerances = exchange.leniency().used();
    }

    /**
     * The resource on both sides of a change, and what differs.
     *
     * @param before what was read of it, if anything was
     * @param after what the store has returned of it, if it is still there
     */
    record States(
            Optional<Resource> before, Optional<Resource> after, Set<AttributePath> attributes, MemberChange members) {}

    /** What was done: any {@link Operation} but reading. */
    public Operation operation() {
        return operation;
    }

    /** Who did it, and in which tenant. */
    public Caller caller() {
        return caller;
    }

    /** A random id of the request: all changes of one Bulk request have the same. */
    public String transaction() {
        return transaction;
    }

    /** The type of the resource, with all extensions that are in force for the tenant. */
    public ResourceType<?> resourceType() {
        return resourceType;
    }

    /** The id of the resource. */
    public String id() {
        return after.or(() -> before).map(Resource::id).orElseThrow();
    }

    /**
     * The resource as it was; empty if it is new, or if members were added or removed and nothing else: all but the
     * members and {@code meta} is then as in {@link #after}.
     *
     * <p>Members of a group are in it only if the change needed them to be read.
     */
    public Optional<Resource> before() {
        return before;
    }

    /**
     * The resource as it is; empty if it was deleted.
     *
     * <p>Members of a group are in it only if the change needed them to be read; {@link #members} always says which came
     * and which went.
     */
    public Optional<Resource> after() {
        return after;
    }

    /**
     * The attributes that are not what they were, as far as clients write them, {@code password} among them if a new one
     * was set: each without its sub-attribute, in the schema's spelling, and with the URN if it is an extension's. What
     * the store has made of the request counts, and not what that has asked for. Empty if the resource was deleted.
     */
    public Set<AttributePath> attributes() {
        return attributes;
    }

    /** Who became a member of a group and who is none any more; empty for other types, and for a group that is gone. */
    public MemberChange members() {
        return members;
    }

    /** Whether a user who could not sign in may do so now. */
    public boolean activates() {
        return becomes(true);
    }

    /** Whether a user who could sign in may not any more: end the sessions. Deleting is another {@link #operation}. */
    public boolean deactivates() {
        return becomes(false);
    }

    private boolean becomes(boolean active) {
        return resourceType.schema().id().equals(User.SCHEMA)
                && before.isPresent()
                && after.isPresent()
                && active(before.get()) != active
                && active(after.get()) == active;
    }

    private static boolean active(Resource user) {
        return new User(user.attributes()).active();
    }

    /** The tolerances that the request needed until then, each with the names of attributes that needed it. */
    public Map<Tolerance, List<String>> tolerances() {
        return tolerances;
    }

    /** What happened to which resource: no values. */
    @Override
    public String toString() {
        return caller + " " + operation + " " + resourceType.name() + "[" + id() + "] " + attributes;
    }
}
