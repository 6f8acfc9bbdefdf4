package io.github.scimlet.benchmarks.floor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An attribute of the schemas: a sub-attribute, an attribute, or an extension as a whole.
 *
 * @param many whether it is multi-valued
 * @param caseExact whether strings are compared with case
 * @param readOnly whether no client may change it
 * @param subs of a complex attribute, by their names
 */
record Attribute(
        String name, Type type, boolean many, boolean caseExact, boolean readOnly, Map<String, Attribute> subs) {

    /** What the values are. Binary values and references are strings; numbers the schemas of RFC 7643 have none. */
    enum Type {
        STRING,
        BOOLEAN,
        DATE_TIME,
        COMPLEX
    }

    static Attribute text(String name) {
        return new Attribute(name, Type.STRING, false, false, false, Map.of());
    }

    static Attribute exact(String name) {
        return new Attribute(name, Type.STRING, false, true, false, Map.of());
    }

    static Attribute flag(String name) {
        return new Attribute(name, Type.BOOLEAN, false, false, false, Map.of());
    }

    static Attribute dateTime(String name) {
        return new Attribute(name, Type.DATE_TIME, false, false, false, Map.of());
    }

    static Attribute complex(String name, Attribute... subs) {
        return new Attribute(name, Type.COMPLEX, false, false, false, byName(subs));
    }

    Attribute asMany() {
        return new Attribute(name, type, true, caseExact, readOnly, subs);
    }

    Attribute asReadOnly() {
        return new Attribute(name, type, many, caseExact, true, subs);
    }

    static Map<String, Attribute> byName(Attribute... attributes) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            byName.put(attribute.name(), attribute);
        }
        return byName;
    }
}
