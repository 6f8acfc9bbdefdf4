package io.github.scimlet.json;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** How many elements of an array at the top are kept, and what becomes of the others, which are not yet read. */
record Bound(String array, int most, Consumer<Supplier<Object>> others) {

    static final Bound NONE = new Bound("", Integer.MAX_VALUE, element -> {});

    Bound of(String name) {
        return array.equalsIgnoreCase(name) ? this : NONE;
    }
}
