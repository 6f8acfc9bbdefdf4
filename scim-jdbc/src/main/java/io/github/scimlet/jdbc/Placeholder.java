package io.github.scimlet.jdbc;

/** Stands here until the first class does: a module cannot export a package without one. */
final class Placeholder {

    private Placeholder() {}
}
