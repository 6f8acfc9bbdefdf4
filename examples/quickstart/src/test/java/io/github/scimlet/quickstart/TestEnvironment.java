package io.github.scimlet.quickstart;

import io.github.scimlet.jdbc.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Environments for a server of a test: any port, and an empty database of its own, in PostgreSQL if {@code
 * scimlet.test.database} says so, else in memory until the server is closed.
 */
public final class TestEnvironment {

    private TestEnvironment() {}

    public static Map<String, String> plain() {
        return with(Map.of());
    }

    public static Map<String, String> with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    public static Map<String, String> with(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(Map.of("PORT", "0", "SCIM_DB", emptyDatabase()));
        environment.putAll(variables);
        return environment;
    }

    private static String emptyDatabase() {
        return TestDatabase.chosen() == TestDatabase.POSTGRESQL
                ? TestDatabase.POSTGRESQL.fresh().url()
                : "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
