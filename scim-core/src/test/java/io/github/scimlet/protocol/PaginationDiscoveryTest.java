package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.UserStore;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How pages are said to be made (RFC 9865 §4)")
class PaginationDiscoveryTest {

    private static final String CONFIG = "/ServiceProviderConfig";

    private final TestStore store = TestStore.empty();
    private final BearerTokens tokens =
            BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2");

    private static TestClient as(TestClient stranger, String token) {
        return stranger.with("Authorization", "Bearer " + token);
    }

    private static boolean saysSo(TestClient client) {
        return client.get(CONFIG).is(200).json().mentions("pagination");
    }

    @Test
    void isByCursorIfAllStoresCan() {
        assertThat(TestClient.of(store).get(CONFIG).is(200).at("pagination"))
                .isEqualTo(Attributes.of("cursor", true)
                        .with("index", true)
                        .with("defaultPaginationMethod", "index")
                        .with("defaultPageSize", 100)
                        .with("maxPageSize", 1000)
                        .with("cursorTimeout", 3600));
    }

    @Test
    void isWhatItIsSetTo() {
        ServiceProviderConfig config = ServiceProviderConfig.builder()
                .defaultPageSize(20)
                .maxPageSize(10)
                .cursors(CursorSettings.defaults().withTimeout(Duration.ofMillis(90_500)))
                .build();

        TestReply reply =
                TestClient.of(TestClient.serving(store).config(config)).get(CONFIG);

        assertThat(reply.at("pagination", "defaultPageSize")).isEqualTo(10L);
        assertThat(reply.at("pagination", "maxPageSize")).isEqualTo(10L);
        assertThat(reply.at("pagination", "cursorTimeout")).isEqualTo(90L);
    }

    @Test
    void isNotSaidIfOneStoreCannot() {
        assertThat(saysSo(TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users())))))
                .isFalse();
    }

    @Test
    void isSaidToAnybodyIfAllCallersShareTheStores() {
        TestClient stranger = TestClient.of(ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticator(tokens));

        assertThat(saysSo(stranger)).isTrue();
        assertThat(saysSo(as(stranger, "t1"))).isTrue();
    }

    @Test
    void isSaidToEachCallerByWhatItsStoresCan() {
        TestClient stranger = TestClient.of(ScimServiceProvider.builder()
                .users(caller -> usersOf(caller))
                .groups(store.groups())
                .authenticator(tokens));

        assertThat(saysSo(as(stranger, "t1"))).isTrue();
        assertThat(saysSo(as(stranger, "t2"))).isFalse();
        assertThat(saysSo(stranger)).isFalse();
    }

    /** Of a caller that has no tenant a host knows no store. */
    private UserStore usersOf(Caller caller) {
        return switch (caller.tenant()) {
            case "one" -> store.users();
            case "two" -> new DelegatingUsers(store.users());
            default -> throw new IllegalStateException("no tenant of that name");
        };
    }

    @Test
    void canBeSelected() {
        assertThat(TestClient.of(store)
                        .get(CONFIG + "?attributes=pagination.cursor")
                        .is(200)
                        .at("pagination"))
                .isEqualTo(Attributes.of("cursor", true));
    }

    @Test
    void isDescribed() {
        TestReply schema = TestClient.of(store)
                .get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig")
                .is(200);

        Attributes pagination = schema.json().complexes("attributes").stream()
                .filter(attribute -> attribute.text("name").orElse("").equals("pagination"))
                .findFirst()
                .orElseThrow();
        assertThat(pagination.complexes("subAttributes").stream().map(sub -> sub.mentioned("name")))
                .containsExactly(
                        "cursor",
                        "index",
                        "defaultPaginationMethod",
                        "defaultPageSize",
                        "maxPageSize",
                        "cursorTimeout");
        assertThat(pagination.complexes("subAttributes").stream().map(sub -> sub.mentioned("required")))
                .containsExactly(true, true, false, false, false, false);
    }
}
