package io.github.scimlet.quickstart;

import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Definitions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says; a variable that is empty says nothing.
 *
 * @param port {@code PORT}, 8080 unless set; 0 for any that is free
 * @param token {@code SCIM_TOKEN}, random unless set
 * @param conformance {@code SCIM_CONFORMANCE}, tolerant unless set
 * @param definitions what is in {@code SCIM_SCHEMAS}, a file or a folder of files; nothing unless set
 * @param database {@code SCIM_DB}, a file {@code quickstart.mv.db} in the working directory unless set, with {@code
 *     SCIM_DB_USER} and {@code SCIM_DB_PASSWORD}
 */
record Settings(int port, String token, Conformance conformance, Definitions definitions, DatabaseAddress database) {

    /** @throws CannotStartException if a variable makes no sense */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                port(value(environment, "PORT").orElse("8080")),
                value(environment, "SCIM_TOKEN").map(Settings::checkedToken).orElseGet(Settings::randomToken),
                conformance(value(environment, "SCIM_CONFORMANCE").orElse("tolerant")),
                value(environment, "SCIM_SCHEMAS").map(SchemaFiles::read).orElse(Definitions.none()),
                DatabaseAddress.of(
                        value(environment, "SCIM_DB").orElse(""),
                        value(environment, "SCIM_DB_USER"),
                        value(environment, "SCIM_DB_PASSWORD")));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new CannotStartException("PORT must be a number from 0 to 65535, not '" + text + "'");
    }

    /** The token is not in the message: it may be a good one that was mistyped. */
    private static String checkedToken(String token) {
        if (token.matches("[A-Za-z0-9._~+/-]+=*")) {
            return token;
        }
        throw new CannotStartException("SCIM_TOKEN may only have letters, digits and -._~+/ and = at its end");
    }

    private static String randomToken() {
        byte[] token = new byte[32];
        new SecureRandom().nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static Conformance conformance(String text) {
        return switch (text) {
            case "tolerant" -> Conformance.TOLERANT;
            case "strict" -> Conformance.STRICT;
            default ->
                throw new CannotStartException("SCIM_CONFORMANCE must be tolerant or strict, not '" + text + "'");
        };
    }
}
