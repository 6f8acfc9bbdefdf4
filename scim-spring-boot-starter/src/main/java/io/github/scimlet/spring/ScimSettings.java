package io.github.scimlet.spring;

import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.CursorSettings;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.spring.ScimletProperties.ConformanceSettings;
import io.github.scimlet.spring.ScimletProperties.Token;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the properties mean to the engine, or why they mean nothing. */
record ScimSettings(ScimletProperties properties) {

    /** Where the servlet is mapped. */
    String mapping() {
        if (!properties.path().matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new InvalidScimSettingException(
                    "scimlet.path is '" + properties.path() + "', below which nothing can be served.",
                    "Set it to a path such as /scim/v2, without a slash or a wildcard at its end.");
        }
        return properties.path() + "/*";
    }

    BearerTokens tokens() {
        BearerTokens all = BearerTokens.none();
        List<Token> tokens = properties.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            BearerTokens before = all;
            Token token = tokens.get(i);
            String property = "scimlet.tokens[" + i + "]";
            requireVariables(property, token);
            all = checked(
                    property,
                    "Set a value, random and of at least 128 bits, for example what 'openssl rand -base64 32' prints; or its"
                            + " SHA-256 digest in 64 hexadecimal digits.",
                    () -> with(before, token));
        }
        return all;
    }

    private static void requireVariables(String property, Token token) {
        UnsetVariable.refuse(property + ".value", text(token.value()));
        UnsetVariable.refuse(property + ".digest", text(token.digest()));
        UnsetVariable.refuse(property + ".tenant", token.tenant());
        UnsetVariable.refuse(property + ".name", text(token.name()));
    }

    private static BearerTokens with(BearerTokens tokens, Token token) {
        Caller caller = Caller.of(token.tenant(), Objects.requireNonNullElse(token.name(), token.tenant()));
        Instant expires = Objects.requireNonNullElse(token.expires(), Instant.MAX);
        String value = text(token.value());
        String digest = text(token.digest());
        if (value.isEmpty() == digest.isEmpty()) {
            throw new IllegalArgumentException("it must have either a value or a digest");
        }
        return value.isEmpty() ? tokens.withDigest(caller, digest, expires) : tokens.with(caller, value, expires);
    }

    /** What is not set, and what is set to a variable that is empty. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    BackOff backOff() {
        return properties.backOff() == ScimletProperties.BackOffKind.NONE ? BackOff.none() : BackOff.byAddress();
    }

    Conformance conformance() {
        ConformanceSettings settings = properties.conformance();
        Conformance conformance =
                settings.preset() == ConformanceSettings.Preset.STRICT ? Conformance.STRICT : Conformance.TOLERANT;
        for (Tolerance tolerance : settings.with()) {
            conformance = conformance.with(tolerance);
        }
        for (Tolerance tolerance : settings.without()) {
            conformance = conformance.without(tolerance);
        }
        return conformance;
    }

    ServiceProviderConfig.Builder config() {
        ServiceProviderConfig.Builder config = ServiceProviderConfig.builder()
                .httpsOnly(properties.httpsOnly())
                .publicConfig(properties.publicConfig())
                .bulk(properties.bulk().enabled())
                .cursors(cursors());
        if (properties.documentationUri() != null) {
            config.documentationUri(properties.documentationUri());
        }
        return checked(
                "A limit among scimlet.pages, limits and bulk",
                "Set it to 1 at least.",
                () -> config.defaultPageSize(properties.pages().defaultSize())
                        .maxPageSize(properties.pages().maxSize())
                        .maxBodyBytes(properties.limits().maxBodySize().toBytes())
                        .maxMembers(properties.limits().maxMembers())
                        .maxPatchOperations(properties.limits().maxPatchOperations())
                        .maxBulkOperations(properties.bulk().maxOperations())
                        .maxBulkBytes(properties.bulk().maxBodySize().toBytes()));
    }

    private CursorSettings cursors() {
        String secret = text(properties.cursors().secret());
        UnsetVariable.refuse("scimlet.cursors.secret", secret);
        return checked(
                "scimlet.cursors",
                "Set a timeout of a second at least, and a secret such as 'openssl rand -base64 32' prints, or none.",
                () -> {
                    CursorSettings settings = CursorSettings.defaults()
                            .withTimeout(properties.cursors().timeout());
                    return secret.isEmpty()
                            ? settings
                            : settings.withSecret(Base64.getDecoder().decode(secret));
                });
    }

    /** The engine says what is wrong with a value; here is whose value it was. */
    static <T> T checked(String property, String action, Supplier<T> setting) {
        try {
            return setting.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidScimSettingException(property + " cannot be used: " + e.getMessage() + ".", action);
        }
    }
}
