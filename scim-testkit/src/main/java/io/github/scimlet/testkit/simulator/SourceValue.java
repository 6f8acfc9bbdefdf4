package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A text of the source as the value that goes over the wire. */
final class SourceValue {

    private static final String ROLE = "WindowsAzureActiveDirectoryRole";

    private SourceValue() {}

    /** None if the type has none for that text: references need an account first. Roles are several, whatever the type. */
    static Optional<Object> of(MappedAttribute attribute, String text) {
        return isWhole(attribute.path()) ? Optional.of(roles(text.split("\\s*;\\s*"))) : of(attribute.type(), text);
    }

    private static Optional<Object> of(MappedAttribute.Type type, String text) {
        return switch (type) {
            case STRING, DATE_TIME -> Optional.of(text);
            case BOOLEAN -> flag(text);
            case REFERENCE -> Optional.empty();
            case ROLES -> Optional.of(roles(text.split("\\s*;\\s*")));
        };
    }

    private static Optional<Object> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** One role is sent as SingleAppRoleAssignment does, several as AppRoleAssignmentsComplex does. */
    private static List<Attributes> roles(String[] names) {
        return names.length == 1
                ? List.of(Attributes.of("primary", true).with("type", ROLE).with("value", names[0]))
                : Arrays.stream(names).map(SourceValue::oneOfSeveral).toList();
    }

    private static Attributes oneOfSeveral(String name) {
        return Attributes.of("displayName", name)
                .with("primary", false)
                .with("type", ROLE)
                .with("value", name);
    }

    /** Whether the value at {@code path} is all of a multi-valued attribute. */
    static boolean isWhole(TargetPath path) {
        return path.attribute().equalsIgnoreCase("roles")
                && !path.isFiltered()
                && path.subAttribute().isEmpty();
    }

    /** Of roles it counts which there are; servers may leave out the rest. */
    static boolean same(Object sent, Object shown) {
        if (!(sent instanceof List<?> several)) {
            return sent.equals(shown);
        }
        return names(several).equals(names(shown instanceof List<?> others ? others : List.of(shown)));
    }

    private static Set<Object> names(List<?> roles) {
        return roles.stream()
                .map(role -> role instanceof Attributes complex
                        ? complex.get("value").orElse(null)
                        : role)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
