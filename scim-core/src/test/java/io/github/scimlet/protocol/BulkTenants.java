package io.github.scimlet.protocol;

import io.github.scimlet.store.TestStore;
import java.util.Map;

/** Two tenants of one service provider. */
final class BulkTenants {

    private BulkTenants() {}

    static Map<String, TestClient> clients() {
        Map<String, TestStore> stores = Map.of("one", TestStore.empty(), "two", TestStore.empty());
        TestClient stranger = TestClient.of(ScimServiceProvider.builder()
                .users(caller -> stores.get(caller.tenant()).users())
                .groups(caller -> stores.get(caller.tenant()).groups())
                .authenticator(BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2")));
        return Map.of(
                "one", stranger.with("Authorization", "Bearer t1"),
                "two", stranger.with("Authorization", "Bearer t2"));
    }
}
