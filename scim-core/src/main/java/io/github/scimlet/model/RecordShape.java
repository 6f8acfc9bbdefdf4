package io.github.scimlet.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** How the components of a record and the attributes of a complex value become each other. */
final class RecordShape<T> {

    private final Class<T> type;
    private final MethodHandle constructor;
    private final List<RecordPart> parts;

    private RecordShape(Class<T> type, MethodHandle constructor, List<RecordPart> parts) {
        this.type = type;
        this.constructor = constructor;
        this.parts = parts;
    }

    /** @param where the path of what is read, up to the name of an attribute */
    static <T> RecordShape<T> of(MethodHandles.Lookup lookup, String where, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types));
            List<RecordPart> parts = Stream.of(components)
                    .map(component -> RecordPart.of(lookup, where, component))
                    .toList();
            return new RecordShape<>(type, constructor, parts);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException("the lookup does not see " + type.getName(), e);
        }
    }

    T read(Attributes complex) {
        List<Object> components = parts.stream().map(part -> part.read(complex)).toList();
        return type.cast(called(() -> constructor.invokeWithArguments(components)));
    }

    Attributes write(Object value) {
        Attributes complex = Attributes.EMPTY;
        for (RecordPart part : parts) {
            complex = complex.with(part.name(), part.write(value));
        }
        return complex;
    }

    /** What the record knows of {@code complex}, as it would write it. */
    Attributes known(Attributes complex) {
        Attributes known = Attributes.EMPTY;
        for (RecordPart part : parts) {
            known = known.with(part.name(), part.known(complex));
        }
        return known;
    }

    /** What a record's own code throws is its own affair. */
    static Object called(Call call) {
        try {
            return call.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call of a method handle. */
    interface Call {
        Object call() throws Throwable;
    }
}
