package io.github.scimlet.console.provisioning;

import io.github.scimlet.console.customer.Tenant;
import io.github.scimlet.console.customer.Tenants;
import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.Access;
import io.github.scimlet.protocol.AccessPolicy;
import io.github.scimlet.protocol.Operation;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;

/** What this application has to say about a request: no more users than seats, and groups only where they are wanted. */
final class Rules implements AccessPolicy {

    static final String NO_SEAT = "All seats are taken";
    static final String NO_GROUPS = "Groups are not provisioned here";

    private final Tenants tenants;
    private final JdbcStore store;

    Rules(Tenants tenants, JdbcStore store) {
        this.tenants = tenants;
        this.store = store;
    }

    @Override
    public boolean allows(Access access) {
        Tenant tenant = tenants.find(access.caller().tenant()).orElseThrow();
        if (access.resourceType().equals("Group") && !tenant.servesGroups()) {
            throw new ScimException(ScimError.of(403, NO_GROUPS + "."));
        }
        if (access.resourceType().equals("User")
                && access.operation() == Operation.CREATE
                && users(tenant) >= tenant.seats()) {
            throw new ScimException(ScimError.of(403, NO_SEAT + ": " + tenant.seats() + " of " + tenant.seats() + "."));
        }
        return true;
    }

    private long users(Tenant tenant) {
        return store.tenant(tenant.id())
                .users()
                .query(Query.all(Schemas.USERS).withPage(1, 0))
                .totalResults();
    }
}
