package io.github.scimlet.testkit.suite;

import static java.util.stream.Collectors.toSet;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The attributes that Microsoft's workflow reads out of {@code /Schemas}, in small letters: its algorithm, retold. */
record DiscoverableNames(List<Attributes> schemas) {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    boolean hasSchema(String urn) {
        return schemas.stream().anyMatch(schema -> id(schema).equals(urn));
    }

    Set<String> ofUsers() {
        return ofCore(USER);
    }

    Set<String> ofGroups() {
        return ofCore(GROUP);
    }

    /** Whether the algorithm yields {@code path} from no schema, however good it is. */
    boolean passesBy(TargetPath path) {
        if (path.extension().isPresent()) {
            return !path.text().startsWith(path.extension().get() + ":")
                    || path.isFiltered()
                    || path.subAttribute().isPresent();
        }
        return path.isFiltered()
                ? path.subAttribute().orElse("primary").equalsIgnoreCase("primary")
                : path.subAttribute().isEmpty() && isReferenceOrList(path.attribute());
    }

    private boolean isReferenceOrList(String name) {
        return Stream.concat(attributes(USER), attributes(GROUP))
                .filter(attribute -> name(attribute).equalsIgnoreCase(name))
                .anyMatch(attribute -> isOfType(attribute, "reference")
                        || isOfType(attribute, "complex")
                                && attribute.flag("multiValued").orElse(false));
    }

    private Set<String> ofCore(String urn) {
        return Stream.concat(
                        attributes(urn).flatMap(DiscoverableNames::names),
                        schemas.stream().filter(DiscoverableNames::isExtension).flatMap(DiscoverableNames::qualified))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    private static boolean isExtension(Attributes schema) {
        return !id(schema).equals(USER) && !id(schema).equals(GROUP);
    }

    private static Stream<String> qualified(Attributes schema) {
        return schema.complexes("attributes").stream().map(attribute -> id(schema) + ":" + name(attribute));
    }

    private Stream<Attributes> attributes(String urn) {
        return schemas.stream()
                .filter(schema -> id(schema).equals(urn))
                .flatMap(schema -> schema.complexes("attributes").stream());
    }

    private static Stream<String> names(Attributes attribute) {
        String name = name(attribute);
        if (name.equals("members") || name.equals("manager")) {
            return Stream.of(name);
        }
        if (!isOfType(attribute, "complex")) {
            return isOfType(attribute, "reference") ? Stream.empty() : Stream.of(name);
        }
        return attribute.flag("multiValued").orElse(false) ? namesOfElements(attribute) : namesOfParts(attribute);
    }

    private static Stream<String> namesOfElements(Attributes attribute) {
        List<String> types = subAttributes(attribute)
                .filter(sub -> name(sub).equals("type"))
                .flatMap(sub -> sub.texts("canonicalValues").stream())
                .toList();
        Stream<String> selectors = types.isEmpty()
                ? Stream.of("primary eq \"True\"")
                : types.stream().map("type eq \"%s\""::formatted);
        Set<String> left = types.isEmpty() ? Set.of("primary") : Set.of("primary", "type");
        return selectors.flatMap(selector -> subAttributes(attribute)
                .map(DiscoverableNames::name)
                .filter(sub -> !left.contains(sub))
                .map(sub -> "%s[%s].%s".formatted(name(attribute), selector, sub)));
    }

    private static Stream<String> namesOfParts(Attributes attribute) {
        return subAttributes(attribute)
                .filter(sub -> !isOfType(sub, "complex") && !isOfType(sub, "reference"))
                .map(sub -> name(attribute) + "." + name(sub));
    }

    private static Stream<Attributes> subAttributes(Attributes attribute) {
        return attribute.complexes("subAttributes").stream();
    }

    private static String id(Attributes schema) {
        return schema.text("id").orElse("");
    }

    private static String name(Attributes attribute) {
        return attribute.text("name").orElse("");
    }

    private static boolean isOfType(Attributes attribute, String type) {
        return attribute.text("type").filter(type::equals).isPresent();
    }
}
