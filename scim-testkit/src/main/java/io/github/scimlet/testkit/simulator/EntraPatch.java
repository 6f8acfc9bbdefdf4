package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import java.util.Collection;
import java.util.List;

/** The operations of a PATCH request, and their values. */
final class EntraPatch {

    private EntraPatch() {}

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
