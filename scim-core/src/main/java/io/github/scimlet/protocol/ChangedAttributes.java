package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the attributes in which two states of a resource differ, each without its sub-attribute. */
final class ChangedAttributes {

    private ChangedAttributes() {}

    /** In the schema's spelling, without those that only the server sets. */
    static Set<AttributePath> between(ResourceType<?> type, Attributes before, Attributes after) {
        Set<AttributePath> changed = new HashSet<>();
        for (String name : differing(before, after)) {
            type.attribute(name)
                    .filter(attribute -> !attribute.readOnly())
                    .ifPresent(attribute -> changed.add(AttributePath.of(attribute.name())));
        }
        for (Schema extension :
                type.extensions().stream().map(Extension::schema).toList()) {
            for (String name : differing(part(before, extension), part(after, extension))) {
                extension
                        .attribute(name)
                        .filter(attribute -> !attribute.readOnly())
                        .ifPresent(attribute ->
                                changed.add(AttributePath.of(attribute.name()).withSchema(extension.id())));
            }
        }
        return changed;
    }

    private static Attributes part(Attributes resource, Schema extension) {
        return resource.complex(extension.id()).orElse(Attributes.EMPTY);
    }

    private static Set<String> differing(Attributes before, Attributes after) {
        return Stream.concat(before.names().stream(), after.names().stream())
                .filter(name -> !before.get(name).equals(after.get(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
