package io.github.scimlet.benchmarks.suite.verification;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as SCIM compares it: names without case, values without order, and null as if it were not there. */
final class Tree {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Tree() {}

    /** The user of {@link Work}, to be changed. */
    static ObjectNode user() {
        return (ObjectNode) read(Work.user(0));
    }

    static JsonNode read(byte[] json) {
        return JSON.readTree(json);
    }

    static byte[] write(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }

    /** What of a user is the client's business: not what a service provider adds, or never returns. */
    static Map<String, Object> ofUser(JsonNode user) {
        ObjectNode copy = user.deepCopy().asObject();
        copy.remove(List.of("schemas", "meta", "password", "groups"));
        if (copy.path(Users.ENTERPRISE).path("manager") instanceof ObjectNode manager) {
            manager.remove(List.of("$ref", "displayName"));
        }
        return object(copy);
    }

    static Map<String, Object> object(JsonNode node) {
        Map<String, Object> tree = new TreeMap<>();
        node.forEachEntry((name, value) -> {
            if (!value.isNull() && !(value.isContainer() && value.isEmpty()) && !isDefault(name, value)) {
                tree.put(name.toLowerCase(Locale.ROOT), of(value));
            }
        });
        return tree;
    }

    /** A value that does not say so is not primary (RFC 7643 §2.4). */
    private static boolean isDefault(String name, JsonNode value) {
        return name.equals("primary") && value.isBoolean() && !value.asBoolean();
    }

    private static Object of(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        return node.isArray()
                ? node.valueStream().map(value -> of(value).toString()).sorted().toList()
                : node.asString();
    }
}
