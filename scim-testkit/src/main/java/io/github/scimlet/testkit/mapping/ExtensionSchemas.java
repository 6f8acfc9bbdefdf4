package io.github.scimlet.testkit.mapping;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Definitions;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The extensions that mappings have attributes of, as Schema resources (RFC 7643 §7): what a server must know to take
 * those attributes. The enterprise extension is not among them: every server should know it. Immutable.
 */
public final class ExtensionSchemas {

    private static final Json JSON = new Json(10);

    private final Map<String, Attributes> byUrn = new LinkedHashMap<>();

    private ExtensionSchemas(Stream<MappedAttribute> mapped) {
        mapped.forEach(this::declare);
    }

    /** Those that any of the mappings has attributes of. */
    public static ExtensionSchemas of(Collection<Mapping> mappings) {
        return new ExtensionSchemas(mappings.stream()
                .flatMap(mapping -> Stream.concat(mapping.users().stream(), mapping.groups().stream())));
    }

    /** Those that any of the attributes belongs to. */
    public static ExtensionSchemas ofAttributes(Collection<MappedAttribute> mapped) {
        return new ExtensionSchemas(mapped.stream());
    }

    /** The resources, one for each extension. */
    public List<Attributes> resources() {
        return List.copyOf(byUrn.values());
    }

    /** The same for an engine. */
    public Definitions definitions() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JSON.write(Attributes.of("Resources", resources()), json);
        return byUrn.isEmpty() ? Definitions.none() : Definitions.read(new ByteArrayInputStream(json.toByteArray()));
    }

    /**
     * Writes each to a file of its own, {@code urn_…_User.json}.
     *
     * @return {@code folder}, which is made if it is not there
     * @throws UncheckedIOException if that does not succeed
     */
    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Attributes> schema : byUrn.entrySet()) {
                try (OutputStream out =
                        Files.newOutputStream(folder.resolve(schema.getKey().replace(':', '_') + ".json"))) {
                    JSON.write(schema.getValue(), out);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(MappedAttribute mapped) {
        mapped.path()
                .extension()
                .filter(urn -> !urn.equals(Schemas.ENTERPRISE_USER.id()))
                .ifPresent(urn -> byUrn.merge(urn, schema(urn, mapped), (known, one) -> with(known, mapped)));
    }

    private static Attributes schema(String urn, MappedAttribute mapped) {
        return Attributes.of("schemas", List.of(Schema.SCHEMA))
                .with("id", urn)
                .with("name", urn.substring(urn.lastIndexOf(':') + 1))
                .with("attributes", List.of(attribute(mapped)));
    }

    private static Attributes with(Attributes schema, MappedAttribute mapped) {
        List<Attributes> attributes = new ArrayList<>(schema.complexes("attributes"));
        if (attributes.stream()
                .noneMatch(known -> known.text("name")
                        .orElseThrow()
                        .equalsIgnoreCase(mapped.path().attribute()))) {
            attributes.add(attribute(mapped));
        }
        return schema.with("attributes", attributes);
    }

    /** {@code externalIds[authority eq "…"].value}: elements with the two sub-attributes that the path names. */
    private static Attributes attribute(MappedAttribute mapped) {
        TargetPath path = mapped.path();
        if (!path.isFiltered()) {
            return attribute(path.attribute(), keyword(mapped.type()), false);
        }
        return attribute(path.attribute(), "complex", true)
                .with(
                        "subAttributes",
                        List.of(
                                attribute(path.selector().orElseThrow(), "string", false),
                                attribute(path.subAttribute().orElse("value"), keyword(mapped.type()), false)));
    }

    private static Attributes attribute(String name, String type, boolean multiValued) {
        return Attributes.of("name", name).with("type", type).with("multiValued", multiValued);
    }

    private static String keyword(MappedAttribute.Type type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case DATE_TIME -> "dateTime";
            case REFERENCE -> "reference";
            case STRING, ROLES -> "string";
        };
    }
}
