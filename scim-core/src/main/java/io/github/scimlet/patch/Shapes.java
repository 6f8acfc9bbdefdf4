package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Tolerance;
import java.util.List;

/** Reads one value where several are due, and the other way round. */
final class Shapes {

    private Shapes() {}

    /** What is in an array of one. */
    static Object single(Object value) {
        return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    }

    /** The values that {@code value} stands for, none of them checked. */
    static List<?> list(SchemaPath target, Object value, Leniency leniency) {
        if (value == Attributes.NULL) {
            return List.of();
        }
        if (value instanceof Attributes object && object.names().size() == 1) {
            Object wrapped = object.mentioned(target.definition().name());
            return wrapped instanceof List<?> list ? unwrapped(target, list, leniency) : List.of(object);
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** {@code {"members": […]}} for the path members: Salesforce's documentation. */
    private static List<?> unwrapped(SchemaPath target, List<?> wrapped, Leniency leniency) {
        if (!leniency.grants(Tolerance.SHAPE_OF_VALUE, target.toString())) {
            throw invalidValue("The value for the path " + target + " must be the array itself.");
        }
        return wrapped;
    }
}
