package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A resource that has one attribute added, replaced and cleared by PATCH, and is read after each step. */
final class PathTrial {

    /** Without these there is no user and no group, so nothing can clear them. */
    private static final Set<String> REQUIRED = Set.of("User userName", "Group displayName");

    private final ScimClient scim;
    private final Mapping mapping;
    private final Dialect dialect;
    private final TargetPath path;
    private final Sample sample;
    private final String resource;

    PathTrial(ScimClient scim, Mapping mapping, Dialect dialect) {
        this.scim = scim;
        this.mapping = mapping;
        this.dialect = dialect;
        path = TargetPath.of(mapping.path());
        sample = Sample.of(mapping, created("User"), created("User"));
        resource = mapping.object().equals("User") ? "/Users/" + created("User") : "/Groups/" + created("Group");
    }

    private String created(String object) {
        String name = object.equals("User") ? "userName" : "displayName";
        String json = Tree.object().put(name, "x-" + UUID.randomUUID()).toString();
        return scim.post("/" + object + "s", json).expect(201).id();
    }

    void run() {
        boolean required = REQUIRED.contains(mapping.toString());
        if (!required && !isActive()) {
            assertAbsent();
        }
        apply(dialect.add(mapping.path(), sample.first()));
        assertValue(sample.first());
        apply(dialect.replace(mapping.path(), sample.second()));
        assertValue(sample.second());
        clearings().forEach(required || isActive() ? this::isRefused : this::clears);
        scim.delete(resource).expect(204); // names are unique, and the next trial gives the same ones
    }

    /** Clearing it must not come to mean that the account may be used. */
    private boolean isActive() {
        return mapping.path().equals("active");
    }

    /** As the null-update workflow clears, and as the RFC does. */
    private Stream<Patch> clearings() {
        Patch remove = dialect.remove(mapping.path());
        Patch replaceByNull = dialect.patch().replaceByNull(mapping.path());
        if (mapping.path().equals("members")) {
            return Stream.of(remove, dialect.replace("members", List.of())); // an odd value must never empty a group
        }
        Patch replaceByEmptyText = dialect.replace(mapping.path(), "");
        return isActive()
                ? Stream.of(replaceByEmptyText, replaceByNull)
                : Stream.of(replaceByEmptyText, replaceByNull, remove);
    }

    private void clears(Patch clearing) {
        apply(dialect.replace(mapping.path(), sample.first()));
        assertValue(sample.first());

        apply(clearing);

        assertAbsent();
    }

    private void isRefused(Patch clearing) {
        scim.patch(resource, clearing).expect(400);

        assertValue(sample.second());
    }

    private void apply(Patch patch) {
        ScimReply reply = scim.patch(resource, patch);
        assertThat(reply.status())
                .as("%s answered with %s", patch.json(), reply.body())
                .isIn(200, 204);
    }

    private void assertValue(Object expected) {
        JsonNode read = scim.get(resource).expect(200).body();

        if (path.attribute().equals("members")) {
            assertThat(Tree.texts(MappedPath.read(path, read), "value"))
                    .isEqualTo(Tree.texts(Tree.of(expected), "value"));
        } else {
            assertThat(MappedPath.read(path, read))
                    .as("%s in %s", mapping, read)
                    .isEqualTo(Tree.of(expected));
        }
        path.extension().ifPresent(urn -> assertThat(schemasOf(read)).contains(urn));
    }

    /**
     * With its last attribute the extension goes, too, from the resource and from its {@code schemas}; of a path with a
     * selector the element stays, with what was selected.
     */
    private void assertAbsent() {
        JsonNode read = scim.get(resource).expect(200).body();

        assertThat(MappedPath.read(path, read).isMissingNode())
                .as("no %s in %s", mapping, read)
                .isTrue();
        path.extension().filter(urn -> path.selector().isEmpty()).ifPresent(urn -> {
            assertThat(schemasOf(read)).doesNotContain(urn);
            assertThat(read.has(urn)).as("no %s in %s", urn, read).isFalse();
        });
    }

    private static List<String> schemasOf(JsonNode read) {
        return Tree.texts(read.path("schemas"));
    }
}
