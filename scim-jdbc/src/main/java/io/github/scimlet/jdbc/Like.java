package io.github.scimlet.jdbc;

/** Patterns of {@code LIKE} in which a client's text stands for nothing but itself. */
final class Like {

    /** Not the backslash, which some databases take for the start of an escape in the literal that names it. */
    static final String ESCAPE = " ESCAPE '!'";

    private Like() {}

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
