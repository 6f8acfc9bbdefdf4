package io.github.scimlet.quickstart.provisioning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where in a resource the value of a mapped path stands, worked out without the library's parser.
 *
 * @param extension the URN of the extension that holds it
 * @param selector the sub-attribute that tells the elements apart, as {@code type} in {@code [type eq "work"]}
 * @param wanted the selector's value; empty without one
 */
record MappedPath(
        Optional<String> extension,
        String attribute,
        Optional<String> selector,
        String wanted,
        Optional<String> subAttribute) {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The enterprise extension as SCIM 1.1 called it, with a dot where 2.0 has a colon. */
    static final String LEGACY_ENTERPRISE = "urn:scim:schemas:extension:enterprise:1.0.";

    private static final Pattern QUALIFIED = Pattern.compile("(urn:.+:(?:User|Group)):(.+)");

    private static final Pattern LOCAL =
            Pattern.compile("(\\w+)(?:\\[(\\w+) eq \"([^\"]*)\"\\])?(?:\\.(\\w+))?", Pattern.UNICODE_CHARACTER_CLASS);

    static MappedPath of(String path) {
        if (path.startsWith(LEGACY_ENTERPRISE)) {
            return local(Optional.of(ENTERPRISE), path.substring(LEGACY_ENTERPRISE.length()));
        }
        if (path.equals("department")) {
            return local(Optional.of(ENTERPRISE), path); // Envoy; only the enterprise extension has such an attribute
        }
        Matcher qualified = QUALIFIED.matcher(path);
        return qualified.matches()
                ? local(Optional.of(qualified.group(1)), qualified.group(2))
                : local(Optional.empty(), path);
    }

    private static MappedPath local(Optional<String> extension, String path) {
        Matcher local = LOCAL.matcher(path);
        if (!local.matches()) {
            throw new IllegalArgumentException(path);
        }
        return new MappedPath(
                extension,
                local.group(1),
                Optional.ofNullable(local.group(2)),
                Optional.ofNullable(local.group(3)).orElse(""),
                Optional.ofNullable(local.group(4)));
    }

    boolean isIn(String urn) {
        return extension.filter(urn::equals).isPresent();
    }

    /** The value in {@code resource}, or a missing node. Of a complex value without sub-attribute it is {@code value}. */
    JsonNode read(JsonNode resource) {
        JsonNode holder = extension.map(resource::path).orElse(resource);
        JsonNode value = selected(Tree.member(holder, attribute));
        return subAttribute
                .or(() -> value.isObject() ? Optional.of("value") : Optional.empty())
                .map(sub -> Tree.member(value, sub))
                .orElse(value);
    }

    private JsonNode selected(JsonNode value) {
        if (selector.isEmpty()) {
            return value;
        }
        return value.valueStream()
                .filter(element ->
                        Tree.member(element, selector.get()).asString("").equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(value.path("no such element"));
    }
}
