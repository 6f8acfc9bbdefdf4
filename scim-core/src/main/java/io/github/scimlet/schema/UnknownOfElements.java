package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the values that a multi-valued attribute had among those that it gets, in the time that it takes to read both: a
 * value stays if one of its key does or, for want of that, one of its {@code value}.
 */
final class UnknownOfElements {

    private final AttributeDefinition attribute;
    private final List<?> before;
    private final List<?> after;
    private final Map<String, List<Attributes>> hadByKey = new HashMap<>();
    private final Map<Object, Attributes> goneByValue = new HashMap<>();

    UnknownOfElements(AttributeDefinition attribute, List<?> before, List<?> after) {
        this.attribute = attribute;
        this.before = before;
        this.after = after;
        complexes(before)
                .forEach(had -> hadByKey.computeIfAbsent(key(had), none -> new ArrayList<>())
                        .add(had));
        Set<String> staying = new HashSet<>(complexes(after).map(this::key).toList());
        complexes(before)
                .filter(had -> had.has("value") && !staying.contains(key(had)))
                .forEach(had -> goneByValue.putIfAbsent(had.mentioned("value"), had));
    }

    /** The new values, each with what is not known of the old one that it is. */
    List<?> kept() {
        List<Object> kept = new ArrayList<>();
        for (Object element : after) {
            if (element instanceof Attributes now && !Unknown.isIn(attribute, now)) {
                kept.addAll(merged(now));
            } else {
                kept.add(element);
            }
        }
        Set<Object> there = new HashSet<>(kept);
        complexes(before).filter(had -> isUnseen(had) && !there.contains(had)).forEach(kept::add);
        return kept;
    }

    /** Values that differ in nothing that is known are one to the client, and all of them stay. */
    private List<Attributes> merged(Attributes now) {
        List<Attributes> same = Objects.requireNonNullElse(hadByKey.remove(key(now)), List.of());
        if (same.isEmpty()) {
            Attributes gone = goneByValue.remove(now.mentioned("value"));
            return List.of(gone == null ? now : Unknown.merged(attribute, gone, now));
        }
        List<Attributes> merged = new ArrayList<>();
        merged.add(Unknown.merged(attribute, same.get(0), now));
        same.stream()
                .skip(1)
                .map(had -> Unknown.merged(attribute, had, now.without("primary")))
                .forEach(merged::add);
        return merged;
    }

    /** A value of which nothing is known cannot have been taken away. */
    private boolean isUnseen(Attributes had) {
        return had.names().stream()
                .noneMatch(name -> attribute.subAttribute(name).isPresent());
    }

    private String key(Attributes element) {
        return ElementKey.of(attribute, element);
    }

    private static Stream<Attributes> complexes(List<?> elements) {
        return elements.stream().filter(Attributes.class::isInstance).map(Attributes.class::cast);
    }
}
