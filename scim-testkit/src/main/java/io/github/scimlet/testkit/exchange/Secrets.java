package io.github.scimlet.testkit.exchange;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes credentials and passwords out of what is written down. Immutable. */
public final class Secrets {

    static final String MASK = "***";

    /** What is shorter is part of ordinary words. */
    private static final int SHORTEST = 4;

    private final Set<String> texts;
    private final List<String> forms;

    /**
     * Masks these, headers that hold credentials, and passwords.
     *
     * @param texts that nobody may read, in whatever place they turn up, encoded or not; those of less than four
     *     characters are masked in their header alone
     */
    public Secrets(Collection<String> texts) {
        this.texts = texts.stream().filter(text -> text.length() >= SHORTEST).collect(Collectors.toUnmodifiableSet());
        this.forms = this.texts.stream()
                .flatMap(SecretForms::of)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** An exchange without them; the password that a request sends is masked in the answer too. */
    public Exchange masked(Exchange exchange) {
        return exchange.masked(and(List.of(exchange)));
    }

    /** These, and the passwords that the requests of some exchanges send. */
    public Secrets and(Collection<Exchange> exchanges) {
        List<String> more = new ArrayList<>(texts);
        exchanges.forEach(exchange -> exchange.request().body().ifPresent(body -> collectPasswords(body, more)));
        return more.size() == texts.size() ? this : new Secrets(more);
    }

    /** A text without them. */
    public String masked(String text) {
        String masked = text;
        for (String secret : forms) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    Attributes masked(Attributes object) {
        Attributes.Builder masked = Attributes.builder();
        object.forEach((name, value) -> masked.add(name, holdsPassword(object, name) ? MASK : masked(value)));
        return masked.build();
    }

    private Object masked(Object value) {
        if (value instanceof Attributes object) {
            return masked(object);
        }
        if (value instanceof List<?> values) {
            return values.stream().map(this::masked).toList();
        }
        return value instanceof String text ? masked(text) : value;
    }

    private static void collectPasswords(Attributes object, List<String> passwords) {
        object.forEach((name, value) -> {
            if (holdsPassword(object, name)) {
                texts(value).forEach(passwords::add);
            } else if (value instanceof Attributes complex) {
                collectPasswords(complex, passwords);
            } else if (value instanceof List<?>) {
                object.complexes(name).forEach(element -> collectPasswords(element, passwords));
            }
        });
    }

    private static Stream<String> texts(Object value) {
        Stream<?> values = value instanceof List<?> several ? several.stream() : Stream.of(value);
        return values.filter(String.class::isInstance).map(String.class::cast);
    }

    /** By its own name, or as the value of an operation on it. */
    private static boolean holdsPassword(Attributes object, String name) {
        return isPassword(name)
                || name.equalsIgnoreCase("value")
                        && object.text("path").filter(Secrets::isPassword).isPresent();
    }

    /** {@code password} with or without a URN before it. */
    private static boolean isPassword(String path) {
        return path.regionMatches(true, Math.max(0, path.length() - 8), "password", 0, 8);
    }
}
