package io.github.scimlet.schema;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Resource types and trees that tests share. */
public final class Samples {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** An extension with an attribute of each type and of each mutability. */
    public static final String BADGE = "urn:example:hr:2.0:Badge";

    /** An extension whose URN ends in a version number. */
    public static final String DESK = "urn:example:desk:1.1";

    /** Users with all three extensions. */
    public static final ResourceType<User> USERS = Schemas.USERS
            .with(new Extension(file("/badge-schema.json"), false))
            .with(new Extension(schema("""
                    {"id": "urn:example:desk:1.1", "attributes": [{"name": "drawer"}, {"name": "lamp", "type": "boolean"}]}
                    """), false));

    public static final ResourceType<Group> GROUPS = Schemas.GROUPS;

    private static final Json JSON = new Json(32);

    private Samples() {}

    /** What a host has to add for its users to be {@link #USERS}. */
    public static List<Schema> extensions() {
        return USERS.extensions().stream()
                .map(Extension::schema)
                .filter(schema -> !schema.id().equals(ENTERPRISE))
                .toList();
    }

    /** The tree that {@code json} is read as. */
    public static Attributes tree(String json) {
        return JSON.readObject(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    public static Schema schema(String json) {
        return Schemas.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    public static Leniency tolerant() {
        return new Leniency(Conformance.TOLERANT);
    }

    public static Leniency strict() {
        return new Leniency(Conformance.STRICT);
    }

    private static Schema file(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
            return Schemas.read(in).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
