package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import java.util.Collection;
import java.util.List;

/** The parts of a PATCH request. */
final class EntraPatch {

    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private EntraPatch() {}

    static Attributes of(List<Attributes> operations) {
        return Attributes.of("schemas", List.of(PATCH)).with("Operations", operations);
    }

    static Attributes operation(String op, String path, Object value) {
        return operation(op, path).with("value", value);
    }

    static Attributes operation(String op, String path) {
        return Attributes.of("op", op).with("path", path);
    }

    static Attributes pathless(String op, Attributes value) {
        return Attributes.of("op", op).with("value", value);
    }

    static Object capitalized(Object value) {
        return value instanceof Boolean flag ? flag ? "True" : "False" : value;
    }

    static List<Attributes> references(Collection<String> ids) {
        return ids.stream().map(id -> Attributes.of("value", id)).toList();
    }

    static List<Attributes> referencesWithNull(Collection<String> ids) {
        return ids.stream().map(EntraPatch::referenceWithNull).toList();
    }

    private static Attributes referenceWithNull(String id) {
        Attributes.Builder reference = Attributes.builder();
        reference.add("$ref", Attributes.NULL);
        reference.add("value", id);
        return reference.build();
    }
}
