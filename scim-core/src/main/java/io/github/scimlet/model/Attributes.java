package io.github.scimlet.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A tree of SCIM attributes: names without case, each with a value.
 *
 * <p>A value is a {@link String} (dateTime, reference and binary too: text stays as it was sent), a {@link Boolean}, a
 * {@link Long}, a {@link BigDecimal}, a {@link Secret}, a complex value ({@code Attributes}) or a {@link List} of such
 * values. Null, an empty list and a missing name are one state, <em>unassigned</em> (RFC 7643 §2.5); {@link #mentions}
 * alone tells them apart, for requests whose {@code null} means "clear this".
 *
 * <p>Names keep their order and first spelling. Instances are immutable and safe for use by many threads.
 */
public final class Attributes {

    /** JSON's {@code null} in a request: the name is mentioned, and has no value. */
    public static final Object NULL = Null.NULL;

    /** No attributes at all. */
    public static final Attributes EMPTY = new Attributes(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private Attributes(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** One attribute. */
    public static Attributes of(String name, Object value) {
        return EMPTY.with(name, value);
    }

    /** Starts an empty tree. */
    public static Builder builder() {
        return new Builder(EMPTY);
    }

    /**
     * Starts an empty tree that is likely to get the names of {@code model} in their order, and shares them as long as it
     * does: what is built is {@code model} itself if the values are the same objects too. Of a model with many names nothing
     * is shared: a client could have room made for them again and again.
     */
    public static Builder like(Attributes model) {
        return new Builder(model.names.length <= Builder.FEW ? model : EMPTY);
    }

    /** The value of {@code name}, if one is assigned. */
    public Optional<Object> get(String name) {
        int index = indexOf(name);
        return index < 0 || isUnassigned(values[index]) ? Optional.empty() : Optional.of(values[index]);
    }

    /** The value of {@code name}, if it is text. */
    public Optional<String> text(String name) {
        return as(name, String.class);
    }

    /** The value of {@code name}, if it is a secret, which is no text to {@link #text}. */
    public Optional<Secret> secret(String name) {
        return as(name, Secret.class);
    }

    /** The value of {@code name}, if it is a boolean. */
    public Optional<Boolean> flag(String name) {
        return as(name, Boolean.class);
    }

    /** The value of {@code name}, if it is a complex value. */
    public Optional<Attributes> complex(String name) {
        return as(name, Attributes.class);
    }

    /** All values of {@code name}: none if it is unassigned, one if it is single-valued. */
    public List<?> values(String name) {
        int index = indexOf(name);
        if (index < 0 || values[index] == NULL) {
            return List.of();
        }
        return values[index] instanceof List<?> list ? list : List.of(values[index]);
    }

    /** Those of {@link #values} that are complex. */
    public List<Attributes> complexes(String name) {
        return only(Attributes.class, values(name));
    }

    /** Those of {@link #values} that are text. */
    public List<String> texts(String name) {
        return only(String.class, values(name));
    }

    /** A list of nothing else is that list: many are long. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> only(Class<T> type, List<?> values) {
        for (Object value : values) {
            if (!type.isInstance(value)) {
                return values.stream().filter(type::isInstance).map(type::cast).toList();
            }
        }
        return (List<T>) values;
    }

    /** Whether {@code value} is none: {@link #NULL} or an empty list. */
    public static boolean isUnassigned(Object value) {
        return value == NULL || (!(value instanceof String) && value instanceof List<?> list && list.isEmpty());
    }

    /** Whether {@code name} has a value. */
    public boolean has(String name) {
        int index = indexOf(name);
        return index >= 0 && !isUnassigned(values[index]);
    }

    /** Whether {@code name} was given at all, be it with null or an empty list. */
    public boolean mentions(String name) {
        return indexOf(name) >= 0;
    }

    /** The value of {@code name} as it was given, unassigned ones included; {@link #NULL} if it was not. */
    public Object mentioned(String name) {
        int index = indexOf(name);
        return index < 0 ? NULL : values[index];
    }

    /** Whether there is no attribute. */
    public boolean isEmpty() {
        return names.length == 0;
    }

    /** The names, in order, unassigned ones included. */
    public List<String> names() {
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    /** Hands each name and its value to {@code action}, in order, unassigned ones included. */
    public void forEach(BiConsumer<String, Object> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** This tree with {@code value} for {@code name}; an unassigned one, or an empty object, removes the name. */
    public Attributes with(String name, Object value) {
        Object kept = kept(value);
        if (isUnassigned(kept) || kept instanceof Attributes complex && complex.isEmpty()) {
            return without(name);
        }
        int index = indexOf(name);
        if (index < 0) {
            return inserted(name, kept);
        }
        if (values[index].equals(kept)) {
            return this;
        }
        Object[] changed = values.clone();
        changed[index] = kept;
        return new Attributes(names, changed);
    }

    /** This tree with {@code value} for {@code name}, or without the name if there is no value. */
    public Attributes with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : without(name);
    }

    /** This tree without {@code name}. */
    public Attributes without(String name) {
        int index = indexOf(name);
        if (index < 0) {
            return this;
        }
        if (names.length == 1) {
            return EMPTY;
        }
        String[] fewerNames = new String[names.length - 1];
        Object[] fewerValues = new Object[names.length - 1];
        System.arraycopy(names, 0, fewerNames, 0, index);
        System.arraycopy(names, index + 1, fewerNames, index, fewerNames.length - index);
        System.arraycopy(values, 0, fewerValues, 0, index);
        System.arraycopy(values, index + 1, fewerValues, index, fewerValues.length - index);
        return new Attributes(fewerNames, fewerValues);
    }

    /** Hands each {@link Secret} in this tree to {@code action}, however deep. */
    public void forEachSecret(Consumer<Secret> action) {
        for (Object value : values) {
            forEachSecret(value, action);
        }
    }

    private static void forEachSecret(Object value, Consumer<Secret> action) {
        if (value instanceof Secret secret) {
            action.accept(secret);
        } else if (value instanceof Attributes complex) {
            complex.forEachSecret(action);
        } else if (!(value instanceof String) && value instanceof List<?> elements) {
            elements.forEach(element -> forEachSecret(element, action));
        }
    }

    /** This tree without {@link Secret}s, however deep: what a store keeps that has no use for them. */
    public Attributes withoutSecrets() {
        Attributes left = this;
        for (int i = 0; i < names.length; i++) {
            Object part = withoutSecrets(values[i]);
            if (part != values[i]) {
                left = left.with(names[i], part);
            }
        }
        return left;
    }

    private static Object withoutSecrets(Object value) {
        if (value instanceof Attributes complex) {
            return complex.withoutSecrets();
        }
        if (value instanceof Secret) {
            return NULL;
        }
        return value instanceof String || !(value instanceof List<?> elements) ? value : withoutSecrets(elements);
    }

    /** A list without any is that list: many are long. */
    private static Object withoutSecrets(List<?> elements) {
        for (Object element : elements) {
            if (withoutSecrets(element) != element) {
                return elements.stream()
                        .map(Attributes::withoutSecrets)
                        .filter(left -> left != NULL && left != EMPTY)
                        .toList();
            }
        }
        return elements;
    }

    /** This tree with everything {@code others} assigns in place of what it had under those names. */
    public Attributes withAll(Attributes others) {
        Attributes merged = this;
        for (int i = 0; i < others.names.length; i++) {
            merged = merged.with(others.names[i], others.values[i]);
        }
        return merged;
    }

    /**
     * The same tree, made of what {@code model} is made of wherever that is equal: of resources that are kept in numbers,
     * each takes a third less memory even if they have no text in common but that of their names and types.
     */
    public Attributes sharing(Attributes model) {
        Builder shared = like(model);
        for (int i = 0; i < names.length; i++) {
            shared.add(names[i], shared(values[i], model.mentioned(names[i])));
        }
        return shared.build();
    }

    private static Object shared(Object value, Object model) {
        if (value instanceof Attributes complex && model instanceof Attributes other) {
            return complex.sharing(other);
        }
        if (value instanceof String || !(value instanceof List<?> values && model instanceof List<?> others)) {
            return value.equals(model) ? model : value;
        }
        return value == model ? model : sharedList(values, others);
    }

    private static List<?> sharedList(List<?> values, List<?> others) {
        List<Object> shared = new ArrayList<>(values.size());
        boolean same = values.size() == others.size();
        for (Object element : values) {
            Object other = others.isEmpty() ? NULL : others.get(Math.min(shared.size(), others.size() - 1));
            Object kept = shared(element, other);
            same &= kept == other;
            shared.add(kept);
        }
        return same ? others : shared;
    }

    /** Whether both assign equal values to the same names, in whatever order and case of the names. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Attributes that) || that.names.length != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            int index = names[i].equals(that.names[i]) ? i : that.indexOf(names[i]);
            if (index < 0 || !values[i].equals(that.values[index])) {
                return false;
            }
        }
        return true;
    }

    /** A hash in which neither the order nor the names count, since names are equal without case. */
    @Override
    public int hashCode() {
        int sum = names.length;
        for (Object value : values) {
            sum += value.hashCode();
        }
        return sum;
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Attributes" + names();
    }

    /** Names come from the schema or from code, most of them as one and the same instance: these are found unread. */
    @SuppressWarnings("ReferenceEquality")
    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return indexOfEqual(name);
    }

    /** Of most names the length says that they are others, and of most that are left that they are spelt alike. */
    private int indexOfEqual(String name) {
        int length = name.length();
        for (int i = 0; i < names.length; i++) {
            if (names[i].length() == length && (names[i].equals(name) || names[i].equalsIgnoreCase(name))) {
                return i;
            }
        }
        return -1;
    }

    private <T> Optional<T> as(String name, Class<T> type) {
        int index = indexOf(name);
        return index >= 0 && type.isInstance(values[index]) ? Optional.of(type.cast(values[index])) : Optional.empty();
    }

    private Attributes inserted(String name, Object value) {
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        Object[] moreValues = Arrays.copyOf(values, values.length + 1);
        moreNames[names.length] = name;
        moreValues[values.length] = value;
        return new Attributes(moreNames, moreValues);
    }

    /** {@code value} as the tree keeps it: immutable, and each kind of number in one type. Classes are told fastest. */
    private static Object kept(Object value) {
        if (value instanceof String
                || value instanceof Attributes
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Secret
                || value == NULL) {
            return value;
        }
        if (value instanceof List<?> several) {
            return keptList(several);
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("no SCIM value: " + value.getClass().getName());
    }

    /** An immutable list whose values can stay is not copied: millions of small ones fit into one request. */
    private static List<?> keptList(List<?> several) {
        for (Object value : several) {
            if (kept(value) != value) {
                return several.stream().map(Attributes::kept).toList();
            }
        }
        return List.copyOf(several);
    }

    private enum Null {
        NULL
    }

    /** Collects attributes in order. Not safe for use by several threads. */
    public static final class Builder {

        /** Up to here a linear search beats a tree. */
        private static final int FEW = 32;

        private final Attributes model;
        private String[] names;
        private Object[] values;
        private int size;
        private long traces;
        private Set<String> many = Set.of();

        private Builder(Attributes model) {
            this.model = model;
            this.names = model.names;
            this.values = new Object[names.length];
        }

        /**
         * Adds an attribute; an unassigned one stays, as a name that is mentioned without a value.
         *
         * @return false, and nothing is added, if the name is there already, in whatever case
         */
        public boolean add(String name, Object value) {
            if (!isNextOfModel(name)) {
                leaveModel();
                if (!isNew(name)) {
                    return false;
                }
                makeRoom();
                names[size] = name;
            }
            values[size] = kept(value);
            size++;
            return true;
        }

        /** The tree of what was added. */
        public Attributes build() {
            if (size == 0) {
                return EMPTY;
            }
            if (size < names.length) {
                return new Attributes(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
            }
            return isModel() ? model : new Attributes(names, values);
        }

        private boolean isNextOfModel(String name) {
            return names == model.names && size < names.length && names[size].equals(name);
        }

        private boolean isModel() {
            for (int i = 0; i < size; i++) {
                if (names != model.names || values[i] != model.values[i]) {
                    return false;
                }
            }
            return true;
        }

        private void leaveModel() {
            if (names == model.names) {
                names = new String[Math.max(8, model.names.length)];
                System.arraycopy(model.names, 0, names, 0, size);
                values = Arrays.copyOf(values, names.length);
                for (int i = 0; i < size; i++) {
                    traces |= trace(names[i]);
                }
            }
        }

        /** Arrays that are full may be those of a tree that was built, and are copied. */
        private void makeRoom() {
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
        }

        private boolean isNew(String name) {
            if (size >= FEW) {
                return isNewAmongMany(name);
            }
            long trace = trace(name);
            boolean untraced = (traces & trace) == 0;
            traces |= trace;
            return untraced || !isAmongFew(name);
        }

        /** One bit of 64, the same for names that are equal but for their case: most others have another. */
        private static long trace(String name) {
            int last = name.isEmpty() ? ' ' : name.codePointBefore(name.length());
            int folded = last < 0x80 ? last | 0x20 : Character.toLowerCase(Character.toUpperCase(last));
            return 1L << 31 * name.length() + folded;
        }

        private boolean isAmongFew(String name) {
            for (int i = 0; i < size; i++) {
                if (names[i].equalsIgnoreCase(name)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNewAmongMany(String name) {
            if (many.size() < size) {
                many = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                many.addAll(Arrays.asList(names).subList(0, size));
            }
            return many.add(name);
        }
    }
}
