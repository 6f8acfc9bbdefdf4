package io.github.scimlet.jdbc;

/**
 * The names of our tables.
 *
 * @param prefix what they begin with, so that they stand apart from the host's
 */
record TableNames(String prefix) {

    static final String DEFAULT_PREFIX = "scim_";

    TableNames {
        if (!prefix.matches("[A-Za-z_][A-Za-z0-9_]{0,29}")) {
            throw new IllegalArgumentException(
                    "a table prefix has at most 30 letters, digits and underscores: " + prefix);
        }
    }

    /** One row for each resource, with all that it has as JSON. */
    String resource() {
        return prefix + "resource";
    }

    /** One row for each value of an attribute that filters may name. */
    String value() {
        return prefix + "value";
    }

    /** One row for each value that no two resources of a type may have. */
    String unique() {
        return prefix + "unique";
    }

    /** One row for each member of a group. */
    String member() {
        return prefix + "member";
    }

    /** What Flyway has done so far. */
    String history() {
        return prefix + "schema_history";
    }
}
