package io.github.scimlet.quickstart.provisioning;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees, read and compared without any of the library's code. */
public final class Tree {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Tree() {}

    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The member of that name in whatever case, as the provisioning services look it up; else a missing node. */
    public static JsonNode member(JsonNode object, String name) {
        return object.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(object.path(name));
    }

    /** The strings of an array, or those that its objects have under {@code name}. */
    public static List<String> texts(JsonNode array, String name) {
        return array.valueStream()
                .map(element -> element.path(name).asString(""))
                .toList();
    }

    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
