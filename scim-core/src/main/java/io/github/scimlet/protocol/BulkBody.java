package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.patch.PatchRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A resource to be created, in two parts.
 *
 * @param now what it can be created with
 * @param later what refers to resources that do not exist yet: values of multi-valued attributes, and whole attributes
 */
record BulkBody(Attributes now, Attributes later) {

    /** @param missing whether there is nothing yet for a bulkId */
    static BulkBody of(Attributes data, Predicate<String> missing) {
        return BulkReferences.any(data, missing) ? split(data, missing) : new BulkBody(data, Attributes.EMPTY);
    }

    private static BulkBody split(Attributes data, Predicate<String> missing) {
        Attributes.Builder now = Attributes.builder();
        Attributes.Builder later = Attributes.builder();
        data.forEach((name, value) -> {
            if (!BulkReferences.any(value, missing)) {
                now.add(name, value);
            } else if (value instanceof List<?> values) {
                addParts(name, values, missing, now, later);
            } else if (value instanceof Attributes object && isExtension(name)) {
                BulkBody parts = split(object, missing);
                addPart(now, name, parts.now());
                addPart(later, name, parts.later());
            } else {
                later.add(name, value);
            }
        });
        return new BulkBody(now.build(), later.build());
    }

    private static void addParts(
            String name, List<?> values, Predicate<String> missing, Attributes.Builder now, Attributes.Builder later) {
        Map<Boolean, List<Object>> parts =
                values.stream().collect(Collectors.partitioningBy(value -> BulkReferences.any(value, missing)));
        addPart(now, name, parts.getOrDefault(false, List.of()));
        addPart(later, name, parts.getOrDefault(true, List.of()));
    }

    private static void addPart(Attributes.Builder half, String name, Object part) {
        if (!Attributes.isUnassigned(part) && !part.equals(Attributes.EMPTY)) {
            half.add(name, part);
        }
    }

    /** Of all names, those of extensions alone are URNs. */
    private static boolean isExtension(String name) {
        return name.contains(":");
    }

    boolean isWhole() {
        return later.isEmpty();
    }

    /** The PATCH that adds {@code later}, once it refers to nothing that is missing. */
    static Attributes patch(Attributes later) {
        return Attributes.of("schemas", List.of(PatchRequest.SCHEMA))
                .with("Operations", List.of(Attributes.of("op", "add").with("value", later)));
    }
}
