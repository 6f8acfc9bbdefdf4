package io.github.scimlet.testkit.mapping;

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
        STRING,
        BOOLEAN,
        DATE_TIME,
        /** The id of another account in the application: a manager, or members. */
        REFERENCE,
        /** All roles of the person in the application. */
        ROLES
    }

    /** As the mapping spells the path. */
    @Override
    public String toString() {
        return path.text();
    }
}
