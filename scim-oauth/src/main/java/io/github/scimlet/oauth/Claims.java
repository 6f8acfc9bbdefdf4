package io.github.scimlet.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token says of its owner (RFC 7519 §4). Immutable. */
public final class Claims {

    private final Map<String, Object> members;

    /** @param members as JSON has them */
    Claims(Map<String, Object> members) {
        this.members = members;
    }

    /** The claim of that name, in that case, if it is there and a string. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The strings of the claim of that name, be it an array or one string; empty if it is not there. */
    public List<String> texts(String name) {
        if (members.get(name) instanceof List<?> values) {
            return values.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return text(name).map(List::of).orElse(List.of());
    }

    /**
     * A moment, in seconds since 1970, fractions allowed; empty if it is not there.
     *
     * @throws RefusedToken if it is none
     */
    Optional<Double> moment(String name) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return Optional.of(number.doubleValue());
        }
        throw new RefusedToken("a time in it is no number");
    }

    /** The names of the claims, and no value. */
    @Override
    public String toString() {
        return "Claims" + members.keySet();
    }
}
