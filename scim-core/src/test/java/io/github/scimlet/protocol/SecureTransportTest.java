package io.github.scimlet.protocol;

import io.github.scimlet.store.TestStore;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Transport security (RFC 7644 §7.2)")
class SecureTransportTest {

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(TestClient.serving(store)
            .config(ServiceProviderConfig.builder().httpsOnly(true).build()));

    @Test
    void canBeDemanded() {
        client.at(URI.create("http://example.com/scim/v2"))
                .get("/Users")
                .isError(403)
                .saying("https");
        client.at(URI.create("https://example.com/scim/v2")).get("/Users").is(200);
    }

    @Test
    void isForTheHostToDemand() {
        TestClient.of(store)
                .at(URI.create("http://example.com/scim/v2"))
                .get("/Users")
                .is(200);
    }
}
