package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of resource: its name, endpoint and schemas, and the view that stores get of it (RFC 7643 §6). Immutable.
 *
 * @param <R> the view
 */
public final class ResourceType<R extends Resource> {

    /** The URN of resource types themselves. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]+");

    /** Segments that lead elsewhere, or that name a version of the protocol (RFC 7644 §3.2, §3.13). */
    private static final Pattern TAKEN =
            Pattern.compile("(?i)Me|Bulk|Schemas|ResourceTypes|ServiceProviderConfig|\\.search|v\\d+|\\.{1,2}");

    private final String name;
    private final String endpoint;
    private final String description;
    private final Schema common;
    private final Schema schema;
    private final List<Extension> extensions;
    private final Function<Attributes, R> view;
    private final List<AttributeDefinition> attributes;
    private final ByName<AttributeDefinition> attributesByName;
    private final ByName<Extension> extensionsByUrn;
    private final Map<String, Optional<SchemaPath>> pathsByText = new HashMap<>();

    private ResourceType(
            String name,
            String endpoint,
            String description,
            Schema common,
            Schema schema,
            List<Extension> extensions,
            Function<Attributes, R> view) {
        this.name = name;
        this.endpoint = endpoint;
        this.description = description;
        this.common = common;
        this.schema = schema;
        this.extensions = List.copyOf(extensions);
        this.view = view;
        this.attributes = Stream.concat(
                        common.attributes().stream(),
                        schema.attributes().stream()
                                .filter(own -> common.attribute(own.name()).isEmpty()))
                .toList();
        this.attributesByName = new ByName<>(attributes, AttributeDefinition::name);
        this.extensionsByUrn =
                new ByName<>(this.extensions, extension -> extension.schema().id());
        Stream.concat(attributes.stream().map(SchemaPath::of), extended())
                .flatMap(ResourceType::withParts)
                .filter(path -> extension(path.toString()).isEmpty())
                .forEach(path -> pathsByText.put(path.toString(), Optional.of(path)));
    }

    /**
     * A type without extensions, at the endpoint that is its name and an "s".
     *
     * <p>What {@code schema} says of {@code id}, {@code externalId}, {@code meta} and {@code schemas} gives way to what
     * RFC 7643 §3.1 says.
     *
     * @throws IllegalArgumentException if {@code name} cannot be a segment of a path
     */
    public static <R extends Resource> ResourceType<R> of(String name, Schema schema, Function<Attributes, R> view) {
        if (!SEGMENT.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a resource type: '" + name + "'");
        }
        return new ResourceType<>(
                name,
                "/" + name + "s",
                schema.description(),
                Schemas.COMMON,
                schema.withCommon(Schemas.COMMON),
                List.of(),
                view);
    }

    /**
     * Reads a ResourceType resource, in the form in which {@code /ResourceTypes} shows it; without an endpoint it has
     * that of {@link #of(String, Schema, Function)}.
     *
     * @param schemas finds the schemas by their URNs
     * @throws IllegalArgumentException if it has no proper name or endpoint, names no schema, one that is not found, or
     *     one twice
     */
    public static ResourceType<Resource> of(Attributes json, Function<String, Optional<Schema>> schemas) {
        return new ResourceTypeReader(schemas).read(json);
    }

    /**
     * The same type at another endpoint.
     *
     * @param path one segment, with or without a slash before it
     * @throws IllegalArgumentException if it is no such segment, or one that SCIM needs for something else
     */
    public ResourceType<R> at(String path) {
        String segment = path.startsWith("/") ? path.substring(1) : path;
        if (!SEGMENT.matcher(segment).matches() || TAKEN.matcher(segment).matches()) {
            throw new IllegalArgumentException("not the endpoint of a resource type: '" + path + "'");
        }
        return new ResourceType<>(name, "/" + segment, description, common, schema, extensions, view);
    }

    /** The same type with a description for people to read, in place of its schema's. */
    public ResourceType<R> describedAs(String text) {
        return new ResourceType<>(name, endpoint, text, common, schema, extensions, view);
    }

    /**
     * The same type with one extension more.
     *
     * @throws IllegalArgumentException if it has that schema already
     */
    public ResourceType<R> with(Extension extension) {
        String urn = extension.schema().id();
        if (urn.equalsIgnoreCase(schema.id()) || extension(urn).isPresent()) {
            throw new IllegalArgumentException(name + " has the schema " + urn + " already");
        }
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        return with(common, schema, more);
    }

    /**
     * The same type as if its schemas did not have what {@code path} names: an attribute, a sub-attribute or an extension
     * as a whole. It is for hosts that do not support an attribute (RFC 7644 §3.1), and for clients that must not know of
     * one. Whatever such a client writes, what its type does not know stays as it is.
     *
     * @throws IllegalArgumentException if there is nothing of that name, or if it is {@code id}, {@code schemas},
     *     {@code meta} or required
     */
    public ResourceType<R> without(AttributePath path) {
        return Narrowing.of(this, path);
    }

    /**
     * The same type without any of {@code paths}.
     *
     * @throws IllegalArgumentException as {@link #without(AttributePath)}
     */
    public ResourceType<R> without(Collection<AttributePath> paths) {
        ResourceType<R> narrowed = this;
        for (AttributePath path : paths) {
            narrowed = narrowed.without(path);
        }
        return narrowed;
    }

    ResourceType<R> with(Schema otherCommon, Schema otherSchema, List<Extension> others) {
        return new ResourceType<>(name, endpoint, description, otherCommon, otherSchema, others, view);
    }

    /** What {@code meta.resourceType} says. */
    public String name() {
        return name;
    }

    /** The path of the endpoint below the base URI, with its leading slash. */
    public String endpoint() {
        return endpoint;
    }

    /** What it is for. */
    public String description() {
        return description;
    }

    /** The schema of the attributes that stand at the top. */
    public Schema schema() {
        return schema;
    }

    /** What other schemas add. */
    public List<Extension> extensions() {
        return extensions;
    }

    /** {@code attributes} as the type's own view. */
    public R view(Attributes attributes) {
        return view.apply(attributes);
    }

    /** The attribute of that name that stands at the top: a common one or one of the type's schema. */
    public Optional<AttributeDefinition> attribute(String attribute) {
        return attributesByName.find(attribute);
    }

    /** All attributes that stand at the top, the common ones first. */
    List<AttributeDefinition> attributes() {
        return attributes;
    }

    /** The attributes that every resource has. */
    Schema common() {
        return common;
    }

    /** The attributes of the schema and of the extensions, each as a whole. */
    public List<SchemaPath> paths() {
        return Stream.concat(schema.attributes().stream().map(SchemaPath::of), extended())
                .toList();
    }

    private Stream<SchemaPath> extended() {
        return extensions.stream()
                .map(Extension::schema)
                .flatMap(extension ->
                        extension.attributes().stream().map(attribute -> SchemaPath.of(extension, attribute)));
    }

    private static Stream<SchemaPath> withParts(SchemaPath path) {
        return Stream.concat(
                Stream.of(path), path.definition().subAttributes().stream().map(path::withSubAttribute));
    }

    /**
     * The attributes and parts of attributes that the schemas want unique (RFC 7643 §7). A complex attribute is compared by
     * its {@code value}, as in filters, or else as a whole.
     */
    public List<SchemaPath> uniquePaths() {
        Map<AttributePath, SchemaPath> unique = new LinkedHashMap<>();
        for (SchemaPath path : paths()) {
            addIfUnique(path, unique);
            for (AttributeDefinition sub : path.definition().subAttributes()) {
                addIfUnique(path.withSubAttribute(sub), unique);
            }
        }
        return List.copyOf(unique.values());
    }

    private static void addIfUnique(SchemaPath path, Map<AttributePath, SchemaPath> unique) {
        if (path.leaf().uniqueness() != Uniqueness.NONE) {
            SchemaPath compared = path.leaf()
                    .subAttribute("value")
                    .map(path::withSubAttribute)
                    .orElse(path);
            unique.putIfAbsent(compared.path(), compared);
        }
    }

    /** The extension of that URN, in whatever case, or of the URN that it had in SCIM 1.1. */
    public Optional<Extension> extension(String urn, Leniency leniency) {
        return new PathResolution(this, leniency).extension(urn);
    }

    /** The extension of that URN, in whatever case. */
    Optional<Extension> extension(String urn) {
        return extensionsByUrn.find(urn);
    }

    /** The schema of that URN, in whatever case: the type's own, or an extension's. */
    Optional<Schema> schema(String urn) {
        return schema.id().equalsIgnoreCase(urn)
                ? Optional.of(schema)
                : extension(urn).map(Extension::schema);
    }

    /**
     * The path whose text in the spelling of the schemas is {@code text}: most paths that clients send are found so, and
     * need not be parsed.
     */
    public Optional<SchemaPath> path(String text) {
        return pathsByText.getOrDefault(text, Optional.empty());
    }

    /** What {@code path} names in this type by the letter, if it names anything. */
    public Optional<SchemaPath> resolve(AttributePath path) {
        return resolve(path, new Leniency(Conformance.STRICT));
    }

    /** What {@code path} names in this type, if it names anything. */
    public Optional<SchemaPath> resolve(AttributePath path, Leniency leniency) {
        return new PathResolution(this, leniency).resolve(path);
    }

    /** The URNs of the schemas that {@code resource} has data of, the type's own first. */
    public List<String> schemasOf(Attributes resource) {
        List<String> urns = new ArrayList<>();
        urns.add(schema.id());
        for (Extension extension : extensions) {
            if (extension.schema().hasDataIn(resource)) {
                urns.add(extension.schema().id());
            }
        }
        return urns;
    }

    /**
     * What may be a mistake in its schemas, a sentence each, for the host's log: an extension with an attribute of the
     * name that a standard one has (RFC 7643 §3.3), a reference to a resource type that there is not (§7).
     *
     * @param types the names of all resource types that are served
     */
    public List<String> warnings(Set<String> types) {
        return new SchemaReview(this, types).warnings();
    }

    /** The ResourceType resource. */
    public Attributes toAttributes() {
        return Attributes.of("schemas", List.of(SCHEMA))
                .with("id", name)
                .with("name", name)
                .with("description", description)
                .with("endpoint", endpoint)
                .with("schema", schema.id())
                .with(
                        "schemaExtensions",
                        extensions.stream().map(ResourceType::toAttributes).toList());
    }

    private static Attributes toAttributes(Extension extension) {
        return Attributes.of("schema", extension.schema().id()).with("required", extension.required());
    }
}
