package io.github.scimlet.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * One component of a record, and the attribute of its name.
 *
 * @param holder {@link Optional}, {@link List} or, if the component is the value itself, its own type
 * @param where the path of the attribute
 */
record RecordPart(String name, Class<?> holder, ValueForm form, MethodHandle accessor, String where) {

    static RecordPart of(MethodHandles.Lookup lookup, String before, RecordComponent component) {
        String where = before + component.getName();
        try {
            return new RecordPart(
                    component.getName(),
                    component.getType(),
                    ValueForm.of(lookup, where, valueType(component)),
                    lookup.unreflect(component.getAccessor()),
                    where);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("the lookup does not see " + component, e);
        }
    }

    private static Type valueType(RecordComponent component) {
        boolean holds = component.getType() == Optional.class || component.getType() == List.class;
        return holds && component.getGenericType() instanceof ParameterizedType type
                ? type.getActualTypeArguments()[0]
                : component.getType();
    }

    Object read(Attributes complex) {
        if (holder == List.class) {
            return complex.values(name).stream()
                    .flatMap(value -> form.read(value).stream())
                    .toList();
        }
        Optional<Object> value = complex.get(name).flatMap(form::read);
        if (holder == Optional.class) {
            return value;
        }
        return value.or(this::missing)
                .orElseThrow(() -> new NoSuchElementException(where + " has no value that " + holder.getSimpleName()
                        + " " + name + " could have; an Optional could do without"));
    }

    private Optional<Object> missing() {
        return isPrimary() ? Optional.of(false) : Optional.empty();
    }

    /** The value in a tree; {@link Attributes#NULL} for none. */
    Object write(Object owner) {
        Object value = Objects.requireNonNull(RecordShape.called(() -> accessor.invoke(owner)), where);
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(form::write)
                    .filter(written -> !written.equals(Attributes.EMPTY))
                    .toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(form::write).orElse(Attributes.NULL);
        }
        return isPrimary() && value.equals(false) ? Attributes.NULL : form.write(value);
    }

    /** What is known of the value in {@code complex}, as it would be written. */
    Object known(Attributes complex) {
        if (holder == List.class) {
            return complex.values(name).stream()
                    .flatMap(value -> form.known(value).stream())
                    .toList();
        }
        return complex.get(name)
                .flatMap(form::known)
                .filter(value -> !(isPrimary() && value.equals(false)))
                .orElse(Attributes.NULL);
    }

    private boolean isPrimary() {
        return holder == boolean.class && name.equals("primary");
    }
}
