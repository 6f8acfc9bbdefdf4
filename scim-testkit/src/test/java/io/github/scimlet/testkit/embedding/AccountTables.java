package io.github.scimlet.testkit.embedding;

import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What stands for the database of a vendor in docs/testkit.md. */
record AccountTables(Map<String, InMemoryStore> byTenant) {

    static AccountTables empty() {
        return new AccountTables(new ConcurrentHashMap<>());
    }

    UserStore of(String tenant) {
        return byTenant.computeIfAbsent(tenant, name -> new InMemoryStore()).users();
    }
}
