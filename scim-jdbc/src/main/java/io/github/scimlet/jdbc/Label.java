package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import java.util.Optional;
import java.util.stream.Stream;

/** What a resource is called where another one mentions it: as a member, as a group or as a manager. */
final class Label {

    private Label() {}

    static Optional<String> of(Attributes resource) {
        return Stream.of("displayName", "userName", "name")
                .flatMap(name -> resource.text(name).stream())
                .findFirst();
    }
}
