package io.github.scimlet.benchmarks.suite.verification;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a user in JSON, to be changed. */
final class Users {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private Users() {}

    static ObjectNode complex(ObjectNode user, String attribute) {
        return (ObjectNode) user.path(attribute);
    }

    static ArrayNode values(ObjectNode user, String attribute) {
        return (ArrayNode) user.path(attribute);
    }

    /** The value of that type. */
    static ObjectNode value(JsonNode user, String attribute, String type) {
        for (JsonNode value : user.path(attribute)) {
            if (value.path("type").asString().equals(type)) {
                return (ObjectNode) value;
            }
        }
        throw new IllegalArgumentException("no " + type + " in " + attribute);
    }
}
