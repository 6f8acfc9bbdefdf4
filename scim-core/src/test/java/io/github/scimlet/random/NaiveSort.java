package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorting by the words of RFC 7644 §3.4.2.3, slowly: what should stand before its left neighbour changes places with it. */
record NaiveSort(String path, Optional<String> urn, Attr attribute, Optional<Attr> sub, boolean descending) {

    static NaiveSort any(Users users, Dice dice) {
        Map.Entry<String, List<Attr>> schema =
                dice.pick(List.copyOf(users.attributes().entrySet()));
        Attr attribute = dice.pick(schema.getValue());
        Optional<Attr> sub = attribute.isComplex() ? Optional.of(dice.pick(attribute.subs())) : Optional.empty();
        return new NaiveSort(
                schema.getKey() + ":" + attribute.name()
                        + sub.map(part -> "." + part.name()).orElse(""),
                Optional.of(schema.getKey()).filter(urn -> !urn.equals(Users.CORE)),
                attribute,
                sub,
                dice.heads());
    }

    List<Attributes> sorted(List<Attributes> all) {
        List<Attributes> sorted = new ArrayList<>();
        for (Attributes next : all) {
            int place = sorted.size();
            while (place > 0 && stands(next, sorted.get(place - 1))) {
                place--;
            }
            sorted.add(place, next);
        }
        return sorted;
    }

    /** Whether {@code one} must stand before {@code other}. */
    private boolean stands(Attributes one, Attributes other) {
        Optional<Object> key = key(one);
        Optional<Object> otherKey = key(other);
        int ascending = key.isEmpty() || otherKey.isEmpty()
                ? Boolean.compare(key.isEmpty(), otherKey.isEmpty())
                : new NaiveComparison(sub.orElse(attribute)).order(key.get(), otherKey.get());
        return descending ? ascending > 0 : ascending < 0;
    }

    /** Of the primary value or else the first. */
    private Optional<Object> key(Attributes user) {
        Attributes holder =
                urn.map(name -> user.complex(name).orElse(Attributes.EMPTY)).orElse(user);
        List<?> values = holder.values(attribute.name());
        Object chosen = null;
        for (Object value : values) {
            if (chosen == null || isPrimary(value) && !isPrimary(chosen)) {
                chosen = value;
            }
        }
        if (chosen == null || sub.isEmpty()) {
            return Optional.ofNullable(chosen);
        }
        return ((Attributes) chosen)
                .values(sub.get().name()).stream().findFirst().map(value -> (Object) value);
    }

    private static boolean isPrimary(Object value) {
        return value instanceof Attributes complex && complex.get("primary").equals(Optional.of(true));
    }
}
