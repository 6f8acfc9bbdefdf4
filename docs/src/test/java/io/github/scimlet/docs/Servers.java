package io.github.scimlet.docs;

import example.Accounts;
import example.App;
import io.github.scimlet.docs.extensions.Office;
import io.github.scimlet.docs.reference.OneFailure;
import io.github.scimlet.docs.reference.Settings;
import io.github.scimlet.docs.tenants.Customers;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.Objects;

/** Whom the exchanges on pages are with; a page says which by a comment, {@code <!-- server: strict -->}. */
final class Servers {

    /** What requests on pages name as their token. */
    static final String TOKEN = "the-secret-token";

    private Servers() {}

    /** A new one, with nobody in it. */
    static HttpServlet named(String name) {
        return new ScimServlet(
                switch (name) {
                    case "plain" -> plain().build();
                    case "strict" -> plain().conformance(Conformance.STRICT).build();
                    case "low-limits" ->
                        plain().config(Settings.lowLimits())
                                .backOff(new OneFailure())
                                .build();
                    case "extensions" -> Office.provider(Office.store(new CountingClock()), BearerTokens.of(TOKEN));
                    case "tenants" -> tenants();
                    case "tutorial" -> App.provider(TOKEN, new Accounts());
                    default -> throw new AssertionError("There is no server " + name + " for pages.");
                });
    }

    private static ScimServiceProvider tenants() {
        Map<String, InMemoryStore> byTenant = Map.of("acme", store(), "globex", store());
        Customers.Stores stores = new Customers.Stores() {
            @Override
            public UserStore users(String tenant) {
                return Objects.requireNonNull(byTenant.get(tenant)).users();
            }

            @Override
            public GroupStore groups(String tenant) {
                return Objects.requireNonNull(byTenant.get(tenant)).groups();
            }
        };
        BearerTokens tokens = BearerTokens.none()
                .with(Caller.of("acme"), "token-of-acme")
                .with(Caller.of("globex"), "token-of-globex");
        return Customers.provider(stores, tokens);
    }

    private static InMemoryStore store() {
        return InMemoryStore.builder().clock(new CountingClock()).build();
    }

    /** With stores in memory, and what is the default of everything else. */
    static ScimServiceProvider.Builder plain() {
        InMemoryStore store = InMemoryStore.builder().clock(new CountingClock()).build();
        return ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticator(BearerTokens.of(TOKEN));
    }
}
