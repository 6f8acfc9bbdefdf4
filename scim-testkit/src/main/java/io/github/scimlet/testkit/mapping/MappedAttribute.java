package io.github.scimlet.testkit.mapping;

import io.github.scimlet.testkit.directory.SourceAttribute;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a mapping. Immutable.
 *
 * @param source the attribute of the source whose value it gets, by the name that Entra ID has for it
 * @param matching whether accounts of the source and of the application are matched by it ("filterable" in the gallery)
 * @param required whether the application does without it
 */
public record MappedAttribute(TargetPath path, Type type, String source, boolean matching, boolean required) {

    /** What kind of value the gallery says it has. */
    public enum Type {
        STRING("String"),
        BOOLEAN("Boolean"),
        DATE_TIME("DateTime"),
        /** The id of another account in the application: a manager, or members. */
        REFERENCE("Reference"),
        /** All roles of the person in the application. */
        ROLES("List of appRoleAssignments");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        /** As the gallery calls it: "DateTime". */
        public String title() {
            return title;
        }

        /** The type that the gallery calls so. */
        public static Optional<Type> named(String title) {
            return Stream.of(values())
                    .filter(type -> type.title.equalsIgnoreCase(title.strip()))
                    .findFirst();
        }

        /** The type of an attribute of which none is said. */
        static Type usual(TargetPath path) {
            if (path.isManager() || path.is("members")) {
                return REFERENCE;
            }
            if (path.is("roles")) {
                return ROLES;
            }
            return path.is("active") ? BOOLEAN : STRING;
        }

        /** What is wrong with a title that none has. */
        static String complaint(String title) {
            return Stream.of(values())
                    .map(Type::title)
                    .collect(Collectors.joining(", ", "'" + title + "' is none of ", ""));
        }
    }

    /** What the source must supply for it. */
    SourceAttribute wanted() {
        SourceAttribute.Kind kind = switch (type) {
            case BOOLEAN -> SourceAttribute.Kind.FLAG;
            case DATE_TIME -> SourceAttribute.Kind.TIME;
            default -> SourceAttribute.Kind.TEXT;
        };
        return new SourceAttribute(source, kind, required || matching);
    }

    /** The same, for matching or not. */
    MappedAttribute withMatching(boolean wanted) {
        return new MappedAttribute(path, type, source, wanted, required);
    }

    /** As the mapping spells the path. */
    @Override
    public String toString() {
        return path.text();
    }
}
