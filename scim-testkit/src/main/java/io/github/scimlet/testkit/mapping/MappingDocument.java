package io.github.scimlet.testkit.mapping;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping as a JSON document: {@code title}, {@code users} and {@code groups}. An element of those is a path, or an object
 * with {@code path} and, if need be, {@code type}, {@code source}, {@code matching} and {@code required}.
 */
final class MappingDocument {

    private final String file;
    private final Attributes json;

    MappingDocument(String file, Attributes json) {
        this.file = file;
        this.json = json;
    }

    /** @param untitled its title, if it says none */
    Mapping mapping(String untitled) {
        return Mappings.matching(json.text("title").orElse(untitled), attributes("users"), attributes("groups"));
    }

    private List<MappedAttribute> attributes(String name) {
        List<MappedAttribute> attributes = new ArrayList<>();
        for (Object element : json.values(name)) {
            attributes.add(attribute(element, "%s[%d]".formatted(name, attributes.size())));
        }
        return attributes;
    }

    private MappedAttribute attribute(Object element, String place) {
        Attributes row = element instanceof Attributes object ? object : Attributes.of("path", element);
        TargetPath path = path(row, place);
        return new MappedAttribute(
                path,
                type(row, path, place),
                row.text("source").orElseGet(() -> SourceNames.of(path)),
                row.flag("matching").orElse(false),
                row.flag("required").orElse(false));
    }

    private TargetPath path(Attributes row, String place) {
        String text = row.text("path").orElseThrow(() -> error(place, "it has no path, or one that is no string"));
        return TargetPath.ifAny(text).orElseThrow(() -> error(place, TargetPath.complaint(text)));
    }

    private MappedAttribute.Type type(Attributes row, TargetPath path, String place) {
        Optional<String> title = row.text("type");
        return title.isEmpty()
                ? MappedAttribute.Type.usual(path)
                : MappedAttribute.Type.named(title.get())
                        .orElseThrow(() -> error(place, MappedAttribute.Type.complaint(title.get())));
    }

    private IllegalArgumentException error(String place, String what) {
        return new IllegalArgumentException("%s, %s: %s".formatted(file, place, what));
    }
}
