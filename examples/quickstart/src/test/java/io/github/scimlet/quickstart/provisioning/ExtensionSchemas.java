package io.github.scimlet.quickstart.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schema resources for the extensions of the mapping table, as their applications would have written them. */
final class ExtensionSchemas {

    private final Map<String, ObjectNode> byUrn = new LinkedHashMap<>();

    /** One for every extension that the table has a path of, except the enterprise extension, which is built in. */
    static ExtensionSchemas ofAllApplications() {
        ExtensionSchemas schemas = new ExtensionSchemas();
        Mapping.distinct("User").forEach(schemas::declare);
        Mapping.distinct("Group").forEach(schemas::declare);
        return schemas;
    }

    int size() {
        return byUrn.size();
    }

    /** Writes each to a file of its own. */
    Path writeTo(Path folder) {
        byUrn.forEach((urn, schema) -> write(folder.resolve(urn.replace(':', '_') + ".json"), schema));
        return folder;
    }

    private static void write(Path file, JsonNode schema) {
        try {
            Files.writeString(file, schema.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(Mapping mapping) {
        if (mapping.path().startsWith("urn:")) {
            MappedPath path = MappedPath.of(mapping.path());
            if (!path.isIn(MappedPath.ENTERPRISE)) {
                declare(path, mapping.type());
            }
        }
    }

    private void declare(MappedPath path, String type) {
        ArrayNode attributes =
                (ArrayNode) byUrn.computeIfAbsent(path.extension().orElseThrow(), ExtensionSchemas::schema)
                        .path("attributes");
        if (!Tree.texts(attributes, "name").contains(path.attribute())) {
            attributes.add(path.selector().isPresent() ? multiValued(path) : attribute(path.attribute(), type));
        }
    }

    private static ObjectNode schema(String urn) {
        ObjectNode schema = Tree.object();
        schema.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Schema");
        schema.put("id", urn).put("name", urn.substring(urn.lastIndexOf(':') + 1));
        schema.putArray("attributes");
        return schema;
    }

    private static ObjectNode attribute(String name, String type) {
        return Tree.object().put("name", name).put("type", keyword(type)).put("multiValued", false);
    }

    /** {@code externalIds[authority eq "…"].value}: elements with the two sub-attributes that the path names. */
    private static ObjectNode multiValued(MappedPath path) {
        ObjectNode attribute = attribute(path.attribute(), "complex").put("multiValued", true);
        attribute
                .putArray("subAttributes")
                .add(attribute(path.selector().orElseThrow(), "string"))
                .add(attribute(path.subAttribute().orElseThrow(), "string"));
        return attribute;
    }

    private static String keyword(String type) {
        return switch (type) {
            case "Boolean" -> "boolean";
            case "DateTime" -> "dateTime";
            case "Reference" -> "reference";
            case "complex" -> "complex";
            default -> "string";
        };
    }
}
