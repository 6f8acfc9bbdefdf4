package io.github.scimlet.model;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An extension as a type of your own: {@code user.extension(BADGE)} reads it, {@code user.with(BADGE, badge)} writes it.
 *
 * <pre>{@code
 * record Badge(int number, Optional<String> serial, List<Zone> zones) {}
 * record Zone(String value, Optional<String> type, boolean primary) {}
 *
 * static final ExtensionView<Badge> BADGE =
 *         ExtensionView.ofRecord(MethodHandles.lookup(), "urn:example:badge:2.0:User", Badge.class);
 * }</pre>
 *
 * <p>To write changes no more than differs from what was there: other attributes of the extension stay, and so do
 * sub-attributes that the type does not know, in single values and in those values of a list that are the same as before.
 * Immutable and safe for use by many threads, if the functions are.
 *
 * @param <T> your type
 */
public final class ExtensionView<T> {

    private final String urn;
    private final Function<Attributes, T> reader;
    private final Function<T, Attributes> writer;
    private final UnaryOperator<Attributes> known;

    private ExtensionView(
            String urn,
            Function<Attributes, T> reader,
            Function<T, Attributes> writer,
            UnaryOperator<Attributes> known) {
        this.urn = requireNonNull(urn);
        this.reader = requireNonNull(reader);
        this.writer = requireNonNull(writer);
        this.known = known;
    }

    /**
     * A view by two functions. An attribute that {@code writer} leaves out of what {@code reader} has read is one that it
     * does not know.
     *
     * @param reader makes a value of the extension's object, whatever a store holds there
     * @param writer makes an object of a value
     */
    public static <T> ExtensionView<T> of(String urn, Function<Attributes, T> reader, Function<T, Attributes> writer) {
        return new ExtensionView<>(urn, reader, writer, had -> writer.apply(reader.apply(had)));
    }

    /**
     * A view by the components of a record: each is the attribute of its name.
     *
     * <p>A component is a {@link String}, {@code boolean}, {@code int}, {@code long}, {@link java.math.BigDecimal} or
     * {@link java.time.Instant}, a record of such components, or a {@link java.util.List} of one of these; or an
     * {@link Optional} of one of these if the attribute is not required. An attribute without a value, or with one of
     * another type, reads as an empty {@code Optional} or an empty list. A component that can say neither makes the whole
     * unreadable: {@link java.util.NoSuchElementException}, with the attribute's path. Only a {@code boolean primary}
     * reads as false then, and is not written while it is (RFC 7643 §2.4).
     *
     * @param lookup where the record can be seen: {@code MethodHandles.lookup()}
     * @throws IllegalArgumentException if a component has another type, or {@code lookup} does not see the record
     */
    public static <T extends Record> ExtensionView<T> ofRecord(
            MethodHandles.Lookup lookup, String urn, Class<T> recordType) {
        RecordShape<T> shape = RecordShape.of(lookup, urn + ":", recordType);
        return new ExtensionView<>(urn, shape::read, shape::write, shape::known);
    }

    /** The URN of the extension. */
    public String urn() {
        return urn;
    }

    Optional<T> of(Attributes resource) {
        return resource.complex(urn).map(reader);
    }

    Attributes with(Attributes resource, T value) {
        Attributes had = resource.complex(urn).orElse(Attributes.EMPTY);
        Attributes before = had.isEmpty() ? had : known.apply(had);
        return resource.with(urn, Difference.applied(had, before, writer.apply(value)));
    }
}
