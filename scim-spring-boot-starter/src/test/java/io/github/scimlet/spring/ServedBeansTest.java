package io.github.scimlet.spring;

import static io.github.scimlet.spring.RunningApplication.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.InMemoryStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ServedBeansTest {

    private static final String BJENSEN = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen"}""";

    @Test
    void areReachedWithATokenOfTheConfiguration() {
        try (RunningApplication app = RunningApplication.with(Accounts.class)) {
            assertThat(app.post("/scim/v2/Users", BJENSEN).status()).isEqualTo(201);
            assertThat(app.get("/scim/v2/Users?filter=userName+eq+%22bjensen%22")
                            .body())
                    .contains("\"totalResults\":1", "http://localhost:" + app.port() + "/scim/v2/Users/");
            assertThat(app.get("/scim/v2/Groups").status()).isEqualTo(200);

            assertThat(app.send("GET", "/scim/v2/Users", "").status()).isEqualTo(401);
            assertThat(app.send("GET", "/scim/v2/Users", "", "Authorization: Bearer another")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void areServedAsThePropertiesSay() {
        try (RunningApplication app = RunningApplication.of(
                List.of(Accounts.class),
                "server.servlet.context-path=/app",
                "scimlet.path=/provisioning",
                "scimlet.base-uri=https://api.example.com/provisioning",
                "scimlet.tokens[0].digest=" + BearerTokens.digest(TOKEN),
                "scimlet.tokens[0].expires=2100-01-01T00:00:00Z",
                "scimlet.tokens[1].value=expired",
                "scimlet.tokens[1].expires=2020-01-01T00:00:00Z",
                "scimlet.conformance.without=unknown-attribute",
                "scimlet.bulk.enabled=false",
                "scimlet.limits.max-body-size=1KB")) {
            assertThat(app.post("/app/provisioning/Users", BJENSEN).head())
                    .contains(" 201 ", "Location: https://api.example.com/provisioning/Users/");
            assertThat(app.post("/app/provisioning/Users", BJENSEN.replace("{", "{\"nobody\": 1, "))
                            .status())
                    .isEqualTo(400);
            assertThat(app.post("/app/provisioning/Users", " ".repeat(2_000)).status())
                    .isEqualTo(413);
            assertThat(app.post("/app/provisioning/Bulk", "{}").status()).isEqualTo(501);
            assertThat(app.send("GET", "/app/provisioning/Users", "", "Authorization: Bearer expired")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void mayBeOfSeveralTenantsWithExtensionsOfTheirOwn() {
        try (RunningApplication app = RunningApplication.of(
                List.of(Tenants.class),
                "scimlet.tokens[0].value=" + TOKEN,
                "scimlet.tokens[0].tenant=acme",
                "scimlet.tokens[1].value=of-globex",
                "scimlet.tokens[1].tenant=globex")) {
            assertThat(app.post("/scim/v2/acme/Users", BJENSEN).status()).isEqualTo(201);

            assertThat(app.get("/scim/v2/acme/Users").body()).contains("\"totalResults\":1");
            assertThat(app.get("/scim/v2/globex/Users").status()).isEqualTo(403);
            assertThat(app.send("GET", "/scim/v2/globex/Users", "", "Authorization: Bearer of-globex")
                            .body())
                    .contains("\"totalResults\":0");
            assertThat(app.get("/scim/v2/acme/ResourceTypes").body()).contains("urn:example:badge");
            assertThat(app.context().getBean(Tenants.class).changes).hasSize(1);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Tenants {

        private final Map<String, InMemoryStore> stores =
                Map.of("acme", new InMemoryStore(), "globex", new InMemoryStore());
        private final List<String> changes = new CopyOnWriteArrayList<>();

        @Bean
        UserStores users() {
            return caller -> stores.get(caller.tenant()).users();
        }

        @Bean
        GroupStores groups() {
            return caller -> stores.get(caller.tenant()).groups();
        }

        @Bean
        TenantResolver tenants() {
            return TenantResolver.pathPrefix();
        }

        @Bean
        ProvisioningListener audit() {
            return change -> changes.add(change.toString());
        }

        @Bean
        ScimServiceProviderCustomizer badges() {
            Schema badge = Schema.builder("urn:example:badge:2.0:User")
                    .attributes(AttributeBuilder.string("number"))
                    .build();
            return builder -> builder.userExtension(badge);
        }
    }
}
