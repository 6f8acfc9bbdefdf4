package io.github.scimlet.console.provisioning;

import io.github.scimlet.console.customer.Tenants;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.TenantResolver;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * All that has to do with directories: what lets them in, what they store, and what is kept of it to be looked at.
 *
 * <p>Log and history are written once the users and groups are stored. If the process dies between the two, the change is
 * there and its line is not; the page of the user shows what is stored, and the next change of it compares with that.
 */
public record Provisioning(
        Tenants tenants,
        JdbcStore store,
        AccessCodes codes,
        History history,
        ProvisioningLog log,
        Cycles cycles,
        Clock clock) {

    public static Provisioning of(DataSource dataSource, Clock clock) {
        Jdbi database = Jdbi.create(dataSource);
        return new Provisioning(
                new Tenants(database),
                JdbcStore.builder(dataSource).clock(clock).build(),
                new AccessCodes(database, clock),
                new History(database, clock),
                new ProvisioningLog(database, clock),
                new Cycles(database, clock),
                clock);
    }

    /** What answers the directories. */
    public ScimServiceProvider serviceProvider() {
        return ScimServiceProvider.builder()
                .users(caller -> store.tenant(caller.tenant()).users())
                .groups(caller -> store.tenant(caller.tenant()).groups())
                .tenants(TenantResolver.pathPrefix())
                .authenticator(BearerTokens.lookedUp(codes::owner))
                .backOff(BackOff.byAddress())
                .policy(new Rules(tenants, store))
                .listener(new ChangeRecorder(store, history))
                .requestListener(new RequestRecorder(tenants, history, log, cycles, clock))
                .build();
    }
}
