package io.github.scimlet.console.provisioning;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call users and groups. */
public final class Names {

    private Names() {}

    public static String of(Resource resource) {
        User user = new User(resource.attributes());
        return Stream.of(
                        user.displayName().orElse(""),
                        ofPerson(user.name()),
                        user.userName(),
                        new Group(resource.attributes()).displayName())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(resource::id);
    }

    private static String ofPerson(Name name) {
        return Stream.of(name.givenName(), name.familyName())
                .flatMap(Optional::stream)
                .reduce((given, family) -> given + " " + family)
                .or(name::formatted)
                .orElse("");
    }
}
