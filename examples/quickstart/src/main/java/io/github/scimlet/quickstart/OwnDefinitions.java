package io.github.scimlet.quickstart;

import io.github.scimlet.model.Resource;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Definitions;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.InMemoryStore;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Serves the resource types that a host defines, and extends users and groups by its schemas. */
final class OwnDefinitions {

    private OwnDefinitions() {}

    /**
     * Registers each resource type with a store of its own, and each schema that no type refers to as an extension.
     *
     * @throws IllegalArgumentException if a type refers to a schema that there is not
     */
    static void register(Definitions definitions, InMemoryStore store, ScimServiceProvider.Builder provider) {
        List<ResourceType<Resource>> types = definitions.resourceTypes();
        types.forEach(type -> register(type, store, provider));
        Set<String> referred = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        types.stream().flatMap(OwnDefinitions::urns).forEach(referred::add);
        definitions.schemas().stream()
                .filter(schema -> !referred.contains(schema.id()))
                .forEach(extension -> extend(extension, provider));
    }

    /** Users and groups have their stores already: of their types, the extensions alone are new. */
    private static void register(
            ResourceType<Resource> type, InMemoryStore store, ScimServiceProvider.Builder provider) {
        if (Stream.of(Schemas.USERS, Schemas.GROUPS)
                .anyMatch(known -> known.name().equals(type.name()))) {
            type.extensions().stream()
                    .filter(extension -> !extension.schema().id().equals(Schemas.ENTERPRISE_USER.id()))
                    .forEach(extension -> provider.extension(type.name(), extension));
        } else {
            provider.resources(type, store.resources(type));
        }
    }

    private static Stream<String> urns(ResourceType<?> type) {
        return Stream.concat(
                        Stream.of(type.schema()), type.extensions().stream().map(Extension::schema))
                .map(Schema::id);
    }

    private static void extend(Schema extension, ScimServiceProvider.Builder provider) {
        String urn = extension.id();
        switch (urn.substring(urn.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT)) {
            case "user" -> provider.userExtension(extension);
            case "group" -> provider.groupExtension(extension);
            default ->
                throw new CannotStartException(
                        "SCIM_SCHEMAS: " + urn
                                + " must end in :User or :Group, which says whose extension it is, or belong to a resource type");
        }
    }
}
