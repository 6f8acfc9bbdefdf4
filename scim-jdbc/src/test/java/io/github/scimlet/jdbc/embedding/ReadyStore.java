package io.github.scimlet.jdbc.embedding;

import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.ScimTables;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.CursorSettings;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.protocol.TenantResolver;
import javax.sql.DataSource;

/** The ready store in docs/jdbc.md. */
final class ReadyStore {

    private ReadyStore() {}

    static ScimServiceProvider provider(DataSource dataSource, Authenticator authenticator) {
        ScimTables.migrate(dataSource); // makes the tables, or brings them up to date
        JdbcStore store = JdbcStore.builder(dataSource).build();
        return ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticator(authenticator)
                .build();
    }

    static ScimServiceProvider ofManyTenants(JdbcStore store, Authenticator authenticator, byte[] secret) {
        return ScimServiceProvider.builder()
                .users(caller -> store.tenant(caller.tenant()).users())
                .groups(caller -> store.tenant(caller.tenant()).groups())
                .tenants(TenantResolver.pathPrefix()) // /scim/v2/acme/Users
                .config(ServiceProviderConfig.builder()
                        .cursors(CursorSettings.defaults().withSecret(secret)) // the same on each server
                        .build())
                .authenticator(authenticator)
                .build();
    }
}
