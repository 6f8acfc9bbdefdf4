package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Finds the texts in a tree that refer to what another operation creates: {@code bulkId:x} (RFC 7644 §3.7.2). */
final class BulkReferences {

    static final String PREFIX = "bulkId:";

    private BulkReferences() {}

    /** The bulkId that {@code text} refers to, if it is a reference and nothing else. */
    static Optional<String> in(String text) {
        return text.startsWith(PREFIX) ? Optional.of(text.substring(PREFIX.length())) : Optional.empty();
    }

    /** Hands each bulkId that {@code value} refers to, at any depth, to {@code action}. */
    static void forEach(Object value, Consumer<String> action) {
        if (value instanceof String text) {
            in(text).ifPresent(action);
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> forEach(element, action));
        } else if (value instanceof Attributes object) {
            object.forEach((name, member) -> forEach(member, action));
        }
    }

    static boolean any(Object value, Predicate<String> condition) {
        AtomicBoolean found = new AtomicBoolean();
        forEach(value, bulkId -> found.compareAndSet(false, condition.test(bulkId)));
        return found.get();
    }

    /** {@code value} with ids in the place of references. */
    static Object replaced(Object value, UnaryOperator<String> idOf) {
        if (value instanceof String text) {
            return in(text).map(idOf).orElse(text);
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(element -> replaced(element, idOf)).toList();
        }
        return value instanceof Attributes object ? replaced(object, idOf) : value;
    }

    private static Attributes replaced(Attributes object, UnaryOperator<String> idOf) {
        Attributes.Builder replaced = Attributes.builder();
        object.forEach((name, member) -> replaced.add(name, replaced(member, idOf)));
        return replaced.build();
    }
}
