package io.github.scimlet.quickstart;

import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.model.Resource;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Definitions;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The resource types that a host defines, and its extensions of users and groups. */
final class OwnDefinitions {

    private final List<ResourceType<Resource>> types;
    private final List<Schema> unreferred;

    /**
     * Schemas that no type refers to extend users or groups, as the end of their URNs says.
     *
     * @throws IllegalArgumentException if a type refers to a schema that there is not
     * @throws CannotStartException if nobody can say whose extension a schema is
     */
    OwnDefinitions(Definitions definitions) {
        types = definitions.resourceTypes();
        Set<String> referred = types.stream()
                .flatMap(OwnDefinitions::urns)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        unreferred = definitions.schemas().stream()
                .filter(schema -> !referred.contains(schema.id()))
                .toList();
        unreferred.forEach(OwnDefinitions::extended);
    }

    /** A store that can be searched by all that the schemas define, and keeps unique what they want unique. */
    JdbcStore store(DataSource database) {
        JdbcStore.Builder store = JdbcStore.builder(database);
        extensionsOf(Schemas.USERS).map(Extension::schema).forEach(store::userExtension);
        extensionsOf(Schemas.GROUPS).map(Extension::schema).forEach(store::groupExtension);
        return store.build();
    }

    /** Has {@code provider} serve the types, each from {@code store}. */
    void register(JdbcStore store, ScimServiceProvider.Builder provider) {
        for (ResourceType<?> known : List.of(Schemas.USERS, Schemas.GROUPS)) {
            extensionsOf(known).forEach(extension -> provider.extension(known.name(), extension));
        }
        types.stream().filter(type -> !isKnown(type)).forEach(type -> provider.resources(type, store.resources(type)));
    }

    /** Users and groups have their stores already: of a type of that name, the extensions alone are new. */
    private static boolean isKnown(ResourceType<?> type) {
        return type.name().equals(Schemas.USERS.name()) || type.name().equals(Schemas.GROUPS.name());
    }

    private Stream<Extension> extensionsOf(ResourceType<?> known) {
        Stream<Extension> referred = types.stream()
                .filter(type -> type.name().equals(known.name()))
                .flatMap(type -> type.extensions().stream())
                .filter(extension -> !extension.schema().id().equals(Schemas.ENTERPRISE_USER.id()));
        Stream<Extension> others = unreferred.stream()
                .filter(schema -> extended(schema).equals(known.name()))
                .map(schema -> new Extension(schema, false));
        return Stream.concat(referred, others);
    }

    private static Stream<String> urns(ResourceType<?> type) {
        return Stream.concat(
                        Stream.of(type.schema()), type.extensions().stream().map(Extension::schema))
                .map(Schema::id);
    }

    private static String extended(Schema extension) {
        String urn = extension.id();
        return switch (urn.substring(urn.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT)) {
            case "user" -> Schemas.USERS.name();
            case "group" -> Schemas.GROUPS.name();
            default ->
                throw new CannotStartException(
                        "SCIM_SCHEMAS: " + urn
                                + " must end in :User or :Group, which says whose extension it is, or belong to a resource type");
        };
    }
}
