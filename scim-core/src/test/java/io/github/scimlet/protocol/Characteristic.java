package io.github.scimlet.protocol;

import io.github.scimlet.schema.Mutability;
import io.github.scimlet.schema.Returned;
import java.util.stream.Stream;

/** Who may change an attribute, and who sees it. */
record Characteristic(Mutability mutability, Returned returned) {

    /** Whether it may be seen by those who name it. */
    boolean visible() {
        return mutability != Mutability.WRITE_ONLY && returned != Returned.NEVER;
    }

    boolean always() {
        return visible() && returned == Returned.ALWAYS;
    }

    boolean byDefault() {
        return visible() && returned != Returned.REQUEST;
    }

    boolean readOnly() {
        return mutability == Mutability.READ_ONLY;
    }

    boolean immutable() {
        return mutability == Mutability.IMMUTABLE;
    }

    String name() {
        return mutability.keyword() + "-" + returned.keyword();
    }

    static Stream<Characteristic> all() {
        return Stream.of(Mutability.values())
                .flatMap(mutability ->
                        Stream.of(Returned.values()).map(returned -> new Characteristic(mutability, returned)));
    }
}
