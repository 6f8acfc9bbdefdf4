package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Schema and ResourceType resources that a host keeps as JSON: what to serve beside users and groups, or how to extend
 * those (RFC 7643 §6, §7). Immutable.
 *
 * <p>Several files may refer to one another: read each, put them together by {@link #and}, and only then ask for the
 * {@link #resourceTypes}.
 */
public final class Definitions {

    private static final List<Schema> OF_THE_RFC = List.of(Schemas.USER, Schemas.GROUP, Schemas.ENTERPRISE_USER);

    private final List<Schema> schemas;
    private final List<Attributes> types;
    private final Map<String, Schema> schemasById = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Definitions(List<Schema> schemas, List<Attributes> types) {
        this.schemas = List.copyOf(schemas);
        this.types = List.copyOf(types);
        OF_THE_RFC.forEach(schema -> schemasById.put(schema.id(), schema));
        schemas.forEach(schema -> schemasById.put(schema.id(), schema));
    }

    /** No definitions at all. */
    public static Definitions none() {
        return new Definitions(List.of(), List.of());
    }

    /**
     * Reads Schema and ResourceType resources: one, an array of them, or a ListResponse. {@code schemas} tells which is
     * which; where that is missing, a schema has {@code attributes}.
     *
     * @throws io.github.scimlet.error.ScimException {@code invalidSyntax} if {@code in} holds no JSON
     * @throws IllegalArgumentException as {@link Schema#of}; if there is anything else; if two schemas have one id
     * @throws java.io.UncheckedIOException if {@code in} cannot be read
     */
    public static Definitions read(InputStream in) {
        List<Attributes> all = resources(in).toList();
        return new Definitions(
                distinct(all.stream()
                        .filter(Definitions::isSchema)
                        .map(Schema::of)
                        .toList()),
                all.stream().filter(Predicate.not(Definitions::isSchema)).toList());
    }

    /** The resources in {@code in}: it is one of them, an array of them, or a ListResponse. */
    static Stream<Attributes> resources(InputStream in) {
        Object json = Schemas.JSON.read(in);
        List<?> all = json instanceof Attributes object && object.has("Resources")
                ? object.values("Resources")
                : json instanceof List<?> list ? list : List.of(json);
        return all.stream().map(Definitions::object);
    }

    private static Attributes object(Object json) {
        if (json instanceof Attributes object) {
            return object;
        }
        throw new IllegalArgumentException("a resource must be a JSON object");
    }

    private static boolean isSchema(Attributes json) {
        List<String> urns = json.texts("schemas");
        if (urns.stream().anyMatch(Schema.SCHEMA::equalsIgnoreCase)) {
            return true;
        }
        boolean isType = urns.stream().anyMatch(ResourceType.SCHEMA::equalsIgnoreCase);
        if (!isType && !json.mentions("attributes") && !json.has("endpoint")) {
            throw new IllegalArgumentException("neither a Schema nor a ResourceType resource: "
                    + Excerpt.of(json.names().toString()));
        }
        return !isType && json.mentions("attributes");
    }

    private static List<Schema> distinct(List<Schema> schemas) {
        Map<String, Schema> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Schema schema : schemas) {
            if (seen.put(schema.id(), schema) != null) {
                throw new IllegalArgumentException("two schemas have the id " + schema.id());
            }
        }
        return schemas;
    }

    /**
     * These and those of {@code more}.
     *
     * @throws IllegalArgumentException if two schemas have one id
     */
    public Definitions and(Definitions more) {
        return new Definitions(
                distinct(Stream.concat(schemas.stream(), more.schemas.stream()).toList()),
                Stream.concat(types.stream(), more.types.stream()).toList());
    }

    /** The schemas that were read, in their order. */
    public List<Schema> schemas() {
        return schemas;
    }

    /** The schema of that URN, in whatever case: one that was read or, if none was, one of RFC 7643 §4. */
    public Optional<Schema> schema(String urn) {
        return Optional.ofNullable(schemasById.get(urn));
    }

    /**
     * The resource types that were read, in their order, each with the schemas that it refers to.
     *
     * @throws IllegalArgumentException as {@link ResourceType#of(Attributes, java.util.function.Function)}
     */
    public List<ResourceType<Resource>> resourceTypes() {
        return types.stream().map(type -> ResourceType.of(type, this::schema)).toList();
    }
}
