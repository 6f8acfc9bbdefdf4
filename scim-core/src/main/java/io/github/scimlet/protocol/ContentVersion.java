package io.github.scimlet.protocol;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.Schema;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A version made of what clients have written, for stores that keep none.
 *
 * <p>The order of names does not count, nor what the server alone writes or shows on request alone: of these, each
 * reading may have more or less.
 */
final class ContentVersion {

    private ContentVersion() {}

    /** The entity tag of {@code resource}, of which nothing must be missing. */
    static String of(ResourceType<?> type, Attributes resource, Json json) {
        MessageDigest sha256 = Digests.sha256();
        OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
        json.write(written(resource, type::attribute), digesting);
        type.extensions().stream()
                .map(Extension::schema)
                .forEach(schema -> json.write(written(schema, resource), digesting));
        return "W/\"" + HexFormat.of().formatHex(sha256.digest(), 0, 16) + "\"";
    }

    private static Attributes written(Schema extension, Attributes resource) {
        return written(resource.complex(extension.id()).orElse(Attributes.EMPTY), extension::attribute);
    }

    private static Attributes written(Attributes object, Function<String, Optional<AttributeDefinition>> definitions) {
        Attributes.Builder written = Attributes.builder();
        object.names().stream()
                .flatMap(name -> definitions.apply(name).stream())
                .filter(ContentVersion::isWrittenAndShown)
                .sorted(Comparator.comparing(AttributeDefinition::name))
                .forEach(attribute -> written.add(attribute.name(), written(object, attribute)));
        return written.build();
    }

    private static List<?> written(Attributes object, AttributeDefinition attribute) {
        Function<String, Optional<AttributeDefinition>> subs =
                name -> attribute.subAttribute(name).filter(sub -> !attribute.derives(sub));
        return object.values(attribute.name()).stream()
                .map(value -> value instanceof Attributes complex ? written(complex, subs) : value)
                .toList();
    }

    private static boolean isWrittenAndShown(AttributeDefinition attribute) {
        return !attribute.readOnly()
                && attribute.returned() != Returned.NEVER
                && attribute.returned() != Returned.REQUEST;
    }
}
