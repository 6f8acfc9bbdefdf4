package io.github.scimlet.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code [schema:]attribute[.sub]}, as it was written; what is not there is empty.
 */
record Path(String schema, String attribute, String sub) {

    /**
     * The way from an object that has the {@code known} attributes to what the path names.
     *
     * @param scimType of the exception, if there is nothing of that name
     */
    List<Attribute> in(Map<String, Attribute> known, String scimType) {
        List<Attribute> steps = new ArrayList<>(3);
        Map<String, Attribute> scope = known;
        if (schema.equalsIgnoreCase(Schemas.ENTERPRISE)) {
            scope = step(steps, scope, Schemas.ENTERPRISE, scimType);
        } else if ((schema + ":" + attribute).equalsIgnoreCase(Schemas.ENTERPRISE)) {
            step(steps, scope, Schemas.ENTERPRISE, scimType);
            return steps;
        } else if (!schema.isEmpty() && !schema.equalsIgnoreCase(Schemas.CORE)) {
            throw Refused.bad(scimType, "no schema " + schema);
        }
        scope = step(steps, scope, attribute, scimType);
        if (!sub.isEmpty()) {
            step(steps, scope, sub, scimType);
        }
        return steps;
    }

    private static Map<String, Attribute> step(
            List<Attribute> steps, Map<String, Attribute> scope, String name, String scimType) {
        Attribute attribute = Schemas.find(scope, name);
        if (attribute == null) {
            throw Refused.bad(scimType, "no schema has " + name);
        }
        steps.add(attribute);
        return attribute.subs();
    }
}
