package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Users and groups as Entra ID creates them for an application. */
record GalleryBodies(Mapping mapping) {

    /** The second schema of a group, which is none of SCIM. */
    private static final String ADSCIM = "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

    /** With that name, and what the application requires besides. */
    Attributes user(String name) {
        Attributes user = Attributes.of("userName", name)
                .with("active", true)
                .with("name", Attributes.of("givenName", "Ada").with("familyName", "Byron"));
        List<String> schemas = new ArrayList<>(List.of(DiscoverableNames.USER));
        for (MappedAttribute mapped : mapping.valuesOfUsers().toList()) {
            if (mapped.required() || mapped.matching() || mapped.path().is("externalId")) {
                user = mapped.path()
                        .write(user, isUnique(mapped) ? name : Sample.of(mapped).first());
                mapped.path().extension().filter(urn -> !schemas.contains(urn)).ifPresent(schemas::add);
            }
        }
        return Attributes.of("schemas", schemas).withAll(user);
    }

    private static boolean isUnique(MappedAttribute mapped) {
        return mapped.matching()
                || mapped.path().is("externalId")
                || mapped.path().is("userName");
    }

    Attributes group(String name) {
        Attributes group = Attributes.of("schemas", List.of(DiscoverableNames.GROUP, ADSCIM))
                .with("displayName", name);
        return mapping.groups().stream().anyMatch(mapped -> mapped.path().is("externalId"))
                ? group.with("externalId", name)
                : group;
    }

    /** {@code userName eq "…"}, or what else the application matches users by. */
    String userFilter(String name) {
        String attribute = mapping.matchingUsers().stream()
                .findFirst()
                .map(mapped -> mapped.path().text())
                .orElse("userName");
        return attribute + " eq \"" + name + "\"";
    }
}
