package io.github.scimlet.testkit.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person or team as it stands in a file. */
interface Entry {

    /** The value of that name, if there is one. */
    Optional<String> text(String name);

    /** @throws IllegalArgumentException if it is there and says neither yes nor no */
    boolean flag(String name, boolean otherwise);

    /** @throws IllegalArgumentException if it is there and no list */
    List<String> list(String name);

    /** All that have values, but not lists. */
    Map<String, String> texts();

    /** A complaint about the value of that name, for a human. */
    IllegalArgumentException error(String name, String what);
}
