package io.github.scimlet.docs.extensions;

import io.github.scimlet.model.ExtensionView;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Mutability;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Uniqueness;
import io.github.scimlet.store.InMemoryStore;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.util.Optional;

/** An application that knows desks, and who sits at which. */
public final class Office {

    private Office() {}

    record Seat(String building, Optional<String> desk) {

        static final ExtensionView<Seat> VIEW = ExtensionView.ofRecord(
                MethodHandles.lookup(), "urn:example:params:scim:schemas:extension:seat:2.0:User", Seat.class);

        static final Schema SCHEMA = Schema.builder(VIEW.urn())
                .name("Seat")
                .attributes(
                        AttributeBuilder.string("building").required().canonicalValues("North", "South"),
                        AttributeBuilder.string("desk").uniqueness(Uniqueness.SERVER))
                .build();
    }

    static final ResourceType<Resource> DESK = ResourceType.of(
            "Desk",
            Schema.builder("urn:example:params:scim:schemas:core:2.0:Desk")
                    .attributes(
                            AttributeBuilder.string("number").required().uniqueness(Uniqueness.SERVER),
                            AttributeBuilder.bool("standing"),
                            AttributeBuilder.reference("owner", "User"),
                            AttributeBuilder.integer("places").mutability(Mutability.READ_ONLY))
                    .build(),
            Resource::new);

    public static InMemoryStore store(Clock clock) {
        return InMemoryStore.builder().clock(clock).userExtension(Seat.SCHEMA).build();
    }

    public static ScimServiceProvider provider(InMemoryStore store, Authenticator tokens) {
        return ScimServiceProvider.builder()
                .users(store.users())
                .userExtension(Seat.SCHEMA)
                .resources(DESK, store.resources(DESK)) // at /Desks
                .authenticator(tokens)
                .build();
    }

    static Optional<String> deskOf(User user) {
        return user.extension(Seat.VIEW).flatMap(Seat::desk);
    }

    static User moved(User user, String building) {
        return user.with(Seat.VIEW, new Seat(building, Optional.empty()));
    }
}
