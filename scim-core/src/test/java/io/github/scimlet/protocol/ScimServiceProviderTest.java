package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimServiceProviderTest {

    private final TestStore store = TestStore.empty();

    @Test
    void needsSomethingToServe() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ScimServiceProvider.builder().authenticatedByHost().build())
                .withMessageContaining("users");
    }

    @Test
    void needsSomebodyWhoAuthenticates() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ScimServiceProvider.builder().users(store.users()).build())
                .withMessageContaining("authenticatedByHost()");
    }

    @Test
    void refusesTwoExtensionsOfOneUrn() {
        ScimServiceProvider.Builder twice = TestClient.serving(store).userExtension(Schemas.ENTERPRISE_USER);

        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContaining("enterprise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/v2",
                "scim",
                "https://example.com/scim?x=y",
                "https://example.com/scim?",
                "https://example.com/#x",
                "ftp://example.com/scim",
                "https:/scim"
            })
    void refusesABaseThatClientsCouldNotUse(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScimServiceProvider.builder().baseUri(URI.create(base)));
    }

    @Test
    void servesGroupsAlone() {
        TestClient groups = TestClient.of(
                ScimServiceProvider.builder().groups(store.groups()).authenticatedByHost());

        groups.get("/Groups").is(200);
        groups.get("/Users").isError(404);
    }

    @Test
    void servesSeveralProvidersOfOneBuilder() {
        ScimServiceProvider.Builder builder = TestClient.serving(store);
        TestClient tolerant = TestClient.of(builder);

        TestClient short_ = TestClient.of(builder.config(ServiceProviderConfig.builder()
                .filterLimits(FilterSyntax.rfc().withMaxLength(10))
                .build()));

        tolerant.get("/Users?filter=userName+eq+%22bjensen%22").is(200);
        short_.get("/Users?filter=userName+eq+%22bjensen%22").isError(400, "invalidFilter");
    }

    @Test
    void answersEveryRequestWithANewAnswer() {
        ScimServiceProvider provider = TestClient.serving(store).build();
        ScimRequest request =
                ScimRequest.builder("GET", TestClient.BASE, "/Users").build();

        ScimResponse first = provider.handle(request);

        assertThat(TestReply.of(first).body())
                .isEqualTo(TestReply.of(provider.handle(request)).body());
        assertThat(TestReply.of(first).body()).isNotEmpty();
    }
}
