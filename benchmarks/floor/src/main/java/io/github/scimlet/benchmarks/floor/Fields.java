package io.github.scimlet.benchmarks.floor;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource or a complex value: names and what they stand for, in their order.
 *
 * <p>Two dozen names are found sooner by looking at each than by their hashes, and copied at once. Names are those that
 * {@link Schemas#canonical} returns, of which there is one object each, so that they are compared by identity.
 */
final class Fields {

    private Object[] cells; // a name, its value, a name, …
    private int used;

    /** None yet, and room for so many. */
    Fields(int room) {
        this.cells = new Object[2 * room];
    }

    private Fields(Object[] cells, int used) {
        this.cells = cells;
        this.used = used;
    }

    /** What can be changed without changing this, as long as its values are not changed. */
    Fields copy() {
        return new Fields(cells.clone(), used);
    }

    int size() {
        return used / 2;
    }

    String name(int index) {
        return (String) cells[2 * index];
    }

    Object value(int index) {
        return cells[2 * index + 1];
    }

    @Nullable
    Object get(String name) {
        int at = find(name);
        return at < 0 ? null : cells[at + 1];
    }

    void put(String name, Object value) {
        int at = find(name);
        if (at >= 0) {
            cells[at + 1] = value;
            return;
        }
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, 2 * used);
        }
        cells[used++] = name;
        cells[used++] = value;
    }

    void putAll(Fields others) {
        for (int i = 0; i < others.size(); i++) {
            put(others.name(i), others.value(i));
        }
    }

    void remove(String name) {
        int at = find(name);
        if (at >= 0) {
            used -= 2;
            System.arraycopy(cells, at + 2, cells, at, used - at);
            Arrays.fill(cells, used, used + 2, null);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private int find(String name) {
        for (int at = 0; at < used; at += 2) {
            if (cells[at] == name) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the same names have the same values, in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Fields fields) || used != fields.used) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!fields.has(name(i), value(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean has(String name, Object value) {
        return value.equals(get(name));
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < size(); i++) {
            hash += Objects.hash(name(i), value(i));
        }
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.asList(cells).subList(0, used).toString();
    }
}
