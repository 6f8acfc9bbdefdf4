package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.store.TestStore;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sensitive queries (RFC 7644 §7.5.2)")
class SensitiveQueriesTest {

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(TestClient.serving(store)
            .config(ServiceProviderConfig.builder()
                    .sensitiveAttributes(Set.of(AttributePath.of("emails")))
                    .build()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=emails.value+eq+%22b@example.com%22",
                "filter=EMAILS+co+%22b%22",
                "filter=not+(title+pr+or+emails[value+eq+%22b%22])",
                "sortBy=emails.value"
            })
    void doNotGoIntoAUrl(String query) {
        client.get("/Users?" + query).isError(403, "sensitive").saying("emails", "/Users/.search");
    }

    @Test
    void areSentByPost() {
        String id = client.created("/Users", "{\"userName\":\"b\",\"emails\":[{\"value\":\"b@example.com\"}]}");

        TestReply found = client.post("/Users/.search", """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
                         "filter":"emails.value eq \\"b@example.com\\"","sortBy":"emails.value"}""").is(200);

        assertThat(found.each("id")).containsExactly(id);
    }

    @Test
    void areOfWholeAttributes() {
        ServiceProviderConfig.Builder config = ServiceProviderConfig.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.sensitiveAttributes(Set.of(AttributePath.of("emails", "value"))))
                .withMessageContaining("emails.value");
    }

    @Test
    void areNoneUnlessTheHostSaysSo() {
        TestClient.of(store).get("/Users?filter=emails+pr").is(200);
        client.get("/Users?filter=userName+eq+%22b%22").is(200);
    }
}
