package io.github.scimlet.docs.tenants;

import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An application with several customers. */
public final class Customers {

    private Customers() {}

    /** Where the users and groups of a tenant are. */
    public interface Stores {

        UserStore users(String tenant);

        GroupStore groups(String tenant);
    }

    /** Where the digests of tokens are. */
    @FunctionalInterface
    public interface TokenTable {

        Optional<String> tenantOf(String digest);
    }

    public static ScimServiceProvider provider(Stores stores, Authenticator tokens) {
        return ScimServiceProvider.builder()
                .users(caller -> stores.users(caller.tenant()))
                .groups(caller -> stores.groups(caller.tenant()))
                .tenants(TenantResolver.pathPrefix()) // /scim/v2/acme/Users
                .authenticator(tokens)
                .build();
    }

    static Authenticator fixed(String tokenOfAcme, String oldTokenOfAcme, String tokenOfGlobex) {
        return BearerTokens.none()
                .with(Caller.of("acme"), tokenOfAcme)
                .with(Caller.of("acme"), oldTokenOfAcme, Instant.parse("2027-01-31T00:00:00Z"))
                .with(Caller.of("globex"), tokenOfGlobex);
    }

    public static Authenticator inATable(TokenTable table) {
        return BearerTokens.lookedUp(digest -> table.tenantOf(digest).map(Caller::of));
    }

    static ScimServiceProvider withAttributesOfTheirOwn(
            Stores stores, Authenticator tokens, Map<String, Schema> schemas) {
        Map<String, List<Extension>> extensions = schemas.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> List.of(new Extension(entry.getValue(), false))));
        return ScimServiceProvider.builder()
                .users(caller -> stores.users(caller.tenant()))
                .tenantExtensions((caller, type) ->
                        type.equals("User") ? extensions.getOrDefault(caller.tenant(), List.of()) : List.of())
                .authenticator(tokens)
                .build();
    }
}
