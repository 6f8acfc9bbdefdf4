package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through the pages of a query, as a client with cursors does. */
final class Slices {

    private Slices() {}

    /** The ids of all pages. */
    static <R extends Resource> List<List<String>> ids(Function<Optional<String>, Slice<R>> pages) {
        List<List<String>> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<R> slice = pages.apply(after);
            seen.add(slice.resources().stream().map(Resource::id).toList());
            after = slice.next();
        } while (after.isPresent());
        return seen;
    }
}
