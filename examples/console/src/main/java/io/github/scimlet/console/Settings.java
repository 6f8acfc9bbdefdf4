package io.github.scimlet.console;

import java.util.Map;
import java.util.Optional;

/**
 * What the environment says.
 *
 * @param port 0 for any that is free
 * @param database the JDBC URL; in memory unless set
 * @param behindProxy whether a proxy says in headers who asks, and for which host; otherwise anybody could
 * @param password for the administrators that are made with an empty database; one is invented unless set
 */
record Settings(int port, String database, boolean behindProxy, Optional<String> password) {

    private static final String IN_MEMORY = "jdbc:h2:mem:console;DB_CLOSE_DELAY=-1";

    /** @throws CannotStartException if {@code PORT} is none */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                port(environment.getOrDefault("PORT", "8080")),
                environment.getOrDefault("CONSOLE_DB", IN_MEMORY),
                environment.getOrDefault("CONSOLE_BEHIND_PROXY", "false").equals("true"),
                Optional.ofNullable(environment.get("CONSOLE_PASSWORD")).filter(password -> !password.isBlank()));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStartException("PORT must be a number from 0 to 65535");
        }
        return Integer.parseInt(text);
    }

    /** Without what may be a password. */
    @Override
    public String toString() {
        return "Settings[port=" + port + "]";
    }
}
