package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Request;
import java.util.HashMap;
import java.util.Map;

/** When users were changed last, as the server says: nobody but the provider changes them. For one thread at a time. */
final class ModifiedTimes {

    private final ProviderSession session;
    private final Map<String, String> afterCycle = new HashMap<>();

    ModifiedTimes(ProviderSession session) {
        this.session = session;
    }

    /** After a cycle: to be remembered. */
    void remember(Map<String, Sighting> users) {
        afterCycle.clear();
        users.forEach((id, sighting) -> afterCycle.put(id, time(sighting.resource())));
    }

    /** Before the next: nothing has happened meanwhile. */
    void compare(Map<String, Sighting> users) {
        for (Account account : session.ledger().users()) {
            String before = afterCycle.get(account.id());
            Sighting now = users.get(account.id());
            if (before != null && now != null) {
                compare(account, before, now);
            }
        }
    }

    private void compare(Account account, String before, Sighting now) {
        String after = time(now.resource());
        session.client()
                .holds(
                        !after.isEmpty() && after.equals(before),
                        ProviderRule.LAST_MODIFIED_TELLS_CHANGES,
                        "user " + account.label(),
                        "lastModified was \"%s\" after the last cycle, and is \"%s\" though nothing was written"
                                .formatted(before, after),
                        account.writes().last(),
                        now.exchange());
    }

    private static String time(Attributes user) {
        return user.complex("meta").flatMap(meta -> meta.text("lastModified")).orElse("");
    }

    /** All users, on pages of the provider's size. */
    static Map<String, Sighting> users(ProviderSession session) {
        return Listing.of(
                        session.client().conversation(),
                        session.recorder(),
                        Request.get("/Users"),
                        session.profile().pageSize())
                .found();
    }
}
