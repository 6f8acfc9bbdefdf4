package io.github.scimlet.quickstart.provisioning;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The attributes that Microsoft's workflow reads out of an answer of {@code /Schemas}: its algorithm, retold. */
final class DiscoverableNames {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private final JsonNode schemas;

    DiscoverableNames(JsonNode schemas) {
        this.schemas = schemas.path("Resources");
    }

    Set<String> ofUsers() {
        return lowerCase(Stream.concat(ofCore(USER), ofExtensions(":User")));
    }

    Set<String> ofGroups() {
        return lowerCase(Stream.concat(ofCore(GROUP), ofExtensions(":Group")));
    }

    private Stream<String> ofCore(String urn) {
        return attributes(id -> id.equals(urn)).flatMap(DiscoverableNames::names);
    }

    private Stream<String> ofExtensions(String suffix) {
        return schemas.valueStream()
                .filter(schema -> schema.path("id").stringValue().endsWith(suffix))
                .flatMap(schema -> schema.path("attributes")
                        .valueStream()
                        .map(attribute -> schema.path("id").stringValue() + ":" + name(attribute)));
    }

    private Stream<JsonNode> attributes(Predicate<String> urn) {
        return schemas.valueStream()
                .filter(schema -> urn.test(schema.path("id").stringValue()))
                .flatMap(schema -> schema.path("attributes").valueStream());
    }

    private static Stream<String> names(JsonNode attribute) {
        if (name(attribute).equals("members")) {
            return Stream.of("members");
        }
        if (!isOfType(attribute, "complex")) {
            return isOfType(attribute, "reference") ? Stream.empty() : Stream.of(name(attribute));
        }
        return attribute.path("multiValued").booleanValue() ? namesOfElements(attribute) : namesOfParts(attribute);
    }

    private static Stream<String> namesOfElements(JsonNode attribute) {
        List<String> types = subAttributes(attribute)
                .filter(sub -> name(sub).equals("type"))
                .flatMap(sub -> sub.path("canonicalValues").valueStream())
                .map(JsonNode::stringValue)
                .toList();
        if (types.isEmpty()) {
            return subAttributes(attribute)
                    .map(DiscoverableNames::name)
                    .filter(sub -> !sub.equals("primary"))
                    .map(sub -> "%s[primary eq \"True\"].%s".formatted(name(attribute), sub));
        }
        return types.stream()
                .flatMap(type -> subAttributes(attribute)
                        .map(DiscoverableNames::name)
                        .filter(sub -> !sub.equals("type") && !sub.equals("primary"))
                        .map(sub -> "%s[type eq \"%s\"].%s".formatted(name(attribute), type, sub)));
    }

    private static Stream<String> namesOfParts(JsonNode attribute) {
        return subAttributes(attribute)
                .filter(sub -> !isOfType(sub, "complex") && !isOfType(sub, "reference"))
                .map(sub -> name(attribute) + "." + name(sub));
    }

    private static Stream<JsonNode> subAttributes(JsonNode attribute) {
        return attribute.path("subAttributes").valueStream();
    }

    private static String name(JsonNode attribute) {
        return attribute.path("name").stringValue();
    }

    private static boolean isOfType(JsonNode attribute, String type) {
        return attribute.path("type").stringValue().equals(type);
    }

    private static Set<String> lowerCase(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet());
    }
}
