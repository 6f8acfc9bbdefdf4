package io.github.scimlet.protocol;

/**
 * Who sends a request, once authenticated: a client, and the tenant whose users and groups it may manage.
 *
 * @param tenant whose data; stores are chosen by it
 * @param name the client, for logs; never a secret
 */
public record Caller(String tenant, String name) {

    /** The only client of a tenant. */
    public static Caller of(String tenant) {
        return new Caller(tenant, tenant);
    }
}
