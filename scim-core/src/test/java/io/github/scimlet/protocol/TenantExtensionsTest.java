package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Extensions of one tenant (RFC 7644 §3.1)")
class TenantExtensionsTest {

    private static final String BADGE = "urn:example:badge:2.0:User";
    private static final Extension EXTENSION = new Extension(
            Schema.of(Attributes.of("id", BADGE)
                    .with("attributes", List.of(Attributes.of("name", "number").with("type", "string")))),
            false);

    private final Map<String, TestStore> stores =
            Map.of("one", TestStore.builder().userExtension(EXTENSION.schema()).build(), "two", TestStore.empty());
    private final TestClient stranger = TestClient.of(ScimServiceProvider.builder()
            .users(caller -> stores.get(caller.tenant()).users())
            .groups(caller -> stores.get(caller.tenant()).groups())
            .tenantExtensions((caller, type) ->
                    caller.tenant().equals("one") && type.equals("User") ? List.of(EXTENSION) : List.of())
            .authenticator(BearerTokens.none().with(Caller.of("one"), "t1").with(Caller.of("two"), "t2")));
    private final TestClient one = stranger.with("Authorization", "Bearer t1");
    private final TestClient two = stranger.with("Authorization", "Bearer t2");

    @Test
    void areDescribedToThatTenantAlone() {
        one.get("/Schemas/" + BADGE).is(200);
        two.get("/Schemas/" + BADGE).isError(404);
        assertThat(one.get("/Schemas").body()).contains(BADGE);
        assertThat(two.get("/Schemas").body()).doesNotContain(BADGE);
        assertThat(one.get("/ResourceTypes/User").body()).contains(BADGE);
        assertThat(two.get("/ResourceTypes/User").body()).doesNotContain(BADGE);
        assertThat(one.get("/ResourceTypes/Group").body()).doesNotContain(BADGE);
    }

    @Test
    void areKeptForThatTenantAlone() {
        String user = "{\"userName\":\"bjensen\",\"" + BADGE + "\":{\"number\":\"7\"}}";

        TestReply first = one.post("/Users", user).is(201);
        TestReply second = two.post("/Users", user).is(201);

        assertThat(first.at(BADGE, "number")).isEqualTo("7");
        assertThat(first.body()).contains("\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\"" + BADGE);
        assertThat(second.body()).doesNotContain(BADGE);
    }

    @Test
    void canBeAskedForByThatTenantAlone() {
        String filter = "/Users?filter=" + BADGE + ":number+pr";

        one.get(filter).is(200);
        two.get(filter).isError(400, "invalidFilter");
    }
}
