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

    static void user(Fields user) {
        members(Schemas.USER, user);
        userName(user);
        if (!(user.get("schemas") instanceof List<?> schemas) || !schemas.contains(Schemas.CORE)) {
            throw Refused.bad("invalidSyntax", "schemas lacks " + Schemas.CORE);
        }
    }

    static void userName(Fields user) {
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
        for (Object element : Json.list(value)) {
            element(attribute, element);
        }
    }

    /** As {@link #value}, of one value of a multi-valued attribute. */
    static void element(Attribute attribute, Object value) {
        boolean fits = switch (attribute.type()) {
            case STRING, DATE_TIME -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case COMPLEX -> value instanceof Fields;
        };
        if (!fits) {
            throw Refused.bad("invalidValue", attribute.name() + " has a value of another type");
        }
        if (attribute.type() == Attribute.Type.COMPLEX) {
            members(attribute.subs(), (Fields) value);
        }
    }

    private static void members(Map<String, Attribute> known, Fields object) {
        for (int i = 0; i < object.size(); i++) {
            Attribute attribute = known.get(object.name(i));
            if (attribute == null) {
                throw Refused.bad("invalidSyntax", "no schema has " + object.name(i));
            }
            value(attribute, object.value(i));
        }
    }
}
