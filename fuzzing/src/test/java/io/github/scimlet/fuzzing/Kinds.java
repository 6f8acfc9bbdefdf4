package io.github.scimlet.fuzzing;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The types of resources: users with three extensions, groups, and one of our own with an attribute of each type. */
final class Kinds {

    static final ResourceType<User> USERS = Samples.USERS;
    static final ResourceType<Group> GROUPS = Samples.GROUPS;
    static final ResourceType<Resource> SAMPLES = samples();
    static final List<ResourceType<?>> ALL = List.of(USERS, GROUPS, SAMPLES);

    private Kinds() {}

    private static ResourceType<Resource> samples() {
        try (InputStream in = Objects.requireNonNull(Kinds.class.getResourceAsStream("/every-type-schema.json"))) {
            return ResourceType.of("Sample", Schemas.read(in).get(0), Resource::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
