package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the id of a resource from its URI: some clients refer to a resource by {@code $ref} alone. */
final class ReferenceId {

    private ReferenceId() {}

    /** {@code kept} with the {@code value} that the {@code $ref} of {@code given} names, if it has none of its own. */
    static Attributes added(AttributeDefinition attribute, Attributes given, Attributes kept) {
        return attribute.isReference() && !kept.has("value")
                ? kept.with("value", given.text("$ref").flatMap(ReferenceId::in))
                : kept;
    }

    /** The last segment of {@code uri}, decoded; none if that is empty. */
    static Optional<String> in(String uri) {
        try {
            String path = Optional.ofNullable(new URI(uri).getRawPath()).orElse("");
            String segment = path.substring(path.lastIndexOf('/') + 1);
            return Optional.of(new URI("/" + segment).getPath().substring(1)).filter(id -> !id.isBlank());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
