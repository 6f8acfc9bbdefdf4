package io.github.scimlet.testkit.suite;

import java.util.function.Consumer;

/**
 * A part of a suite, which needs none of the others.
 *
 * @param name for people: "Pagination"
 */
record Check(String name, Consumer<Trial> body) {}
