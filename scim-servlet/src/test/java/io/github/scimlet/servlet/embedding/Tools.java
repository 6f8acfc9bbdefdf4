package io.github.scimlet.servlet.embedding;

import io.github.scimlet.model.ExtensionView;
import io.github.scimlet.model.Resource;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Uniqueness;
import io.github.scimlet.store.InMemoryStore;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;

/** The second example in README.md. */
final class Tools {

    record Badge(String number, List<String> zones) { // an attribute for each component
        static final ExtensionView<Badge> VIEW =
                ExtensionView.ofRecord(MethodHandles.lookup(), "urn:example:badge:2.0:User", Badge.class);
        static final Schema SCHEMA = Schema.builder(VIEW.urn())
                .attributes(
                        AttributeBuilder.string("number").required().uniqueness(Uniqueness.SERVER),
                        AttributeBuilder.string("zones").multiValued())
                .build();
    }

    static final ResourceType<Resource> DEVICE = ResourceType.of(
            "Device",
            Schema.builder("urn:example:inventory:2.0:Device")
                    .attributes(AttributeBuilder.string("displayName").required(), AttributeBuilder.decimal("weight"))
                    .build(),
            Resource::new);

    static ScimServiceProvider provider(
            Map<String, InMemoryStore> stores, Authenticator tokens, ProvisioningListener audit) {
        return ScimServiceProvider.builder()
                .users(caller -> stores.get(caller.tenant()).users())
                .groups(caller -> stores.get(caller.tenant()).groups())
                .resources(DEVICE, caller -> stores.get(caller.tenant()).resources(DEVICE)) // at /Devices
                .userExtension(Badge.SCHEMA) // user.extension(Badge.VIEW) is an Optional<Badge>
                .tenants(TenantResolver.pathPrefix()) // /scim/v2/acme/Users
                .policy(access -> !access.caller().name().equals("auditor")
                        || access.operation().reads())
                .listener(audit) // change.deactivates(), change.members(), change.before(), ...
                .authenticator(tokens)
                .build();
    }
}
