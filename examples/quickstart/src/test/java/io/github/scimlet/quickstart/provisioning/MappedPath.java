package io.github.scimlet.quickstart.provisioning;

import io.github.scimlet.testkit.mapping.TargetPath;
import tools.jackson.databind.JsonNode;

/** Reads the value of a mapped path without any of the library's code. */
final class MappedPath {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The enterprise extension as SCIM 1.1 called it, with a dot where 2.0 has a colon. */
    static final String LEGACY_ENTERPRISE = "urn:scim:schemas:extension:enterprise:1.0.";

    private MappedPath() {}

    /** The value in {@code resource}, or a missing node. Of a complex value without sub-attribute it is {@code value}. */
    static JsonNode read(String text, JsonNode resource) {
        return read(TargetPath.of(text), resource);
    }

    static JsonNode read(TargetPath path, JsonNode resource) {
        JsonNode holder = path.extension().map(resource::path).orElse(resource);
        JsonNode value = selected(path, Tree.member(holder, path.attribute()));
        return value.isObject() ? Tree.member(value, path.subAttribute().orElse("value")) : value;
    }

    private static JsonNode selected(TargetPath path, JsonNode value) {
        if (path.selector().isEmpty()) {
            return value;
        }
        return value.valueStream()
                .filter(element ->
                        Tree.member(element, path.selector().get()).asString("").equalsIgnoreCase(path.wanted()))
                .findFirst()
                .orElse(value.path("no such element"));
    }
}
