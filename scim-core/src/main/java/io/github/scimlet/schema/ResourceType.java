package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of resource: its name, endpoint and schemas, and the view that stores get of it (RFC 7643 §6). Immutable.
 *
 * @param <R> the view
 */
public final class ResourceType<R extends Resource> {

    /** The URN of resource types themselves. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    private final String name;
    private final String endpoint;
    private final Schema schema;
    private final List<Extension> extensions;
    private final Function<Attributes, R> view;

    private ResourceType(
            String name, String endpoint, Schema schema, List<Extension> extensions, Function<Attributes, R> view) {
        this.name = name;
        this.endpoint = endpoint;
        this.schema = schema;
        this.extensions = List.copyOf(extensions);
        this.view = view;
    }

    /** A type without extensions, at the endpoint that is its name and an "s". */
    public static <R extends Resource> ResourceType<R> of(String name, Schema schema, Function<Attributes, R> view) {
        return new ResourceType<>(name, "/" + name + "s", schema, List.of(), view);
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
        return new ResourceType<>(name, endpoint, schema, more, view);
    }

    /** What {@code meta.resourceType} says. */
    public String name() {
        return name;
    }

    /** The path of the endpoint below the base URI, with its leading slash. */
    public String endpoint() {
        return endpoint;
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
        Optional<AttributeDefinition> common = Schemas.common(attribute);
        return common.isPresent() ? common : schema.attribute(attribute);
    }

    /** The extension of that URN, in whatever case, or of the URN that it had in SCIM 1.1. */
    public Optional<Extension> extension(String urn, Leniency leniency) {
        Optional<Extension> registered = extension(urn);
        return registered.isEmpty() && isLegacyEnterprise(urn) && leniency.grants(Tolerance.LEGACY_URN, urn)
                ? extension(Schemas.ENTERPRISE_USER.id())
                : registered;
    }

    /** The extension of that URN, in whatever case. */
    Optional<Extension> extension(String urn) {
        return extensions.stream()
                .filter(extension -> extension.schema().id().equalsIgnoreCase(urn))
                .findFirst();
    }

    /** What {@code path} names in this type, if it names anything. */
    public Optional<SchemaPath> resolve(AttributePath path, Leniency leniency) {
        return path.schema().isPresent()
                ? resolveQualified(path.schema().get(), path, leniency)
                : resolveBare(path, leniency);
    }

    /** The URNs of the schemas that {@code resource} has data of, the type's own first. */
    public List<String> schemasOf(Attributes resource) {
        List<String> urns = new ArrayList<>();
        urns.add(schema.id());
        extensions.stream()
                .filter(extension -> resource.has(extension.schema().id()))
                .forEach(extension -> urns.add(extension.schema().id()));
        return urns;
    }

    /** The ResourceType resource. */
    public Attributes toAttributes() {
        return Attributes.of("schemas", List.of(SCHEMA))
                .with("id", name)
                .with("name", name)
                .with("description", schema.description())
                .with("endpoint", endpoint)
                .with("schema", schema.id())
                .with(
                        "schemaExtensions",
                        extensions.stream().map(ResourceType::toAttributes).toList());
    }

    private static Attributes toAttributes(Extension extension) {
        return Attributes.of("schema", extension.schema().id()).with("required", extension.required());
    }

    private Optional<SchemaPath> resolveBare(AttributePath path, Leniency leniency) {
        Optional<AttributeDefinition> own = attribute(path.attribute());
        if (own.isPresent()) {
            return below(Optional.empty(), own, path.subAttribute());
        }
        List<Schema> having = extensions.stream()
                .map(Extension::schema)
                .filter(extension -> extension.attribute(path.attribute()).isPresent())
                .toList();
        return having.size() == 1 && leniency.grants(Tolerance.BARE_EXTENSION_ATTRIBUTE, path.attribute())
                ? within(having.get(0), path.attribute(), path.subAttribute())
                : Optional.empty();
    }

    /** Where a URN ends and the attribute begins is known here alone: a URN may hold dots, and end in a plain word. */
    private Optional<SchemaPath> resolveQualified(String urn, AttributePath path, Leniency leniency) {
        if (urn.equalsIgnoreCase(schema.id())) {
            return below(Optional.empty(), attribute(path.attribute()), path.subAttribute());
        }
        String whole = urn + ":" + path.attribute();
        Optional<SchemaPath> extension = extension(whole, leniency)
                .filter(found -> path.subAttribute().isEmpty())
                .map(found -> SchemaPath.of(found.schema()));
        return extension
                .or(() -> extension(urn, leniency)
                        .flatMap(found -> within(found.schema(), path.attribute(), path.subAttribute())))
                .or(() -> path.subAttribute().flatMap(attribute -> resolveDotted(whole, attribute, leniency)));
    }

    private Optional<SchemaPath> resolveDotted(String urn, String attribute, Leniency leniency) {
        Optional<SchemaPath> found = urn.equalsIgnoreCase(schema.id())
                ? below(Optional.empty(), attribute(attribute), Optional.empty())
                : extension(urn, leniency)
                        .flatMap(extension -> within(extension.schema(), attribute, Optional.empty()));
        return found.filter(path -> leniency.grants(Tolerance.LEGACY_URN, path.toString()));
    }

    private static Optional<SchemaPath> within(Schema extension, String attribute, Optional<String> subAttribute) {
        return below(Optional.of(extension), extension.attribute(attribute), subAttribute);
    }

    private static Optional<SchemaPath> below(
            Optional<Schema> extension, Optional<AttributeDefinition> attribute, Optional<String> subAttribute) {
        if (attribute.isEmpty() || subAttribute.isEmpty()) {
            return attribute.map(found -> new SchemaPath(extension, attribute, Optional.empty()));
        }
        return attribute
                .get()
                .subAttribute(subAttribute.get())
                .map(sub -> new SchemaPath(extension, attribute, Optional.of(sub)));
    }

    private static boolean isLegacyEnterprise(String urn) {
        return urn.equalsIgnoreCase("urn:scim:schemas:extension:enterprise:1.0")
                || urn.equalsIgnoreCase("urn:scim:schemas:extension:enterprise:1.0:User");
    }
}
