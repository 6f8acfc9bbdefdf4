package io.github.scimlet.jdbc;

/**
 * Whose resources: part of every key and of every statement.
 *
 * @param key what stands for the name in the tables
 */
record Tenant(String key) {

    /** Whose resources are if a host has but one tenant. */
    static final Tenant ONLY = new Tenant("-");

    private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    /** Any name will do: one that is long or strange is known by its hash. */
    static Tenant named(String name) {
        return new Tenant(name.matches(PLAIN) ? name : "#" + StoredKey.hash(name));
    }

    /** What of {@code mapping} is this tenant's. */
    ColumnMapping rows(ColumnMapping mapping, SqlDialect dialect) {
        return mapping.where("r.tenant = " + dialect.unforeseen(), key);
    }
}
