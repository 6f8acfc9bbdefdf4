package io.github.scimlet.spring.test.desk;

import io.github.scimlet.protocol.Caller;
import io.github.scimlet.spring.UserStores;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Users of several tenants. */
@Component
public class Customers implements UserStores {

    private final Map<String, InMemoryStore> stores = new ConcurrentHashMap<>();

    @Override
    public UserStore apply(Caller caller) {
        return of(caller.tenant()).users();
    }

    InMemoryStore of(String tenant) {
        return stores.computeIfAbsent(tenant, unused -> new InMemoryStore());
    }
}
