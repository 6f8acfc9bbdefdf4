package io.github.scimlet.benchmarks.suite.endtoend;

import java.util.Locale;

/** What is asked of a server. */
enum Call {
    GET,
    FIND,
    PATCH,
    POST;

    /** As it is called outside. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Call of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
