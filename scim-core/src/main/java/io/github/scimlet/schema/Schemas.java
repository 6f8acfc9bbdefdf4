package io.github.scimlet.schema;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The schemas of RFC 7643, with its errata, and what is built of them. */
public final class Schemas {

    /** A schema nests four levels deep, a list of schemas six. */
    static final Json JSON = new Json(16);

    /** {@code schemas}, {@code id}, {@code externalId} and {@code meta}: what all resources have (RFC 7643 §3.1). */
    static final Schema COMMON = shipped("common-attributes.json");

    /** {@code urn:ietf:params:scim:schemas:core:2.0:User}. */
    public static final Schema USER = shipped("user.json");

    /** {@code urn:ietf:params:scim:schemas:core:2.0:Group}. */
    public static final Schema GROUP = shipped("group.json");

    /** {@code urn:ietf:params:scim:schemas:extension:enterprise:2.0:User}. */
    public static final Schema ENTERPRISE_USER = shipped("enterprise-user.json");

    /** Users, with the enterprise extension. */
    public static final ResourceType<User> USERS =
            ResourceType.of("User", USER, User::new).with(new Extension(ENTERPRISE_USER, false));

    /** Groups. */
    public static final ResourceType<Group> GROUPS = ResourceType.of("Group", GROUP, Group::new);

    private Schemas() {}

    /** The schemas of the discovery endpoints' own answers (RFC 7643 §5 to §7). */
    public static List<Schema> discovery() {
        return Discovery.SCHEMAS;
    }

    /**
     * Reads Schema resources: one, an array of them, or a ListResponse.
     *
     * @throws io.github.scimlet.error.ScimException {@code invalidSyntax} if {@code in} holds no JSON
     * @throws IllegalArgumentException as {@link Schema#of}
     * @throws UncheckedIOException if {@code in} cannot be read
     */
    public static List<Schema> read(InputStream in) {
        return Definitions.resources(in).map(Schema::of).toList();
    }

    private static Schema shipped(String file) {
        return Schema.of(resource(file));
    }

    private static Attributes resource(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream(file)) {
            return JSON.readObject(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A class of its own, so that they are not read before somebody asks: few requests do. */
    private static final class Discovery {
        static final List<Schema> SCHEMAS =
                List.of(shipped("service-provider-config.json"), shipped("resource-type.json"), shipped("schema.json"));
    }
}
