package io.github.scimlet.benchmarks.floor;

import java.util.List;
import java.util.Map;

/**
 * Whether what has been read fits the schemas: its names are known and its values of the right type.
 *
 * <p>Whether a date is a date is not looked at, for no client may set one, nor what is in a binary value.
 */
final class Check {

    private Check() {}

    static void user(Map<String, Object> user) {
        members(Schemas.USER, user);
        userName(user);
        if (!(user.get("schemas") instanceof List<?> schemas) || !schemas.contains(Schemas.CORE)) {
            throw Refused.bad("invalidSyntax", "schemas lacks " + Schemas.CORE);
        }
    }

    static void userName(Map<String, Object> user) {
        if (!(user.get("userName") instanceof String name) || name.isEmpty()) {
            throw Refused.bad("invalidValue", "userName is missing");
        }
    }

    static void value(Attribute attribute, Object value) {
        if (!attribute.many()) {
            element(attribute, value);
            return;
        }
        if (!(value instanceof List<?>)) {
            throw Refused.bad("invalidValue", attribute.name() + " is no array");
        }
        for (Object element : Tree.list(value)) {
            element(attribute, element);
        }
    }

    /** As {@link #value}, of one value of a multi-valued attribute. */
    static void element(Attribute attribute, Object value) {
        boolean fits = switch (attribute.type()) {
            case STRING, DATE_TIME -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case COMPLEX -> value instanceof Map<?, ?>;
        };
        if (!fits) {
            throw Refused.bad("invalidValue", attribute.name() + " has a value of another type");
        }
        if (attribute.type() == Attribute.Type.COMPLEX) {
            members(attribute.subs(), Tree.object(value));
        }
    }

    private static void members(Map<String, Attribute> known, Map<String, Object> object) {
        for (Map.Entry<String, Object> member : object.entrySet()) {
            Attribute attribute = known.get(member.getKey());
            if (attribute == null) {
                throw Refused.bad("invalidSyntax", "no schema has " + member.getKey());
            }
            value(attribute, member.getValue());
        }
    }
}
