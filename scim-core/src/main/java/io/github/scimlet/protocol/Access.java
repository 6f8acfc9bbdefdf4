package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import java.util.Optional;
import java.util.Set;

/** What a request is about to do, for an {@link AccessPolicy} to judge. Immutable. */
public final class Access {

    private final Caller caller;
    private final Operation operation;
    private final String resourceType;
    private final Optional<String> id;
    private final Set<AttributePath> attributes;

    Access(
            Caller caller,
            Operation operation,
            String resourceType,
            Optional<String> id,
            Set<AttributePath> attributes) {
        this.caller = caller;
        this.operation = operation;
        this.resourceType = resourceType;
        this.id = id;
        this.attributes = Set.copyOf(attributes);
    }

    /** Who. */
    public Caller caller() {
        return caller;
    }

    /** What it does. */
    public Operation operation() {
        return operation;
    }

    /** With a resource of which type: the name, {@code User} for example. */
    public String resourceType() {
        return resourceType;
    }

    /** With which one; empty for {@link Operation#CREATE} and {@link Operation#QUERY}. It need not exist. */
    public Optional<String> id() {
        return id;
    }

    /**
     * The attributes that a change sets or takes away, or that a query filters or sorts by: each without its
     * sub-attribute, in the schema's spelling, and with the URN if it is an extension's.
     */
    public Set<AttributePath> attributes() {
        return attributes;
    }

    /** Who does what to which; attributes by name, no values. */
    @Override
    public String toString() {
        return caller + " " + operation + " " + resourceType + attributes;
    }
}
