package io.github.scimlet.protocol;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when somebody first asks for it, so that no start has to wait for what few requests need. */
final class OnDemand<T> {

    private final Supplier<T> making;
    private @Nullable T made;

    OnDemand(Supplier<T> making) {
        this.making = making;
    }

    /** The value, the same each time. */
    synchronized T get() {
        T value = made;
        if (value == null) {
            value = making.get();
            made = value;
        }
        return value;
    }
}
