package io.github.scimlet.testkit.exchange;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes credentials and passwords out of what is written down. Immutable. */
public final class Secrets {

    static final String MASK = "***";

    /** What is shorter is part of ordinary words, and masking it would spoil the answers that are compared. */
    private static final int SHORTEST = 8;

    private final Set<String> tokens;

    /**
     * Masks these, headers that hold credentials, and passwords.
     *
     * @param tokens texts that nobody may read, in whatever place they turn up; those of less than eight characters are no
     *     secrets outside their header
     */
    public Secrets(Set<String> tokens) {
        this.tokens =
                tokens.stream().filter(token -> token.length() >= SHORTEST).collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The request without them, and without the headers that hold them. */
    public Request masked(Request request) {
        return request.masked(this);
    }

    /** The answer without them. */
    public Answer masked(Answer answer) {
        return answer.masked(this);
    }

    String masked(String text) {
        String masked = text;
        for (String token : tokens) {
            masked = masked.replace(token, MASK);
        }
        return masked;
    }

    Attributes masked(Attributes object) {
        boolean isPassword = object.text("path").filter(Secrets::isPassword).isPresent();
        Attributes.Builder masked = Attributes.builder();
        object.forEach((name, value) ->
                masked.add(name, isPassword(name) || isPassword && name.equalsIgnoreCase("value") ? MASK : any(value)));
        return masked.build();
    }

    /** {@code password} with or without a URN before it. */
    private static boolean isPassword(String path) {
        return path.regionMatches(true, Math.max(0, path.length() - 8), "password", 0, 8);
    }

    private Object any(Object value) {
        if (value instanceof Attributes object) {
            return masked(object);
        }
        if (value instanceof List<?> values) {
            return values.stream().map(this::any).toList();
        }
        return value instanceof String text ? masked(text) : value;
    }

    Optional<Attributes> masked(Optional<Attributes> body) {
        return body.map(this::masked);
    }
}
