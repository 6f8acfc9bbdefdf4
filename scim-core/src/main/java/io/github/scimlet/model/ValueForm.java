package io.github.scimlet.model;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value of a Java type and one in a tree become each other.
 *
 * @param reader empty for a value of another type
 * @param known what the Java type knows of a value, as {@code writer} would write it
 */
record ValueForm(
        Function<Object, Optional<Object>> reader,
        Function<Object, Object> writer,
        Function<Object, Optional<Object>> known) {

    private static final ValueForm INTEGER = simple(value -> only(Long.class, value)
            .filter(number -> number == number.intValue())
            .map(Long::intValue));

    private static final ValueForm INSTANT = of(
            value -> only(String.class, value).flatMap(ValueForm::instant).map(Object.class::cast), Object::toString);

    private static final Map<Type, ValueForm> SIMPLE = Map.of(
            String.class, simple(value -> only(String.class, value)),
            boolean.class, simple(value -> only(Boolean.class, value)),
            Boolean.class, simple(value -> only(Boolean.class, value)),
            int.class, INTEGER,
            Integer.class, INTEGER,
            long.class, simple(value -> only(Long.class, value)),
            Long.class, simple(value -> only(Long.class, value)),
            BigDecimal.class, simple(ValueForm::decimal),
            Secret.class, simple(value -> only(Secret.class, value)),
            Instant.class, INSTANT);

    /** @throws IllegalArgumentException if {@code type} is neither simple nor a record of simple values */
    static ValueForm of(MethodHandles.Lookup lookup, String where, Type type) {
        ValueForm simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof Class<?> candidate && candidate.isRecord() && !isWithinComplex(where)) {
            return complex(RecordShape.of(lookup, where + ".", candidate));
        }
        throw new IllegalArgumentException(where + " cannot be of type " + type.getTypeName());
    }

    /** No complex value has complex parts (RFC 7643 §2.3.8). */
    private static boolean isWithinComplex(String where) {
        return where.indexOf('.', where.lastIndexOf(':')) >= 0;
    }

    Optional<Object> read(Object value) {
        return reader.apply(value);
    }

    Object write(Object value) {
        return writer.apply(value);
    }

    Optional<Object> known(Object value) {
        return known.apply(value);
    }

    private static ValueForm simple(Function<Object, Optional<?>> reader) {
        return of(value -> reader.apply(value).map(Object.class::cast), Function.identity());
    }

    private static ValueForm of(Function<Object, Optional<Object>> reader, Function<Object, Object> writer) {
        return new ValueForm(reader, writer, value -> reader.apply(value).map(writer));
    }

    private static ValueForm complex(RecordShape<?> shape) {
        return new ValueForm(
                value -> only(Attributes.class, value).map(shape::read),
                shape::write,
                value -> only(Attributes.class, value).map(shape::known));
    }

    private static <T> Optional<T> only(Class<T> type, Object value) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(Object value) {
        return only(BigDecimal.class, value).or(() -> only(Long.class, value).map(BigDecimal::valueOf));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
