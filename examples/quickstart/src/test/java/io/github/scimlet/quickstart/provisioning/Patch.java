package io.github.scimlet.quickstart.provisioning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a PATCH, as Entra ID writes it in one of its dialects. Mutable. */
final class Patch {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final Dialect dialect;
    private final ObjectNode body = Tree.object();
    private final ArrayNode operations;

    Patch(Dialect dialect) {
        this.dialect = dialect;
        body.putArray("schemas").add(SCHEMA);
        operations = body.putArray("Operations");
    }

    /** The body around the given operations, for what no dialect would write by itself. */
    static String of(String operations) {
        return """
                {"schemas":["%s"],"Operations":%s}""".formatted(SCHEMA, operations);
    }

    Patch add(String path, Object value) {
        return change(dialect.add, path, Tree.of(value));
    }

    Patch replace(String path, Object value) {
        return change(dialect.replace, path, Tree.of(value));
    }

    Patch replaceByNull(String path) {
        return change(dialect.replace, path, NullNode.getInstance());
    }

    Patch remove(String path) {
        operations.addObject().put("op", dialect.remove).put("path", path);
        return this;
    }

    Patch addMember(String id) {
        operations
                .addObject()
                .put("op", dialect.add)
                .put("path", "members")
                .set("value", Tree.parse("[{\"$ref\":null,\"value\":\"%s\"}]".formatted(id)));
        return this;
    }

    Patch removeMember(String id) {
        if (dialect == Dialect.FLAGGED) {
            return remove("members[value eq \"%s\"]".formatted(id));
        }
        operations
                .addObject()
                .put("op", dialect.remove)
                .put("path", "members")
                .set("value", Tree.of(List.of(Map.of("value", id))));
        return this;
    }

    String json() {
        return body.toString();
    }

    private Patch change(String op, String path, JsonNode value) {
        if (dialect == Dialect.FLAGGED && path.indexOf('[') < 0) {
            valueWithoutPath(op).set(path, value);
        } else {
            operations.addObject().put("op", op).put("path", path).set("value", asSent(value));
        }
        return this;
    }

    /** The value of the last operation if more keys may go into it, else of a new one. */
    private ObjectNode valueWithoutPath(String op) {
        JsonNode last = operations.path(operations.size() - 1);
        boolean open = last.path("op").asString("").equals(op) && !last.has("path");
        return open
                ? (ObjectNode) last.path("value")
                : operations.addObject().put("op", op).putObject("value");
    }

    private JsonNode asSent(JsonNode value) {
        boolean asText = dialect == Dialect.DEFAULT && value.isBoolean();
        return asText ? Tree.of(capitalised(value.asString())) : value;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
