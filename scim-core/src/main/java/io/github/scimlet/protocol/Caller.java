package io.github.scimlet.protocol;

import java.util.Objects;

/** Who sends a request, once authenticated: a client, and the tenant whose resources it may manage. Immutable. */
public final class Caller {

    private final String tenant;
    private final String name;

    private Caller(String tenant, String name) {
        this.tenant = Objects.requireNonNull(tenant);
        this.name = Objects.requireNonNull(name);
    }

    /** The only client of a tenant. */
    public static Caller of(String tenant) {
        return new Caller(tenant, tenant);
    }

    /**
     * One of several clients of a tenant.
     *
     * @param tenant whose data; stores are chosen by it
     * @param name the client, for policies, listeners and logs; never a secret
     */
    public static Caller of(String tenant, String name) {
        return new Caller(tenant, name);
    }

    /** Whose data may be managed. */
    public String tenant() {
        return tenant;
    }

    /** The client; never a secret. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Caller that && that.tenant.equals(tenant) && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, name);
    }

    @Override
    public String toString() {
        return "Caller[tenant=" + tenant + ", name=" + name + "]";
    }
}
